import assert from 'node:assert/strict';
import { type GlossaryLayer, mergeGlossaries } from '../../../src/core/terms/glossary/glossary';
import type { Term, TermId } from '../../../src/core/terms/term';
import type { LiveFile } from '../../../src/host/kit/glossary';
import { glossaryRows, nameOf, otherNames } from '../../../src/host/terms-view/term-rows';

function term(id: string, names: Pick<Term, 'ko' | 'en' | 'abbr'>): Term {
  return { id: id as TermId, ...names, aliases: [], definition: { ko: '뜻' }, related: [], articles: [] };
}

function file(layer: GlossaryLayer, uri: string, ...terms: readonly Term[]): LiveFile {
  const entries = terms.map((one, line) => ({ term: one, lines: { first: line, last: line } }));
  return { layer, uri, label: uri, entries, mistakes: [] };
}

describe('the rows of the Terms view', () => {
  const rowsOf = (files: readonly LiveFile[], language = 'ko') => glossaryRows(files, mergeGlossaries(files), language);

  it('한국어 이름은 가나다순으로, 영어 이름은 그 뒤에 온다', () => {
    const [row] = rowsOf([
      file('user', 'mine', term('z', { en: 'Zip' }), term('n', { ko: '나루' }), term('g', { ko: '가람' })),
    ]);
    assert.deepEqual(
      row?.terms.map(({ name }) => name),
      ['가람', '나루', 'Zip'],
    );
  });

  it('names are those of the user’s language, the others beside them', () => {
    const rag = { ko: '검색 증강 생성', en: 'Retrieval-Augmented Generation', abbr: 'RAG' };
    assert.equal(nameOf(rag, 'en'), 'Retrieval-Augmented Generation');
    assert.deepEqual(otherNames(rag, 'en'), ['검색 증강 생성', 'RAG']);
    assert.equal(nameOf({ abbr: 'RAG' }, 'en'), 'RAG');
    assert.deepEqual(otherNames({ abbr: 'RAG' }, 'en'), []);
  });

  it('each file of the user’s is a glossary, all of Seoga’s are one', () => {
    const rows = rowsOf([
      file('workspace', 'here', term('a', { ko: '가' })),
      file('user', 'mine', term('b', { ko: '나' })),
      file('bundled', 'one', term('c', { ko: '다' })),
      file('bundled', 'two', term('d', { ko: '라' })),
    ]);
    assert.deepEqual(
      rows.map(({ layer, terms }) => [layer, terms.length]),
      [
        ['workspace', 1],
        ['user', 1],
        ['bundled', 2],
      ],
    );
  });

  it('a term that a nearer glossary defines too is hidden, and says by which', () => {
    const rows = rowsOf([
      file('workspace', 'here', term('a', { ko: '가람' })),
      file('user', 'mine', term('a', { ko: '가람' }), term('b', { ko: '나루' })),
    ]);
    const [near, far] = rows;
    assert.deepEqual(
      near?.terms.map(({ isHidden, yields }) => [isHidden, yields.length]),
      [[false, 0]],
    );
    const [hidden, other] = far?.terms ?? [];
    assert.equal(hidden?.isHidden, true);
    assert.equal(hidden?.yields[0]?.wins.uri, 'here');
    assert.equal(other?.isHidden, false);
  });

  it('a term that shares a name with a nearer one is in force, but for that name', () => {
    const rows = rowsOf([
      file('workspace', 'here', term('a', { ko: '가람' })),
      file('bundled', 'ours', term('b', { ko: '가람', en: 'Stream' })),
    ]);
    const [shared] = rows[1]?.terms ?? [];
    assert.equal(shared?.isHidden, false);
    assert.deepEqual(
      shared?.yields.map(({ name, wins }) => [name, wins.uri]),
      [['가람', 'here']],
    );
  });
});
