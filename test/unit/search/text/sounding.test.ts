import assert from 'node:assert/strict';
import { KnownWords } from '../../../../src/core/search/text/known-words';
import { soundingLike } from '../../../../src/core/search/text/sounding';

function known(text: string): KnownWords {
  const words = new KnownWords();
  words.addText(text);
  return words;
}

const TEXT = known(
  'Containers contain services. A websocket server caches packages; threads post fast queries to the memory of a router. ' +
    '컨테이너를 서버에서 웹소켓으로 캐시한 패키지의 스레드는 메모리에 포스트하고 쿼리는 라우터를 주제로 삼는다.',
);

describe('words that sound alike in the other script', () => {
  it('are found for a Korean word, whatever form texts have', () => {
    assert.deepEqual(soundingLike('컨테이너', TEXT), ['containers']);
    assert.deepEqual(soundingLike('웹소켓', TEXT), ['websocket']);
    assert.deepEqual(soundingLike('캐시', TEXT), ['caches']);
    assert.deepEqual(soundingLike('스레드', TEXT), ['threads']);
  });

  it('are found for an English word, without particles', () => {
    const all = 'container websockets package thread memory query router server'.split(' ');
    assert.deepEqual(
      all.map(word => soundingLike(word, TEXT)[0]),
      '컨테이너 웹소켓 패키지 스레드 메모리 쿼리 라우터 서버'.split(' '),
    );
  });

  it('are not those that sound more like another word', () => {
    assert.deepEqual(soundingLike('fast', TEXT), []);
    assert.deepEqual(soundingLike('post', TEXT), ['포스트']);
  });

  it('are none for words that no text has in the other script, or that are native', () => {
    assert.deepEqual(soundingLike('쿠버네티스', TEXT), []);
    assert.deepEqual(soundingLike('주제', TEXT), []);
    assert.deepEqual(soundingLike('contain', TEXT), []);
    assert.deepEqual(soundingLike('aeiou', TEXT), []);
  });
});
