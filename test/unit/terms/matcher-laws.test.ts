import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { spellingsOf, type TermName } from '../../../src/core/terms/name';
import { isNameAt } from '../../../src/core/terms/name-at';
import type { Term } from '../../../src/core/terms/term';
import { isWordStart } from '../../../src/core/terms/word-edge';
import { termOf } from './terms';

interface Found {
  readonly term: Term;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What may stand between two letters of a name. */
const GAP = String.raw`(?:[ \t]*\r?\n[ \t]*|[ \-_\u00a0])?`;

type Tried = TermName & { readonly expression: RegExp };

function triedOf(terms: readonly Term[]): readonly Tried[] {
  return terms.flatMap(spellingsOf).map(name => {
    const letters = Array.from(name.key, letter => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
    return { ...name, expression: new RegExp(letters.join(GAP), 'iy') };
  });
}

/** The same rules without a trie: the longest of all spellings of all terms that begin at this place. */
function slowlyFrom(tried: readonly Tried[], text: string, start: number): Found | undefined {
  let best: Found | undefined;
  for (const name of isWordStart(text, start) ? tried : []) {
    name.expression.lastIndex = start;
    const end = name.expression.test(text) ? name.expression.lastIndex : start;
    if (end > (best?.end ?? start) && isNameAt(name, text, start, end)) {
      best = { term: name.term, start, end, name: name.name };
    }
  }
  return best;
}

function slowlyAll(terms: readonly Term[], text: string): readonly Found[] {
  const tried = triedOf(terms);
  const found: Found[] = [];
  for (let start = 0; start < text.length; ) {
    const match = slowlyFrom(tried, text, start);
    if (match) found.push(match);
    start = match?.end ?? start + 1;
  }
  return found;
}

function slowlyAt(terms: readonly Term[], text: string, offset: number): Found | undefined {
  const tried = triedOf(terms);
  let best: Found | undefined;
  for (let start = 0; start <= offset; start++) {
    const match = slowlyFrom(tried, text, start);
    if (match && match.end > offset && match.end - match.start > (best ? best.end - best.start : 0)) best = match;
  }
  return best;
}

/** Few different pieces, so that names share beginnings, hold each other, and are met often. */
const PIECES = ['강화', '학', '학습', 'RAG', 'rag', 'Test', 'time', 'a', 'é', '4', '+'];
const GAPS = [' ', ' ', '-', '_', '\u00a0', '\n', ' \n\t', '\r\n', '\n\n', '  ', ' - ', '.'];

const pieces = (max: number, ...others: readonly string[]) =>
  fc.array(fc.constantFrom(...PIECES, ...others), { minLength: 1, maxLength: max }).map(parts => parts.join(''));
const term = fc
  .tuple(pieces(2, ' '), pieces(2, '-'), fc.array(pieces(4, ' '), { maxLength: 2 }))
  .map(([ko, en, aliases]) => termOf(ko, en, { aliases }));
const terms = fc.array(term, { minLength: 1, maxLength: 6 });
const text = pieces(12, ...GAPS, '을', '에서는', '화', 's', '🌊', 'ㅋ');

describe('a matcher, whatever the glossary and the text', function () {
  // Who tries everything everywhere takes long.
  this.timeout(20_000);

  it('finds what one finds who tries every spelling at every place', () => {
    let met = 0;
    fc.assert(
      fc.property(terms, text, (terms, text) => {
        const expected = slowlyAll(terms, text);
        met += expected.length;
        assert.deepEqual([...new TermMatcher(terms).all(text)], expected);
      }),
      { numRuns: 500 },
    );
    // Else the law would hold of a matcher that finds nothing.
    assert.ok(met > 100, `${met} found`);
  });

  it('shows at an offset what one finds there who tries every place before it', () => {
    let met = 0;
    fc.assert(
      fc.property(terms, text, fc.nat(8), (terms, text, offset) => {
        const expected = slowlyAt(terms, text, offset);
        if (expected) met++;
        assert.deepEqual(new TermMatcher(terms).at(text, offset), expected);
      }),
      { numRuns: 300 },
    );
    assert.ok(met > 10, `${met} found`);
  });

  it('자모로 풀어 적은 글에서도 같은 용어를 같은 자리에서 찾는다', () => {
    fc.assert(
      fc.property(terms, text, (terms, text) => {
        const matcher = new TermMatcher(terms);
        const apart = text.normalize('NFD');
        const expected = [...matcher.all(text)];
        const found = [...matcher.all(apart)];
        assert.deepEqual(
          found.map(({ start, end }) => [
            apart.slice(0, start).normalize('NFC'),
            apart.slice(start, end).normalize('NFC'),
          ]),
          expected.map(({ start, end }) => [text.slice(0, start), text.slice(start, end)]),
        );
        assert.deepEqual(
          found.map(({ term, name }) => [term, name]),
          expected.map(({ term, name }) => [term, name]),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('finds in full-width letters what it finds in plain ones', () => {
    fc.assert(
      fc.property(terms, text, (terms, text) => {
        const matcher = new TermMatcher(terms);
        assert.deepEqual([...matcher.all(widened(text))], [...matcher.all(text)]);
      }),
      { numRuns: 400 },
    );
  });

  it('knows every name again that is one word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), name => {
        const term = termOf(name, 'x');
        const [spelling] = spellingsOf(term);
        const written = spelling?.name ?? '';
        // Letters that grow when they are made small (İ), and capitals of two units (𐐀), are read as they are.
        const isSmall = written.length === spelling?.key.length && !/[\ud800-\udfff]/.test(written);
        fc.pre(isSmall && isNameAt(spelling, written, 0, written.length));
        assert.equal(new TermMatcher([term]).at(written, 0)?.end, written.length);
      }),
      // A word that may be another, in full width: it was not known again.
      { examples: [['ａ']] },
    );
  });
});

function widened(text: string): string {
  return text.replace(/[!-~]/g, char =>
    char === '-' || char === '_' ? char : String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  );
}
