import assert from 'node:assert/strict';
import { createRenderer } from '../../../src/core/markdown/render';
import { slugger } from '../../../src/core/markdown/slug';
import type { Highlighter } from '../../../src/core/ports';
import { contextOf } from './article-context';

const renderer = createRenderer();

describe('render', () => {
  it('개요는 상자와 접는 칸 안의 제목까지, 파일의 줄 번호로', async () => {
    const text =
      '---\ntitle: 글\n---\n\n# 글 관련\n\n## 첫째\n\n::: details x\n### <VPIcon icon="y"/>안쪽 `코드`\n:::\n\n## 첫째\n';
    const { outline } = await renderer.render({ text, format: 'markdown' }, contextOf({ title: '글' }));
    assert.deepEqual(outline, [
      { level: 2, text: '첫째', slug: '첫째', line: 7 },
      { level: 3, text: '안쪽 코드', slug: '안쪽-코드', line: 10 },
      { level: 2, text: '첫째', slug: '첫째-1', line: 13 },
    ]);
  });

  it('제목을 되풀이하는 첫 제목만 빠진다', async () => {
    const html = async (text: string, title?: string): Promise<string> =>
      (await renderer.render({ text, format: 'markdown' }, contextOf({}, title))).html;
    assert.equal(await html('# 글\n\n본문', '글'), '<p data-line="3">본문</p>\n');
    assert.equal(await html('# 다른 글\n', '글'), '<h2 id="다른-글" data-line="1">다른 글</h2>\n');
    assert.equal(await html('# 글\n'), '<h2 id="글" data-line="1">글</h2>\n');
    const quoted = '<blockquote data-line="1">\n<h2 id="글" data-line="1">글</h2>\n</blockquote>\n';
    assert.equal(await html('> # 글\n', '글'), quoted);
  });

  it('코드 언어를 먼저 준비하고, 줄마다 색을 입힌다', async () => {
    const prepared: string[] = [];
    const highlighter: Highlighter = {
      prepare: async languages => void prepared.push(...languages),
      highlight: (code, language) =>
        language === 'ts'
          ? code.split('\n').map(line => `<span class="k-1" style="color:red">${line}</span>`)
          : undefined,
    };
    const text =
      '```ts\na\nb\n```\n\n```TS {1}\n```\n\n```nolang\n<c>\n```\n\n```component VPCard\n{"title": "카드"}\n```\n';
    const { html, languages } = await createRenderer({ highlighter }).render({ text, format: 'markdown' }, contextOf());
    assert.deepEqual(prepared, ['ts', 'nolang']);
    assert.deepEqual(languages, ['ts', 'nolang']);
    assert.ok(
      html.includes(
        '<span class="line"><span class="k-1">a</span></span>\n<span class="line"><span class="k-1">b</span></span></code>',
      ),
      html,
    );
    assert.ok(html.includes('<span class="line">&lt;c&gt;</span>'), html);
  });

  it('읽을 수 없는 카드는 JSON 코드라서, 그 언어도 준비한다', async () => {
    const text = '```component VPCard\n{"title": "카드",\n```\n';
    const { languages } = await renderer.render({ text, format: 'markdown' }, contextOf());
    assert.deepEqual(languages, ['json']);
  });

  it('수식과 머메이드가 있는지 말한다', async () => {
    const flags = async (text: string): Promise<readonly boolean[]> => {
      const { hasMath, hasMermaid } = await renderer.render({ text, format: 'markdown' }, contextOf());
      return [hasMath, hasMermaid];
    };
    assert.deepEqual(await flags('$$\na\n$$'), [true, false]);
    assert.deepEqual(await flags('```mermaid\na\n```'), [false, true]);
    assert.deepEqual(await flags('$$ 돈'), [false, false]);
  });
});

describe('글자만 있는 글', () => {
  const html = async (text: string, title?: string): Promise<string> =>
    (await renderer.render({ text, format: 'plain' }, contextOf({}, title))).html;

  it('줄은 문단이 되고 Markdown은 글자로 남는다', async () => {
    assert.equal(await html('제목\n\n**굵게** <b>\n# 둘', '제목'), '<p>**굵게** &lt;b&gt;</p>\n<p># 둘</p>\n');
  });

  it('통째로 인용인 문단은 인용이다', async () => {
    assert.equal(await html('“한 문장.”'), '<blockquote class="pull-quote"><p>“한 문장.”</p></blockquote>\n');
    assert.equal(await html('“하나” 그리고 “둘”'), '<p>“하나” 그리고 “둘”</p>\n');
  });

  it('번갈아 말하는 이름을 표시한다', async () => {
    const text = '가: 묻는다\n\n나(이하 다): 답한다\n\n가: 또 묻는다\n\n다: 또 답한다\n\n참고: 끝';
    const result = await html(text);
    assert.equal(result.match(/class="speaker"/g)?.length, 4);
    assert.ok(result.includes('<span class="speaker">나(이하 다)</span>: 답한다'));
    assert.ok(result.includes('<p>참고: 끝</p>'));
  });

  it('손으로 줄을 바꾼 글은 한 문단으로 잇는다', async () => {
    const lines = [
      'This text was wrapped by hand at a width of about seventy',
      'characters, as mails are, and so the lines of it belong to',
      'one paragraph.',
    ];
    assert.equal(await html(lines.join('\n')), `<p>${lines.join(' ')}</p>\n`);
  });

  it('바이라인과 주소를 알아본다', async () => {
    assert.equal(await html('글. 바이라인네트워크'), '<p class="byline">글. 바이라인네트워크</p>\n');
    assert.equal(
      await html('보라: https://a.example/b를'),
      '<p>보라: <a class="external" href="https://a.example/b">https://a.example/b</a>를</p>\n',
    );
  });
});

describe('slugger', () => {
  it('한글을 지키고, 겹치면 번호를 붙인다', () => {
    const slug = slugger();
    assert.deepEqual(['벡터 검색!', '벡터 검색', 'C++ & Rust', 'a', 'a-1', 'a', '', '🤖'].map(slug), [
      '벡터-검색',
      '벡터-검색-1',
      'c--rust',
      'a',
      'a-1',
      'a-2',
      'section',
      'section-1',
    ]);
  });
});
