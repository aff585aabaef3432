import assert from 'node:assert/strict';
import { announces, asks, isWhole, opensList } from '../../../src/core/ask/telling-sentence';

const ANNOUNCING = [
  '이 글에서는 큐를 다뤄 보겠습니다.',
  '그럼 색인을 만드는 법을 알아봅시다.',
  '다음은 예제 코드입니다.',
  '결과는 다음과 같습니다.',
  '오늘은 배포를 이야기해 보려고 합니다.',
  'In this post we look at queues.',
  "Let's see how a queue is made.",
  "We'll build a small queue first.",
  'Before you start, install Node.',
  'Congratulations, your queue runs!',
  'Suppose you have two queues.',
  'To learn more about queues, read the handbook.',
];

const TELLING = [
  '큐는 먼저 들어온 일을 먼저 내보낸다.',
  '이 큐는 메모리에만 있습니다.',
  '아래와 같이 두 번 부르면 일이 겹칩니다.',
  '색인을 살펴보면 조각이 여섯 개다.',
  'A queue hands out what came first.',
  'Letting two workers share a queue halves the wait.',
  'In this case the queue blocks.',
  'You can give a queue a size.',
  'Hide the queue behind one function.',
];

describe('a sentence of an article', () => {
  for (const sentence of ANNOUNCING) it(`announces: ${sentence}`, () => assert.ok(announces(sentence, false)));
  for (const sentence of TELLING) it(`tells: ${sentence}`, () => assert.ok(!announces(sentence, false)));

  it('that shows what follows tells where a list does', () => {
    assert.ok(announces('Here are the two kinds of queues:', false));
    assert.ok(!announces('Here are the two kinds of queues:', true));
  });

  it('asks where it ends so', () => {
    assert.ok(asks('What is a queue?') && asks('큐란 무엇일까요?”') && !asks('Is it? It is.'));
  });

  it('opens a list with a colon, or by saying that it follows', () => {
    assert.ok(opensList('Two kinds:') && opensList('두 가지는 다음과 같다.') && !opensList('두 가지다.'));
  });

  it('is whole where it ends as sentences do; a caption and an aside are not', () => {
    assert.ok(isWhole('A queue waits.') && isWhole('큐는 기다린다') && isWhole('기다릴까요?'));
    assert.ok(!isWhole('The queue after a minute') && !isWhole('(Larger picture)') && !isWhole('출처: 지은이'));
  });
});
