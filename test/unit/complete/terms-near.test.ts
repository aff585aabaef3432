import assert from 'node:assert/strict';
import { termsNear } from '../../../src/core/complete/terms-near';
import { TermMatcher } from '../../../src/core/terms/matcher';
import type { Term, TermId } from '../../../src/core/terms/term';
import { caretAt } from './carets';

function term(id: string, names: Partial<Term>): Term {
  return { id: id as TermId, aliases: [], definition: { en: id }, related: [], articles: [], ...names };
}

const matcher = new TermMatcher([
  term('rag', { ko: '검색 증강 생성', en: 'Retrieval-Augmented Generation', abbr: 'RAG' }),
  term('token', { en: 'token', ko: '토큰' }),
  term('reinforcement-learning', { en: 'reinforcement learning', ko: '강화학습' }),
]);

function near(text: string, languageId = 'typescript'): readonly string[] {
  return termsNear(caretAt(text, { languageId }), matcher).map(({ id }) => id);
}

describe('terms near the caret', () => {
  it('are those that a comment names', () =>
    assert.deepEqual(near('// Splits into tokens.\nfunction f() {|'), ['token']));

  it('조사가 붙어도 찾는다', () =>
    assert.deepEqual(near('# 강화학습으로 고른다\n|', 'python'), ['reinforcement-learning']));

  it('are those of identifiers whose name says something', () =>
    assert.deepEqual(near('const policy = reinforcementLearning(|'), ['reinforcement-learning']));

  it('are not the short names that any identifier has', () => assert.deepEqual(near('const token = read(|'), []));

  it('are not those of lines further up', () => assert.deepEqual(near(`// RAG\n${'a();\n'.repeat(5)}|`), []));

  it('are the nearest two, each once', () =>
    assert.deepEqual(near('// 강화학습, RAG\n// 토큰, RAG, token\n|'), ['token', 'rag']));
});
