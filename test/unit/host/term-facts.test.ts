import assert from 'node:assert/strict';
import { termFacts } from '../../../src/host/terms/term-facts';
import { articleOf } from '../library/articles';
import { termOf } from '../terms/terms';

describe('what the card of a term says', () => {
  const term = termOf('강화 학습', 'Reinforcement Learning', {
    abbr: 'RL',
    aliases: ['강화학습', '리인포스먼트 러닝'],
  });
  const related = [termOf('보상 모델', 'Reward Model')];
  const articles = [articleOf('a.md', { title: 'A' })];

  it('is in the language of its reader, and names the other one', () => {
    const korean = termFacts(term, { articles, related, language: 'ko' });
    assert.deepEqual(
      [korean.name, korean.others, korean.definition],
      ['강화 학습', ['Reinforcement Learning', 'RL'], '강화 학습의 뜻'],
    );
    const english = termFacts(term, { articles, related, language: 'en-US' });
    assert.deepEqual([english.name, english.others], ['Reinforcement Learning', ['강화 학습', 'RL']]);
    assert.deepEqual(english.related, [{ id: 'reward-model', name: 'Reward Model' }]);
  });

  it('names articles by their titles, and no spelling twice', () => {
    const facts = termFacts(term, { articles, related: [], language: 'ko' });
    assert.deepEqual(facts.articles, [{ article: articles[0]?.id, title: 'A' }]);
    assert.deepEqual(facts.aliases, ['리인포스먼트 러닝']);
  });

  it('has no other name where both languages have the same', () => {
    assert.deepEqual(termFacts(termOf('Grok', 'Grok'), { articles: [], related: [], language: 'ko' }).others, []);
  });
});
