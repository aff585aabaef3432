import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarkdownGlossary } from '../../../../src/core/terms/glossary/read-markdown';

/** Each term as `ko / en / abbr (aliases): definitions`, with what is missing as `-`. */
function termsIn(markdown: string): readonly string[] {
  return readMarkdownGlossary(markdown).entries.map(
    ({ term: { ko = '-', en = '-', abbr = '-', aliases, definition } }) => {
      const told = [definition.ko, definition.en].filter(text => text !== undefined).join(' | ');
      return `${ko} / ${en} / ${abbr} (${aliases.join(', ')}): ${told}`;
    },
  );
}

const PAGE = `---
title: 용어집
---

# 용어집

여러 말을 모았다.

## 검색 증강 생성 (Retrieval-Augmented Generation, RAG)

**검색**한 [문서](a.md)를 곁들여
\`답\`을 만드는 방법이다.

더 긴 이야기.

별칭: 검색증강생성, 라그

## Tide

What the moon does to the sea.
Also: ebb, flow

\`\`\`md
## Not a term
\`\`\`
`;

describe('a glossary in Markdown', () => {
  it('has headings for terms, with their names, and below each what it means', () => {
    assert.deepEqual(termsIn(PAGE), [
      '검색 증강 생성 / Retrieval-Augmented Generation / RAG (검색증강생성, 라그): 검색한 문서를 곁들여 답을 만드는 방법이다.',
      '- / Tide / - (ebb, flow): What the moon does to the sea.',
    ]);
  });

  it('knows the lines of each term in the file, frontmatter counted', () => {
    assert.deepEqual(
      readMarkdownGlossary(PAGE).entries.map(({ lines }) => lines),
      [
        { first: 8, last: 15 },
        { first: 17, last: 20 },
      ],
    );
  });

  it('has a second paragraph in the other language for a translation', () => {
    assert.deepEqual(termsIn('## Fog\n\nLow cloud.\n\n낮은 구름이다.\n\nMore.\n'), [
      '- / Fog / - (): 낮은 구름이다. | Low cloud.',
    ]);
  });

  it('may have its terms below parts, on whatever level they stand', () => {
    const parts =
      '# Sea\n\nOf the sea.\n\n## A\n\n### Ebb\n\nIt goes.\n\n#### Example\n\nSee.\n\n## F\n\n### Flow\n\nIt comes.\n';
    assert.deepEqual(termsIn(parts), ['- / Ebb / - (): It goes.', '- / Flow / - (): It comes.']);
    assert.deepEqual(termsIn('# Ebb\n\nIt goes.\n\n# Flow\n\nIt comes.\n').length, 2);
    assert.deepEqual(termsIn('# The title\n\nSome words.\n'), []);
  });

  it('may be a definition list, one line or several', () => {
    const list =
      'Words first.\n\n안개 (Fog)\n: 낮은 **구름**이다.\n: Low cloud.\n\nTide\n\n: The sea\n  moves.\nEbb\n: It goes.\n';
    assert.deepEqual(termsIn(list), [
      '안개 / Fog / - (): 낮은 구름이다. | Low cloud.',
      '- / Tide / - (): The sea moves.',
      '- / Ebb / - (): It goes.',
    ]);
  });

  it('reads names as headings write them', () => {
    const names = (heading: string) => termsIn(`## ${heading}\n\nx\n`)[0]?.replace(/: x$/, '');
    assert.equal(names('RAG (Retrieval-Augmented Generation)'), '- / Retrieval-Augmented Generation / RAG ()');
    assert.equal(names('강화학습(RL)'), '강화학습 / - / RL ()');
    assert.equal(names('GPU'), '- / GPU / - ()');
    assert.equal(names('함수 f(x)'), '함수 f(x) / - / - ()');
    assert.equal(names('SGD(확률적 경사 하강법)'), '확률적 경사 하강법 / - / SGD ()');
    assert.equal(names('print()'), '- / print() / - ()');
    assert.equal(names('**안개** (`Fog`, 해무, mist)'), '안개 / Fog / - (해무, mist)');
  });

  it('tells of a term without a definition, at its heading, and of a file without terms', () => {
    const mistakes = (markdown: string) =>
      readMarkdownGlossary(markdown).mistakes.map(({ fault, span }) => [
        fault.kind,
        span.start.line,
        span.end.character,
      ]);
    assert.deepEqual(mistakes('## Fog\n\n## Tide\n\nThe sea moves.\n'), [['noDefinition', 0, 6]]);
    assert.deepEqual(mistakes('Only words.\n'), [['notAList', 0, 11]]);
    assert.deepEqual(mistakes(''), []);
  });

  it('takes notes with bold labels, and what is related', () => {
    const markdown =
      '## Fog\n\nLow cloud.\n\n- **Aliases:** mist, haar\n- **약어**: FG\n\nSee also: [Sea Fog](x), Tide.\n';
    assert.deepEqual(termsIn(markdown), ['- / Fog / FG (mist, haar): Low cloud.']);
    assert.deepEqual(readMarkdownGlossary(markdown).entries[0]?.term.related, ['sea-fog', 'tide']);
  });

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      '## ',
      '# ',
      ': ',
      '\n',
      '\n\n',
      'a',
      '가 (b, C)',
      '---\n',
      '```\n',
      '> ',
      '- ',
      'Aliases: ',
      '|',
      '<a',
      '[a]: b',
      '*',
    );
    const texts = fc.array(piece, { maxLength: 20 }).map(parts => parts.join(''));
    fc.assert(fc.property(texts, markdown => readMarkdownGlossary(markdown).entries.length >= 0));
    for (const heavy of ['## a\n', '[', '## a\n\n![[', 'a\n: b\n', '> ', '- '])
      assert.ok(readMarkdownGlossary(heavy.repeat(600)).mistakes.length <= 500);
  });
});
