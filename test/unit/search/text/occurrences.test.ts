import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foundIn } from '../../../../src/core/search/text/found';
import { occurrences, placeOfPassage } from '../../../../src/core/search/text/occurrences';
import type { Passage } from '../../../../src/core/search/text/passage';

function found(text: string, ...words: string[]): readonly string[] {
  return occurrences(text, words).map(([start, end]) => text.slice(start, end));
}

/** A passage in which every `word` between brackets was found. */
function passage(marked: string): Passage {
  const spans: [number, number][] = [];
  let text = '';
  for (const [index, part] of marked.split(/[[\]]/).entries()) {
    if (index % 2 === 1) spans.push([text.length, text.length + part.length]);
    text += part;
  }
  return { line: 1, heading: undefined, text, spans };
}

describe('where found words stand', () => {
  it('is told of the first ten thousand', () => {
    assert.equal(occurrences('가 '.repeat(200_000), ['가']).length, 10_000);
  });

  it('조사가 붙어도, 다른 낱말 안에서도 한국어 낱말을 찾는다', () => {
    assert.deepEqual(occurrences('검색은 벡터검색이다', ['검색']), [
      [0, 2],
      [6, 8],
    ]);
  });

  it('is every place, in any case', () => assert.deepEqual(found('Vector, vector', 'vector'), ['Vector', 'vector']));

  it('a short Latin word stands alone: RAG is no part of storage, and 은 behind it does not hide it', () => {
    assert.deepEqual(found('storage RAG은 한국RAG bRAG', 'RAG'), ['RAG', 'RAG']);
    assert.deepEqual(found('useState', 'State'), ['State']);
  });

  it('so does a short one before a sign: C# is no part of misc#, and 7 behind it does not hide it', () => {
    assert.deepEqual(found('misc# C#7 C', 'C#'), ['C#']);
    assert.deepEqual(found('v3.0 13.0', '3.0'), ['3.0']);
  });

  it('two words are one place across a line break and any spacing', () => {
    assert.deepEqual(found('vector\n  search', 'vector search'), ['vector\n  search']);
  });

  it('at one place the longest word counts', () => {
    assert.deepEqual(found('강화학습을 학습한다', '학습', '강화학습'), ['강화학습', '학습']);
  });

  it('marks of patterns are letters', () => {
    assert.deepEqual(found('a.b(c) a1b(c) C++', 'a.b(c)', 'C++'), ['a.b(c)', 'C++']);
  });

  it('nothing is found of nothing', () => assert.deepEqual(found('글', '', ' '), []));

  it('any word is found in any text that holds it, and places lie apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[가-힣a-z]{4,8}$/), fc.string(), (before, word, after) => {
        const places = occurrences(`${before} ${word} ${after}`, [word]);
        assert.ok(places.some(([start]) => start === before.length + 1));
        for (const [index, [start]] of places.entries()) assert.ok(start >= (places[index - 1]?.[1] ?? 0));
      }),
    );
  });
});

describe('the place of a passage', () => {
  const text = '색인은 빠르다.\n검색은 느리다.\n\n그래도\n검색은 즐겁다. 검색은 언제나 새롭다.';
  const places = occurrences(text, ['검색']);
  const lineOf = (marked: string) => {
    const place = places[placeOfPassage(text, places, passage(marked)) ?? -1];
    return place && text.slice(place[0], place[0] + 6);
  };

  it('is where its words and their neighbours stand', () => {
    assert.equal(lineOf('그래도 [검색]은 즐겁다.'), '검색은 즐겁');
    assert.equal(lineOf('[검색]은 느리다.'), '검색은 느리');
  });

  it('is found in the row whose other cells agree', () => {
    const page = '\n작다\n캐시\n빠르다\n\n크다\n캐시\n느리다\n';
    const places = occurrences(page, ['캐시']);
    assert.equal(placeOfPassage(page, places, passage('크다 | [캐시] | 느리다')), 1);
  });

  it('is found where the passage is cut short', () => {
    assert.equal(lineOf('…즐겁다. [검색]은 언제나 새롭…'), '검색은 언제');
  });

  it('is the likeliest one where the article has changed', () => {
    assert.equal(lineOf('그러나 [검색]은 즐거웠다.'), '검색은 즐겁');
  });

  it('is nowhere where nothing stands, or nothing was found in it', () => {
    assert.equal(placeOfPassage(text, [], passage('[검색]')), undefined);
    assert.equal(placeOfPassage(text, places, passage('검색')), undefined);
  });
});

describe('what a search found in an article', () => {
  it('is each of its words once, as they stand there', () => {
    const second = passage('또 [검색], [index]');
    assert.deepEqual(foundIn([passage('[Index]와 [검색]'), second], second), {
      words: ['Index', '검색', 'index'],
      passage: second,
    });
  });

  it('leads nowhere unless a place is named', () => {
    assert.deepEqual(foundIn([passage('[검색]')]), { words: ['검색'] });
  });
});
