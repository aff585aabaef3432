import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readGlossary } from '../../../src/core/terms/glossary/read-glossary';

const guide = readFileSync('docs/GLOSSARIES.md', 'utf8');

/** How the guide marks an example, how a file of it would be called, and the terms in it. */
const FORMATS = [
  ['yaml', 'a.yaml', [['retrieval-augmented-generation', 'embedding']]],
  ['markdown', 'a.md', [['retrieval-augmented-generation'], ['embedding']]],
  ['csv', 'a.csv', [['retrieval-augmented-generation']]],
  ['xml', 'a.tbx', [['embedding']]],
] as const;

describe('the guide to glossaries', () => {
  for (const [language, name, ids] of FORMATS) {
    it(`shows ${language} that is read without a mistake`, () => {
      const examples = [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))];
      const files = examples.map(([, text = '']) => readGlossary(name, text));
      assert.deepEqual(
        files.flatMap(({ mistakes }) => mistakes),
        [],
      );
      assert.deepEqual(
        files.map(({ entries }) => entries.map(({ term: { id } }) => id)),
        ids,
      );
    });
  }

  it('has a translation, an alias and what is related where it says so', () => {
    const [, text = ''] = /^```markdown\n(.*?)^```/ms.exec(guide) ?? [];
    const [{ term } = assert.fail()] = readGlossary('a.md', text).entries;
    assert.deepEqual(Object.keys(term.definition), ['ko', 'en']);
    assert.deepEqual([term.abbr, term.aliases, term.related], ['RAG', ['검색증강생성'], ['embedding']]);
  });
});
