import assert from 'node:assert/strict';
import type { EditorTheme } from '../../../src/core/markdown/editor-theme';
import { ThemedHighlighter } from '../../../src/worker/highlighter';

/** A theme in which keywords have a colour of their own. */
function themeOf(keyword: string): EditorTheme {
  return {
    type: 'dark',
    colors: { 'editor.foreground': '#111111', 'editor.background': '#000000' },
    tokenColors: [{ scope: 'storage', settings: { foreground: keyword } }],
  };
}

async function highlighterOf(keyword = '#abcdef'): Promise<ThemedHighlighter> {
  const highlighter = new ThemedHighlighter({ info: () => {}, error: assert.fail });
  highlighter.setTheme(themeOf(keyword));
  await highlighter.prepare(['js']);
  return highlighter;
}

describe('코드에 색을 입힌다', function () {
  this.timeout(60_000);

  it('줄마다, 테마의 색을 갈래의 이름으로', async () => {
    const highlighter = await highlighterOf();
    const lines = highlighter.highlight('let a;\nb < c;', 'js');
    assert.equal(lines?.length, 2);
    assert.match(lines[0] ?? '', /^<span class="k-abcdef">let<\/span>/);
    assert.equal(lines[1], 'b &lt; c;');
  });

  it('테마가 바뀌면 기억한 색은 버린다', async () => {
    const highlighter = await highlighterOf('#abcdef');
    highlighter.highlight('let a;', 'js');
    highlighter.setTheme(themeOf('#fedcba'));
    assert.match(highlighter.highlight('let a;', 'js')?.[0] ?? '', /k-fedcba/);
  });

  it('테마가 아직 없으면 색 없이', async () => {
    const highlighter = new ThemedHighlighter({ info: () => {}, error: assert.fail });
    await highlighter.prepare(['js']);
    assert.deepEqual(highlighter.highlight('let <a>;', 'js'), ['let &lt;a&gt;;']);
  });

  it('모르는 언어와 아직 읽지 않은 문법은 색이 없다', async () => {
    const highlighter = await highlighterOf();
    assert.equal(highlighter.highlight('x', 'nolang'), undefined);
    assert.equal(highlighter.highlight('x', 'python'), undefined);
  });

  it('긴 줄과 긴 코드와 긴 글은 색을 바라지 않는다', async () => {
    const highlighter = await highlighterOf();
    const longLine = `let a = "${'("[{<'.repeat(2_000)}"`;
    assert.equal(highlighter.highlight(`${longLine}\nlet b;`, 'js')?.[0]?.includes('class='), false);
    assert.equal(highlighter.highlight('let a;\n'.repeat(10_000), 'js'), undefined);
    const blocks = Array.from({ length: 60 }, (_, index) => `// ${index}\n${'x\n'.repeat(2_500)}`);
    const colored = blocks.filter(block => highlighter.highlight(block, 'js') !== undefined);
    assert.ok(colored.length > 20 && colored.length < 60, String(colored.length));
    await highlighter.prepare([]);
    assert.notEqual(highlighter.highlight('let next;', 'js'), undefined);
  });

  it('닫지 않은 괄호와 따옴표가 많아도 곧 끝난다', async () => {
    const highlighter = await highlighterOf();
    for (const piece of ['(', '{', '[', '<', '`${', '"', '/*', '/(', 'a<b,', 'function (', '=>', '\\']) {
      const lines = `${piece.repeat(Math.floor(1_900 / piece.length))}\n`.repeat(5);
      const started = process.cpuUsage();
      highlighter.highlight(lines, 'js');
      const { user, system } = process.cpuUsage(started);
      assert.ok((user + system) / 1000 < 10_000, `${piece}: ${(user + system) / 1000} ms`);
    }
  });
});
