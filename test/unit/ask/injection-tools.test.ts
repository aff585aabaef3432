import assert from 'node:assert/strict';
import { defineTerm } from '../../../src/core/tools/define-term';
import { readArticle } from '../../../src/core/tools/read-article';
import { searchArticles } from '../../../src/core/tools/search-articles';
import { QUOTED } from '../../../src/core/tools/tool-answer';
import { HOSTILE_WORDS, UNSEEN } from '../../fixtures/hostile-words';
import { FakeLibrary, rowOf } from '../tools/fake-library';

const NAMES = { search: 'seoga_search_articles', read: 'seoga_read_article', define: 'seoga_define_term' };
const MARK = '9f86d081';
const ID = 'notes/a.md';

/** Frontmatter can hold any text; a heading holds one line. */
const articleOf = (words: string) =>
  `---\ntitle: ${JSON.stringify(words)}\nauthor: ${JSON.stringify(words)}\n---\n\n## ${words.replace(/\s+/g, ' ')}\n\n${words}\n`;

describe('a tool’s answer about a hostile article', () => {
  for (const [name, words] of Object.entries(HOSTILE_WORDS)) {
    const library = new FakeLibrary({ [ID]: articleOf(words) });
    const parts = { library, names: NAMES, newMark: () => MARK };

    it(`holds its text between marks, and says before them what it is: ${name}`, async () => {
      const { text } = await readArticle(parts, { id: ID });
      const [begin, end] = [text.indexOf(`<<< article ${MARK}`), text.indexOf(`>>> article ${MARK}`)];
      assert.ok(begin > 0 && end > begin);
      assert.ok(text.slice(0, begin).includes(QUOTED));
      assert.equal(text.lastIndexOf(`>>> article ${MARK}`), end);
      assert.equal(text.slice(end).trim(), `>>> article ${MARK}`);
      assert.doesNotMatch(text, UNSEEN);
    });

    it(`tells each fact on its own line, whatever is in it: ${name}`, async () => {
      const { text } = await readArticle(parts, { id: ID });
      const header = text.slice(0, text.indexOf('\n\n')).split('\n');
      for (const line of header) assert.match(line, /^(?:# |Authors: |Outlet: |Date: |Source: |Topics: |Path: |Id: )/);
    });

    it(`is told on one line when it is found: ${name}`, async () => {
      library.found = [rowOf(ID, { passage: { text: words, line: 3, heading: words, spans: [] } } as never)];
      const { text, data } = await searchArticles(parts, { query: 'limit', limit: 5 });
      assert.equal(text.split('\n').filter(line => /^\d+\. /.test(line)).length, 1);
      for (const line of text.split('\n').slice(2, 7)) assert.match(line, /^(?:1\. | {3}\S)/);
      assert.ok(text.includes(QUOTED));
      assert.doesNotMatch(text, UNSEEN);
      assert.doesNotMatch(JSON.stringify(data), UNSEEN);
    });

    it(`defines a term in one line of its own: ${name}`, async () => {
      library.glossary = [{ id: 't', ko: '한도', aliases: [], definition: { ko: words }, related: [] } as never];
      const { text, data } = await defineTerm(parts, { term: '한도' });
      assert.doesNotMatch(JSON.stringify(data), UNSEEN);
      assert.match(text, /^# 한도\n[^\n]*\n/);
      assert.equal(text.trim().split('\n').length, 2);
      assert.doesNotMatch(text, UNSEEN);
    });
  }

  it('names no file outside of the library, whatever id it is asked for', async () => {
    const parts = { library: new FakeLibrary({ [ID]: '# A' }), names: NAMES, newMark: () => MARK };
    for (const id of ['../../etc/passwd', 'file:///etc/passwd', 'command:workbench.action.quit', `${ID}\n# x`]) {
      const { isRefusal } = await readArticle(parts, { id });
      assert.ok(isRefusal, id);
    }
  });
});
