import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyText, wordsOf } from '../../../../src/core/search/title/keys';
import { initialConsonants, keystrokes } from '../../../../src/core/search/title/spelling';
import { walk } from '../../../../src/core/search/title/walk';
import { rarerWordsLeftOut, WordCounts } from '../../../../src/core/search/title/word-counts';
import { anyText, someTitle } from './titles';

function countsOf(...texts: readonly string[]): WordCounts {
  const counts = new WordCounts();
  for (const text of texts) counts.add(walk(text, keystrokes));
  return counts;
}

describe('word counts', () => {
  it('count whole words, however they are written', () => {
    const counts = countsOf('The event loop', 'THE-LOOP', 'Looping', '벡터 검색');
    assert.deepEqual(
      ['the', 'loop', 'event', 'lo', 'qprxj'].map(word => counts.of(word)),
      [2, 2, 1, 0, 1],
    );
  });

  it('are as they were once what was added is removed', () => {
    fc.assert(
      fc.property(someTitle, anyText, (title, passing) => {
        const counts = countsOf(title);
        const before = wordsOf(keyText(`${title} ${passing}`)).map(({ keys }) => counts.of(keys));
        counts.add(walk(passing, keystrokes));
        counts.remove(walk(passing, keystrokes));
        assert.deepEqual(
          wordsOf(keyText(`${title} ${passing}`)).map(({ keys }) => counts.of(keys)),
          before,
        );
      }),
    );
  });
});

describe('rarer words left out', () => {
  const counts = countsOf('the event loop', 'the event', 'the loop', 'tokio event loop');

  it('are those rarer than the commonest word that was asked for', () => {
    const text = keyText('the tokio event loop');
    assert.equal(rarerWordsLeftOut(text, text, [[8, 17]], counts), 1, 'tokio, and not the');
    assert.equal(rarerWordsLeftOut(text, text, [[3, 8]], counts), 0, 'nothing is rarer than tokio');
  });

  it('are told when only a part of a word was asked for', () => {
    const text = keyText('tokio event loop');
    assert.equal(rarerWordsLeftOut(text, text, [[6, 9]], counts), 1);
  });

  it('are of a script that was asked in', () => {
    const mixed = countsOf('메모리 누수 Node', '누수', '메모리', '메모리 누수', 'kernel Node');
    const text = keyText('Node 메모리 누수 kernel');
    const [node, memory] = [4, 'apahfl'.length];
    assert.equal(rarerWordsLeftOut(text, text, [[node, node + memory]], mixed), 0, '메모리 leaves out no Korean word');
    assert.equal(rarerWordsLeftOut(text, text, [[0, node]], mixed), 1, 'Node leaves out kernel');
    assert.equal(
      rarerWordsLeftOut(
        text,
        text,
        [
          [0, node],
          [node, node + memory],
        ],
        mixed,
      ),
      1,
      'who asks in both, both',
    );
  });

  it('are told by initial consonants', () => {
    const korean = countsOf('벡터 검색', '검색', '벡터 색인');
    const [text, read] = [keyText('벡터 색인 검색'), keyText('벡터 색인 검색', initialConsonants)];
    assert.equal(rarerWordsLeftOut(text, read, [[0, 2]], korean), 1, 'ㅂㅌ leaves out 색인');
    assert.equal(rarerWordsLeftOut(text, read, [[2, 4]], korean), 0, 'ㅅㅇ leaves out nothing rarer');
  });
});
