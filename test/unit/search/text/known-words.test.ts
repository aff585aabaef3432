import assert from 'node:assert/strict';
import { KnownWords } from '../../../../src/core/search/text/known-words';
import { cpuTime } from '../../cpu-time';

function knowing(...texts: readonly string[]): KnownWords {
  const words = new KnownWords();
  for (const text of texts) words.addText(text);
  return words;
}

describe('words that texts hold', () => {
  it('are taken in once, small, and told where they are new', () => {
    const words = new KnownWords();
    assert.deepEqual(words.addText('벡터 Search, search 벡터를 the API 3.5'), ['벡터', 'search', '벡터를']);
    assert.deepEqual(words.addText('Search 벡터'), []);
    assert.equal(words.size, 3);
  });

  it('too short and too long words tell nothing', () => {
    assert.equal(knowing(`a an the 웹 ${'x'.repeat(30)}`).size, 0);
  });

  const near: readonly (readonly [string, string, string])[] = [
    ['한 자모가 다르다', '검섹', '검색'],
    ['긴 낱말', '쿠버네디스', '쿠버네티스'],
    ['쌍자음', '껌색', '검색'],
    ['받침이 빠졌다', '검새', '검색'],
    ['낱말의 앞부분', '임베팅', '임베딩'],
    ['a letter beside it', 'embeddinf', 'embedding'],
    ['two letters swapped', 'emebdding', 'embedding'],
    ['a letter too many', 'embeddding', 'embedding'],
    ['a letter missing', 'embeding', 'embedding'],
  ];
  const words = knowing('검색 쿠버네티스 임베딩으로 an embedding');
  for (const [what, typed, meant] of near) {
    it(`${what}: ${typed} → ${meant}`, () => assert.equal(words.near(typed, 3)[0], meant));
  }

  it('the word itself is not like itself', () => {
    assert.deepEqual(words.near('검색', 3), []);
    assert.deepEqual(words.near('embedding', 3), []);
  });

  it('short words must be right', () => {
    assert.deepEqual(knowing('code core').near('cor', 3), []);
    assert.deepEqual(knowing('가나').near('가', 3), []);
  });

  it('the likelier slip comes first', () => {
    assert.deepEqual(knowing('paste', 'haste').near('oaste', 2), ['paste', 'haste']);
  });

  it('Korean is not taken for English', () => assert.deepEqual(knowing('rjator').near('검섹', 3), []));

  it('a hundred thousand are looked through in a moment', () => {
    const many = new KnownWords();
    for (let i = 0; i < 100_000; i++) many.addText(`${letters(i * 7919)} `);
    assert.ok(many.size > 90_000);
    const spent = cpuTime();
    for (let i = 0; i < 20; i++) many.near('embedding', 8);
    assert.ok(spent() / 20 < 40);
  });
});

function letters(number: number): string {
  let word = 'w';
  for (let left = number; word.length < 9; left = Math.floor(left / 19)) word += String.fromCharCode(97 + (left % 19));
  return word;
}
