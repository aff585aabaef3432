import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Piece, piecesOf, textOf } from '../../../src/core/ask/pieces';
import { reducedText } from '../../../src/core/search/text/reduce-text';

function reduced(file: string) {
  return reducedText({ title: 'T', file, format: 'markdown' });
}

function textsOf(file: string): readonly string[] {
  const text = reduced(file);
  return piecesOf(text).map(piece => textOf(piece, text));
}

const LONG_ENOUGH = 'This paragraph is long enough to be read by itself. '.repeat(6).trim();

describe('the pieces of an article', () => {
  it('stand under all the headings above them, the outermost first', () => {
    const pieces = piecesOf(
      reduced('intro\n\n## Search\n\nabout search\n\n### Hangul\n\nabout Hangul\n\n## Reader\n\nabout it\n'),
    );
    assert.deepEqual(
      pieces.map(({ headings }) => headings),
      [[], ['Search'], ['Search', 'Hangul'], ['Reader']],
    );
  });

  it('begin at a line of the file', () => {
    assert.deepEqual(
      piecesOf(reduced('---\ntitle: T\n---\n\n## A\n\nfirst\n')).map(({ line }) => line),
      [7],
    );
  });

  it('take a short paragraph together with the next one, and a long one alone', () => {
    assert.deepEqual(textsOf('Short.\n\nAlso short.\n'), ['Short.\n\nAlso short.']);
    assert.deepEqual(textsOf(`${LONG_ENOUGH}\n\nNext.\n`), [LONG_ENOUGH, 'Next.']);
  });

  it('are code or text about it, and not both', () => {
    const pieces = piecesOf(reduced('Like this:\n\n```ts\nconst a = 1;\nconst b = 2;\n```\n\nIt is short.\n'));
    assert.deepEqual(
      pieces.map(({ isCode }) => isCode),
      [false, true, false],
    );
    assert.deepEqual(textsOf('A:\n\n```\nx = 1\n```\n'), ['A:', 'x = 1']);
  });

  it('keep items, rows and lines of code on lines of their own, and join what a writer broke', () => {
    assert.deepEqual(textsOf('Two\nkinds:\n\n- fast\n- small,\n  too\n\nThat\nis all.\n'), [
      'Two kinds:\nfast\nsmall, too\n\nThat is all.',
    ]);
    assert.deepEqual(textsOf('| 이름 | 값 |\n|---|---|\n| 하나 | 1 |\n'), ['이름 | 값\n하나 | 1']);
    assert.deepEqual(textsOf('```py\nif x:\n    y()\n```\n'), ['if x:\ny()']);
  });

  it('of an article that only says where it stands are that', () => {
    const card = '<SiteInfo\n  name="Queues"\n  desc="Why a queue helps."\n  url="https://a.b"/>\n';
    assert.deepEqual(textsOf(`# Queues\n\n${card}\n<!-- TODO -->\n`), ['Queues\n\nWhy a queue helps.']);
    assert.deepEqual(textsOf(`# Queues\n\n${card}\n<!--\nA draft.\n-->\n`), ['Queues\n\nWhy a queue helps.']);
    assert.deepEqual(textsOf(`${card}\nA queue holds work.\n`), ['A queue holds work.']);
  });

  it('never go across a heading', () => {
    assert.deepEqual(textsOf('One.\n\n## Two\n\nThree.\n'), ['One.', 'Three.']);
  });

  it('of a very long line end where sentences end', () => {
    const sentence = 'A sentence of some forty characters, here. ';
    for (const text of textsOf(sentence.repeat(60))) {
      assert.ok(text.length <= 900, `${text.length}`);
      assert.match(text, /^A sentence.*here\.$/);
    }
  });

  it('together hold every word of the article once', () => {
    const line = fc.constantFrom(
      '하나 둘',
      'three four',
      '',
      '',
      '## heading',
      '다섯. six! '.repeat(90),
      '- item',
      '> quote',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const text = reduced(lines.join('\n'));
        const pieces = piecesOf(text);
        const words = pieces.flatMap(piece => textOf(piece, text).split(/\s+/));
        const written = text.lines.filter(one => !one.isHeading).flatMap(one => one.text.split(/\s+/));
        assert.deepEqual(
          words.filter(word => word !== ''),
          written.filter(word => word !== ''),
        );
        assert.ok(pieces.every((piece, i) => piece.start >= ((pieces[i - 1] as Piece | undefined) ?? { end: 0 }).end));
      }),
    );
  });
});
