import assert from 'node:assert/strict';
import type { ArticleId } from '../../../src/core/library/article';
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

  it('tells the sentence of an article that is on the card, and of no other', () => {
    const [first] = articles;
    const said = { article: first?.id as ArticleId, text: '강화 학습은 보상으로 배우는 방법이다.' };
    const facts = termFacts(term, { articles, related: [], line: said, language: 'ko' });
    assert.deepEqual(facts.line, { article: first?.id, title: 'A', text: said.text });
    assert.equal(termFacts(term, { articles: [], related: [], line: said, language: 'ko' }).line, undefined);
  });

  it('has no definition where the glossary has none, and the one there is where it has one language', () => {
    const none = { ...term, definition: {} };
    assert.equal(termFacts(none, { articles: [], related: [], language: 'ko' }).definition, '');
    const one = { ...term, definition: { en: 'Learning from rewards.' } };
    assert.equal(termFacts(one, { articles: [], related: [], language: 'ko' }).definition, 'Learning from rewards.');
  });

  it('ends a long definition at a word', () => {
    const long = { ...term, definition: { ko: '보상으로 배운다. '.repeat(200) } };
    const { definition } = termFacts(long, { articles: [], related: [], language: 'ko' });
    assert.ok(definition.length <= 701 && /[가-힣.]…$/.test(definition), definition.slice(-20));
  });

  it('turns no text around, whatever a glossary holds', () => {
    const hostile = { ...term, ko: '강화\u202E학습', definition: { ko: '\u2067뜻\u2069' }, aliases: ['\u200F별명'] };
    const facts = termFacts(hostile, { articles: [], related: [hostile], source: '내\u202E 용어집', language: 'ko' });
    assert.doesNotMatch(JSON.stringify(facts), /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
    assert.equal(facts.name, '강화학습');
  });
});
