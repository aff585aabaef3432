import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAnswer, type WrittenSentence } from '../../../src/core/ask/read-answer';

const sentences = (markdown: string): readonly WrittenSentence[] => readAnswer(markdown).flat();
const told = (markdown: string): readonly string[] => sentences(markdown).map(one => one.markdown);
const cited = (markdown: string) => sentences(markdown).map(({ citations }) => citations);

describe('a written answer', () => {
  it('is sentences, each with what it cites', () => {
    const text = 'RAG는 환각을 줄인다 [1: "환각이 줄어든다"]. 대신 답이 늦어진다 [2: “검색을 하면 답이 늦어진다”].';
    assert.deepEqual(sentences(text), [
      { markdown: 'RAG는 환각을 줄인다.', citations: [{ evidence: 0, quote: '환각이 줄어든다' }], isClaim: true },
      {
        markdown: '대신 답이 늦어진다.',
        citations: [{ evidence: 1, quote: '검색을 하면 답이 늦어진다' }],
        isClaim: true,
      },
    ]);
  });

  it('may cite behind the full stop, several sources at once, and without words', () => {
    assert.deepEqual(cited('One thing is so. [1] Another is not so. [2, 3]'), [
      [{ evidence: 0 }],
      [{ evidence: 1 }, { evidence: 2 }],
    ]);
  });

  it('may quote a text with commas, full stops and quotation marks', () => {
    assert.deepEqual(cited('It says so [1: "He said: “no. 5, at 3.5.”"].'), [
      [{ evidence: 0, quote: 'He said: “no. 5, at 3.5.' }],
    ]);
  });

  it('leaves code and headings as they are, and takes them for no claims', () => {
    const text = '## Steps\n\n```ts\nconst a = list[1];\n```\n\nRun it now, please [1].';
    assert.deepEqual(told(text), ['## Steps', '```ts\nconst a = list[1];\n```', 'Run it now, please.']);
    assert.deepEqual(
      sentences(text).map(({ isClaim }) => isClaim),
      [false, false, true],
    );
    assert.deepEqual(cited(text)[1], []);
  });

  it('keeps each item of a list by itself, with its mark', () => {
    assert.deepEqual(
      readAnswer('They are:\n- first of all [1]\n- second to none [2]').map(paragraph => paragraph[0]?.markdown),
      ['They are:', '- first of all', '- second to none'],
    );
  });

  it('is code to its end where a fence is never closed', () => {
    assert.deepEqual(told('Look:\n\n```\nx = [1]'), ['Look:', '```\nx = [1]']);
  });

  it('claims nothing where it asks, introduces or says that there is no answer', () => {
    for (const text of [
      '무엇을 더 알고 싶은가요?',
      '순서는 다음과 같다:',
      '서가의 글에서 답을 찾지 못했습니다.',
      'The articles hold no answer to it.',
      'Sure.',
    ])
      assert.equal(sentences(text)[0]?.isClaim, false, text);
    assert.equal(sentences('벡터 검색은 언제나 빠르다.')[0]?.isClaim, true);
    assert.equal(sentences('정확도는 떨어진다.')[0]?.isClaim, true);
    assert.equal(sentences('다음과 같습니다.')[0]?.isClaim, false);
  });

  it('loses no word but citations, whatever it is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('[1]', ' [2: "x"]', '. ', '다. ', '\n\n', '\n- ', '```', '# ', '\ue000', '[', ']', '하나 '),
    );
    // What is left of `[0[1]]` without its citation looks like one.
    const uncited = (of: string): string => {
      const less = of.replace(/[^\S\n]{0,3}\[\d{1,3}(?:, ?\d{1,3})*(?:: ?["“][^\]]*)?\]/g, '');
      return less === of ? of : uncited(less);
    };
    const words = (of: string): string => uncited(of).replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        // Nobody misses the number of an item that says nothing, nor a sign that no model writes.
        const wanted = text.replace(/\ue000/g, '').replace(/^[^\S\n]*\d{1,3}[.)][^\S\n]+$/gm, '');
        assert.equal(told(text).map(words).join(''), words(wanted));
      }),
    );
  });

  it('takes a time in proportion to its length', () => {
    const time = (text: string): number => {
      const start = process.cpuUsage().user;
      readAnswer(text);
      return process.cpuUsage(undefined).user - start;
    };
    for (const hostile of ['[1', ' '.repeat(20), '[1: "', '[1,', '. [1] ']) {
      time(hostile.repeat(500));
      const [short, long] = [time(hostile.repeat(1000)), time(hostile.repeat(8000))];
      assert.ok(long < Math.max(short, 20_000) * 24, `${JSON.stringify(hostile)}: ${short} and ${long} µs`);
    }
  });
});
