import assert from 'node:assert/strict';
import { isEverydayWord } from '../../../src/core/terms/everyday-words';
import { namesOf, otherNamesOf, spellingsOf } from '../../../src/core/terms/name';
import { termOf } from './terms';

describe('the names of a term', () => {
  it('come in the order in which they count', () => {
    const names = namesOf(
      termOf('검색 증강 생성', 'Retrieval-Augmented Generation', { abbr: 'RAG', aliases: ['grounded'] }),
    );
    assert.deepEqual(
      names.map(({ name }) => name),
      ['검색 증강 생성', 'Retrieval-Augmented Generation', 'RAG', 'grounded'],
    );
    assert.deepEqual(
      names.map(({ key }) => key),
      ['검색증강생성', 'retrievalaugmentedgeneration', 'rag', 'grounded'],
    );
  });

  it('are told once for all their spellings', () => {
    const term = termOf('강화 학습', 'Reinforcement Learning', {
      aliases: ['강화학습', 'reinforcement-learning', 'RL'],
    });
    assert.deepEqual(otherNamesOf(term), ['RL']);
  });

  it('are other words where their small letters are', () => {
    const isOtherWord = (name: string) => namesOf(termOf(name, name))[0]?.isOtherWord;
    assert.deepEqual(['RAG', 'Go', 'LoRA', 'SFT', 'Token', 'go'].map(isOtherWord), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the spellings of a term', () => {
  it('have plurals that are more than an s', () => {
    const keys = (en: string) => spellingsOf(termOf('가', en)).map(({ key }) => key);
    assert.deepEqual(keys('Policy'), ['가', 'policy', 'policies']);
    assert.deepEqual(keys('Gateway'), ['가', 'gateway']);
    assert.deepEqual(keys('Agent'), ['가', 'agent']);
  });
});

describe('an everyday word', () => {
  it('is one in small letters and at the head of a sentence, never in capitals', () => {
    assert.deepEqual(['it', 'It', 'IT', 'iT'].map(isEverydayWord), [true, true, false, false]);
  });

  it('may be the name of a person, with its capital only', () => {
    assert.deepEqual(['Lora', 'lora', 'LoRA'].map(isEverydayWord), [true, false, false]);
  });

  it('is none that means something to computers', () => {
    for (const word of ['token', 'node', 'cache', 'agent', 'llm', 'gpu', 'api', 'ai'])
      assert.equal(isEverydayWord(word), false);
  });
});
