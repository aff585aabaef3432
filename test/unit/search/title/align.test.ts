import assert from 'node:assert/strict';
import { align, beginsIn, EXACT, type Forgiveness, LIKENESS, SLIPS } from '../../../../src/core/search/title/align';
import { readAsked } from '../../../../src/core/search/title/asked';
import { keyText } from '../../../../src/core/search/title/keys';

function aligned(query: string, title: string, forgiveness: Forgiveness = EXACT) {
  return align(readAsked(query).words, keyText(title), forgiveness);
}

/** Alignments of one query, the better first. */
function better(query: string, ...titles: readonly string[]): void {
  const costs = titles.map(title => aligned(query, title)).map(({ rough, breaks }) => rough + breaks);
  assert.deepEqual(
    costs,
    costs.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(costs).size, costs.length, `${query} cannot tell these apart: ${costs}`);
}

describe('alignment', () => {
  it('finds every word where it fits best', () => {
    assert.deepEqual(aligned('server react', 'React Server').spans, [
      [5, 11],
      [0, 5],
    ]);
    assert.deepEqual(aligned('data', 'Metadata and data').spans, [[11, 15]], 'a whole word before a part of one');
  });

  it('prefers whole words, then inflected ones, then beginnings, then parts', () => {
    better('token', 'The token', 'The tokens', 'The tokenizer', 'The subtoken');
    better('토큰', '나쁜 토큰', '나쁜 토큰을', '나쁜 토큰화기', '비토큰');
  });

  it('prefers words side by side, then in order, then in any order', () => {
    better('vector search', 'The vector search', 'The vector of search', 'The search of vector');
  });

  it('finds the stem of a word with a particle or an ending, where a word begins', () => {
    assert.equal(aligned('토큰을', '토큰이 모자랄 때').found, 1);
    assert.equal(aligned('components', 'A component').found, 1);
    assert.equal(aligned('토큰을', '비토큰이').found, 0);
  });

  it('prefers a word with some ending where one was asked for with another', () => {
    better('자동을 로그인', '자동으로 로그인', '자동 로그인');
    better('토큰', '토큰', '토큰을');
  });

  it('begins in no syllable but with its initial consonant', () => {
    assert.equal(aligned('htla', '초심자 안내').found, 0, 'the keys of ㅗ심 lie in 초심자');
    assert.equal(aligned('심자', '초심자 안내').found, 1);
    assert.equal(aligned('초ㅅ', '왕초심자 안내').found, 1, 'it may well stop in one');
  });

  it('tells a match inside a word, and a last word that is not finished', () => {
    const told = (query: string, title: string) => {
      const { inside, unfinished } = aligned(query, title);
      return { inside, unfinished };
    };
    assert.deepEqual(told('base', 'A database'), { inside: true, unfinished: false });
    assert.deepEqual(told('data', 'A database'), { inside: false, unfinished: true });
    assert.deepEqual(told('token', 'The tokens'), { inside: false, unfinished: false });
    assert.deepEqual(told('tok the', 'The token'), { inside: false, unfinished: false }, 'the last word asked counts');
  });

  it('does not lay two words on the same place', () => {
    assert.equal(aligned('react react', 'React and React').found, 1);
    assert.equal(aligned('react react', 'React').found, 0.5);
  });

  it('is not fooled by letters that only meet across a space', () => {
    assert.equal(aligned('otoa', 'How to affirm').found, 0);
    assert.equal(aligned('howto', 'How to affirm').found, 1, 'two words typed as one are no chance');
  });

  it('forgives only when told, and short words never', () => {
    assert.equal(aligned('raect', 'React').found, 0);
    assert.deepEqual([aligned('raect', 'React', SLIPS).found, aligned('raect', 'React', SLIPS).edits], [1, 1]);
    assert.equal(aligned('aip', 'API', SLIPS).found, 0);
  });

  it('counts Shift where both are Hangul, and looks first where it is the same', () => {
    const { edits, found } = aligned('써버', '서버');
    assert.deepEqual([edits, found], [1, 1]);
    assert.equal(aligned('Tjqj', '서버').edits, 0, 'typed on the other layout it may be lost');
    assert.equal(aligned('쏟', 'The').edits, 0);
    for (const [slip, title] of [
      ['써바', '서버'],
      ['바써', '버서'],
      ['써벌', '서버'],
    ] as const)
      assert.equal(aligned(slip, title, SLIPS).edits, 2, `${slip}: before and after a slip`);
    assert.deepEqual(aligned('방', '빵, 그리고 책가방').spans, [[14, 17]], 'even inside a word');
  });

  it('calls alike what is off by no more than two keys in five', () => {
    assert.equal(aligned('crteifictaes', 'Certificates', SLIPS).found, 0);
    assert.equal(aligned('crteifictaes', 'Certificates', LIKENESS).found, 1);
    assert.equal(aligned('kubernetes', 'Containers', LIKENESS).found, 0);
  });

  it('knows whether a word, or its stem, begins one of the text', () => {
    const begins = (query: string, title: string) =>
      readAsked(query).words.every(word => beginsIn(word, keyText(title)));
    assert.ok(begins('data', 'A database'));
    assert.ok(begins('토큰을', '토큰이 모자랄 때'));
    assert.equal(begins('base', 'A database'), false);
    assert.equal(begins('raect', 'React'), false);
  });

  it('tells how much of the query was found', () => {
    assert.equal(aligned('vector zebra', 'Vector').found, 6 / 11);
    assert.equal(aligned('zebra', 'Vector').found, 0);
  });
});
