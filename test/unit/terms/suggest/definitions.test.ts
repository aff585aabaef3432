import assert from 'node:assert/strict';
import { englishDefinition, englishQuestion } from '../../../../src/core/terms/suggest/english-definition';
import { koreanDefinition, koreanQuestion } from '../../../../src/core/terms/suggest/korean-definition';

describe('뜻을 밝히는 문장', () => {
  it('“X란”과 “X는 …을 말한다”는 X의 뜻을 밝힌다', () => {
    assert.deepEqual(koreanDefinition('메모리 누수란 쓰지 않는 메모리를 놓아주지 않는 현상을 뜻합니다.'), {
      names: { ko: '메모리 누수' },
      strength: 'strong',
    });
    assert.deepEqual(koreanDefinition('리페인트는 모양이 바뀌어 화면을 다시 그리는 과정을 말한다.'), {
      names: { ko: '리페인트' },
      strength: 'strong',
    });
  });

  it('갈래를 말하며 끝나는 문장은 그 다음이다', () => {
    assert.equal(koreanDefinition('카프카는 메시지를 쌓아 두고 나누어 주는 분산 플랫폼이다.')?.strength, 'fair');
  });

  it('누가 그렇다고 말하는 문장은 뜻이 아니다', () => {
    assert.equal(koreanDefinition('김철수는 앞으로 모두가 이렇게 될 것이라고 말한다.'), undefined);
  });

  it('괄호 뒤의 조사도 조사다', () => {
    assert.deepEqual(koreanDefinition('렌더링(Rendering)이란, 문서를 화면에 그려 내는 과정을 말합니다.')?.names, {
      ko: '렌더링',
    });
  });

  it('조사가 앞말과 맞지 않으면 다른 낱말이다', () => {
    assert.equal(koreanDefinition('토큰는 글을 나눈 가장 작은 단위를 뜻한다.'), undefined);
  });

  it('가리키는 말과 용언의 활용은 이름이 아니다', () => {
    assert.equal(koreanDefinition('이는 오래된 데이터를 지우는 과정을 말한다.'), undefined);
    assert.equal(koreanDefinition('그가 말하는 것은 오래된 방식의 설계를 뜻한다.'), undefined);
    assert.equal(koreanDefinition('피드백에 초연하기란 누구에게나 어려운 과정이다.'), undefined);
  });

  it('묻는 제목은 무엇을 묻는지 안다', () => {
    assert.deepEqual(koreanQuestion('의존성 주입이란?'), { ko: '의존성 주입' });
    assert.deepEqual(koreanQuestion('2. RAG란 무엇인가'), { abbr: 'RAG' });
    assert.equal(koreanQuestion('마치며'), undefined);
  });
});

describe('sentences that define', () => {
  it('“X is a kind of thing that” defines X', () => {
    assert.deepEqual(englishDefinition('A closure is a function that remembers the scope it was made in.'), {
      names: { en: 'closure' },
      strength: 'strong',
    });
    assert.deepEqual(englishDefinition('Rate limiting is a technique to keep clients from asking too often.')?.names, {
      en: 'Rate limiting',
    });
  });

  it('a plural is told in the singular', () => {
    assert.deepEqual(englishDefinition('Event handlers are functions that run when something happens.')?.names, {
      en: 'Event handler',
    });
  });

  it('“refers to” and “stands for” define, abbreviations too', () => {
    assert.deepEqual(englishDefinition('IDE stands for integrated development environment.'), {
      names: { abbr: 'IDE' },
      strength: 'strong',
    });
  });

  it('what is pointed at was defined elsewhere', () => {
    for (const sentence of [
      'This method is a function that returns a number of rows.',
      'The framework is a library that you have installed by now.',
      'It is a process that takes a long time to finish.',
      'There is a tool that does all of this for you.',
    ])
      assert.equal(englishDefinition(sentence), undefined, sentence);
  });

  it('praise says little about what a thing is', () => {
    assert.equal(englishDefinition('Scrolling is one of the most fundamental ways to use a page.')?.strength, 'weak');
    assert.equal(englishDefinition('Testing is an important part of building features for users.')?.strength, 'weak');
  });

  it('a remark about many is no definition', () => {
    assert.equal(
      englishDefinition('Linked lists are usually preferred over arrays where one inserts often.'),
      undefined,
    );
  });

  it('a heading that asks names what it asks for', () => {
    assert.deepEqual(englishQuestion('What is the event loop?'), { en: 'event loop' });
    assert.deepEqual(englishQuestion('What Are Closures?'), { en: 'Closure' });
    assert.equal(englishQuestion('Wrapping up'), undefined);
  });
});
