import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { fill, idOf, phrase, SHELF } from './articles';
import { ENGINES } from './engines';

const WORDS = [
  '벡터',
  '검색',
  '엔진',
  '토큰을',
  '쿠버네티스',
  'index',
  'useState',
  'parsing',
  '웹',
  'API',
  '3.5',
  'ㅋㅋ',
];
const body = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map(words => words.join(' '));

for (const engine of ENGINES) {
  describe(`laws of the text index (${engine})`, () => {
    let store: SqliteStore;
    beforeEach(async () => {
      store = await openStore({ file: undefined, engine });
    });
    afterEach(() => store.dispose());

    // Which articles, not their scores: FTS5 goes on counting a removed row in the averages that its bm25 is made with.
    const answers = (bodies: readonly string[]) =>
      [...WORDS, ...bodies].map(words => ({
        found: new Set(store.text.match(phrase(words), 50).map(({ id }) => id)),
        similar: store.text.similar(words, 5),
      }));

    it('adding an article and removing it leaves every answer as it was', () => {
      fc.assert(
        fc.property(fc.array(body, { maxLength: 4 }), body, (kept, added) => {
          store.articles.forgetShelf(SHELF);
          fill(store, Object.fromEntries(kept.map((text, i) => [`kept${i}`, text])));
          const before = answers([...kept, added]);
          fill(store, { added });
          store.articles.remove([idOf('added')]);
          assert.deepEqual(answers([...kept, added]), before);
        }),
        { numRuns: 40 },
      );
    });

    it('any stretch of words of a text finds it', () => {
      fc.assert(
        fc.property(body, fc.nat(), fc.nat(), (text, a, b) => {
          fill(store, { a: text });
          const words = text.split(' ');
          const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
          const asked = words.slice(from, to + 1).join(' ');
          // `fill` puts the same hash each time, so the article is removed for the next text to be taken.
          const found = store.text.match(phrase(asked), 5).map(({ id }) => id);
          store.articles.remove([idOf('a')]);
          assert.deepEqual(found, [idOf('a')], `${asked} in ${text}`);
        }),
        { numRuns: 60 },
      );
    });
  });
}
