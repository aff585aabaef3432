import assert from 'node:assert/strict';
import { until } from '../host/until';
import { type ArticlesWindow, openArticlesWindow } from './articles-window';
import { pictureIfFailed } from './failure-picture';
import type { Reader } from './reader';
import type { Workbench } from './workbench';

const HOSTILE_DIAGRAM = `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: url(https://evil.example/theme) }"}}%%
flowchart LR
  A["<img src=https://evil.example/label onerror=alert(1)>"] --> B["<script>alert(1)</script>"]
  C@{ img: "https://evil.example/node", label: "x", w: 60, h: 60 } --> A
  style B fill:url(https://evil.example/fill)
  click A href "javascript:alert(1)"`;

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `$\\sum_{i=${index}}^{n} \\frac{x_i}{${index}}$`).join(' 와 ');

const manyEdges = (count: number) =>
  Array.from({ length: count }, (_, index) => `  N${index} --> N${(index * 7) % count}`).join('\n');

/** 1,300 characters that say 150,000. */
const MACRO_BOMB = `\\def\\a{${'x'.repeat(300)}}${'\\a'.repeat(490)}`;

/** Of a kind whose lines Mermaid does not count. */
const manyStates = Array.from({ length: 900 }, (_, index) => `S${index % 40}-->S${(index * 7) % 40}`).join('\n');

describe('Formulas and diagrams', () => {
  let window: ArticlesWindow;
  let workbench: Workbench;
  let reader: Reader;
  const requests: string[] = [];
  const refused: string[] = [];

  before(async () => {
    window = await openArticlesWindow({
      'plain.md': '# 맨몸의 문장\n\n수식도 그림도 없다.\n',
      'maths.md': `# 행렬과 적분

질량과 에너지는 $E = mc^2$ 로 잇는다.

$$
\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\overbrace{x+y}^{z} \\xrightarrow{abc} \\boxed{\\cancel{x}}
$$

$$\\notacommand{x}$$

$$\\href{javascript:alert(1)}{눌러} \\htmlStyle{position:fixed}{y} \\includegraphics{https://evil.example/x.png}$$

$$\\def\\a{\\a\\a}\\a$$

$$${MACRO_BOMB}$$

$$${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}$$

$$${'{'.repeat(1500)}y${'}'.repeat(1500)}$$

${many(300)}
`,
      'diagrams.md': `# 흐름도 모음

\`\`\`mermaid
flowchart LR
  A[질문] --> B{충분한가}
  B -- 예 --> C[답변]
\`\`\`

\`\`\`mermaid
sequenceDiagram
  title 인사
  철수->>영희: 안녕
\`\`\`

\`\`\`mermaid
flowchart LR
  A -->
\`\`\`

\`\`\`mermaid
${HOSTILE_DIAGRAM}
\`\`\`

\`\`\`mermaid
flowchart LR
${manyEdges(200)}
\`\`\`

\`\`\`mermaid
stateDiagram-v2
${manyStates}
\`\`\`

\`\`\`mermaid
flowchart LR
  M["$$${MACRO_BOMB}$$"] --> N
\`\`\`

\`\`\`mermaid
flowchart LR
  F["$$\\frac{a}{b}$$"] --> G
\`\`\`
`,
    });
    workbench = window.workbench;
    reader = workbench.reader;
    workbench.page.context().on('request', request => requests.push(request.url()));
    workbench.page.on('console', message => {
      if (/Content Security Policy|TrustedHTML/.test(message.text())) refused.push(message.text());
    });
  });

  beforeEach(() => {
    requests.length = 0;
    refused.length = 0;
  });

  afterEach(async function () {
    await pictureIfFailed(this.currentTest, workbench);
    await workbench.closeEditors();
  });

  after(() => window?.dispose());

  it('load nothing for an article that has none', async () => {
    await window.open('맨몸의 문장');
    assert.deepEqual(
      requests.filter(address => /katex|mermaid/i.test(address)),
      [],
    );
  });

  it('are typeset as MathML for who listens and in fonts of ours for who sees', async () => {
    await window.open('행렬과 적분');
    const formula = reader.find('.math-inline.typeset').first();
    await formula.waitFor();
    assert.equal(await formula.locator('math semantics').count(), 1);
    assert.equal(await formula.locator('.katex-html').getAttribute('aria-hidden'), 'true');
    await reader.find('.math-block.typeset').first().waitFor();
    await reader.find('html').evaluate(() => document.fonts.ready.then(() => undefined));
    assert.ok(await reader.find('html').evaluate(() => document.fonts.check('16px KaTeX_Main')));
    assert.deepEqual(refused, []);
  });

  it('keep their TeX among the words of the article, once', async () => {
    await window.open('행렬과 적분');
    await reader.find('.math-inline.typeset').first().waitFor();
    const words = await reader.find('#readerArticle p', { hasText: '질량과' }).evaluate(paragraph => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const tool of copy.querySelectorAll('[data-tool]')) tool.remove();
      return copy.textContent;
    });
    assert.equal(words, '질량과 에너지는 E = mc^2 로 잇는다.');
  });

  it('stay as they are written where they are broken, and say why', async () => {
    await window.open('행렬과 적분');
    const broken = reader.find('.math.failed', { hasText: '\\notacommand' });
    await broken.waitFor();
    assert.match((await broken.getAttribute('title')) ?? '', /Undefined control sequence: \\notacommand/);
    assert.ok(await broken.locator('.math-tex').isVisible());
    await reader.find('.math.failed', { hasText: '{\\a\\a}' }).waitFor();
    await reader.find('.math.failed', { hasText: '\\sqrt{\\sqrt{' }).waitFor();
    await reader.find('.math.failed', { hasText: '{{{{' }).waitFor();
  });

  it('link to nothing, load nothing and place nothing that TeX asks for', async () => {
    await window.open('행렬과 적분');
    await reader.find('.math.typeset', { hasText: '\\href' }).waitFor();
    assert.equal(await reader.find('.math a, .math img, .math [href], .math [src]').count(), 0);
    assert.equal(await reader.find('.math [style*="fixed"]').count(), 0);
    assert.deepEqual(requests.filter(isEvil), []);
  });

  it('are all typeset, however many', async () => {
    await window.open('행렬과 적분');
    await reader.find('.math.typeset').nth(300).waitFor();
    assert.equal(await reader.find('.math:not(.typeset, .failed)').count(), 0);
    assert.deepEqual(await reader.barriers(), []);
  });

  it('are drawn as pictures with a name, and no violation of the policy', async () => {
    await window.open('흐름도 모음');
    await reader.find('figure.diagram').nth(1).waitFor();
    const names = await reader.find('.diagram-picture').evaluateAll(all => all.map(each => each.getAttribute('alt')));
    assert.deepEqual(names.slice(0, 2), ['Diagram: flowchart LR', 'Diagram: 인사']);
    const size = () =>
      reader
        .find('.diagram-picture')
        .first()
        .evaluate(each => [(each as HTMLImageElement).naturalWidth, (each as HTMLImageElement).naturalHeight]);
    await until(size, ([width = 0, height = 0]) => width > 200 && height > 50);
    assert.deepEqual(refused, []);
  });

  it('show their source on request, and open large', async () => {
    await window.open('흐름도 모음');
    const figure = reader.find('figure.diagram').first();
    await figure.waitFor();
    assert.equal(await figure.locator('pre').isVisible(), false);
    await figure.locator('.diagram-toggle').press('Enter');
    assert.equal(await figure.locator('pre').isVisible(), true);
    assert.equal(await figure.locator('.diagram-picture').isVisible(), false);
    await figure.locator('.diagram-toggle').press('Enter');
    await figure.locator('.diagram-picture').press('Enter');
    await reader.find('dialog[open] img').waitFor();
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual(await reader.barriers(), []);
  });

  it('stay code where they are broken, with one sentence', async () => {
    await window.open('흐름도 모음');
    const broken = reader.find('figure.code', { hasText: 'cannot be drawn' });
    await broken.first().waitFor();
    assert.equal(await broken.first().locator('pre').isVisible(), true);
  });

  it('ask for nothing and run nothing that a diagram brings along', async () => {
    await window.open('흐름도 모음');
    await reader.find('figure.code').nth(3).scrollIntoViewIfNeeded();
    await reader.find('figure.code', { hasText: 'evil.example' }).locator('.diagram-picture, .diagram-note').waitFor();
    assert.deepEqual(requests.filter(isEvil), []);
    assert.equal(await reader.find('#readerArticle svg, #readerArticle script, #readerArticle style').count(), 0);
  });

  it('stay code where drawing them would hold up the page', async () => {
    await window.open('흐름도 모음');
    const large = reader.find('figure.code', { hasText: 'N199' });
    await large.scrollIntoViewIfNeeded();
    await large.locator('.diagram-note').waitFor();
    assert.equal(await large.locator('pre').isVisible(), true);
  });

  it('stay as they are written where they would hold up the page for a minute, and the page answers', async () => {
    await window.open('행렬과 적분');
    await reader.find('.math.failed', { hasText: MACRO_BOMB.slice(0, 50) }).waitFor();
    await workbench.closeEditors();
    await window.open('흐름도 모음');
    // Nothing is waited for as long as a minute here: a page that is held up does not answer in time.
    for (const text of ['S39', MACRO_BOMB.slice(0, 50)]) {
      const large = reader.find('figure.code', { hasText: text });
      await large.scrollIntoViewIfNeeded();
      await large.locator('.diagram-note').waitFor();
      assert.equal(await large.locator('pre').isVisible(), true);
    }
  });

  it('are drawn with the formulas in them', async () => {
    await window.open('흐름도 모음');
    const figure = reader.find('figure.code', { hasText: '\\frac{a}{b}' });
    await figure.locator('.code-head').scrollIntoViewIfNeeded();
    await figure.locator('.diagram-picture').waitFor();
    assert.deepEqual(refused, []);
  });

  it('take the colours of the theme, and of the next one', async () => {
    await window.open('흐름도 모음');
    const picture = reader.find('.diagram-picture').first();
    await picture.waitFor();
    const dark = await picture.getAttribute('src');
    await workbench.run(api =>
      api.workspace.getConfiguration().update('workbench.colorTheme', 'Default High Contrast Light', 1),
    );
    await reader.find('body.vscode-high-contrast-light').waitFor();
    await reader.find(`.diagram-picture:not([src="${dark}"])`).first().waitFor();
    assert.deepEqual(await reader.barriers(), []);
  });
});

function isEvil(address: string): boolean {
  return address.includes('evil.example');
}
