import assert from 'node:assert/strict';
import { MAX_MARKS, MarkFinder } from '../../../media/reader/highlights/mark';
import type { Annotation, AnnotationId } from '../../../src/core/annotations/annotation';
import { cpuTime } from '../cpu-time';

const WORDS = '두 모델을 나란히 놓고 같은 질문을 백 번 물었다.';

/** A text whose places on the page nobody looks at. */
function textOf(text: string) {
  return { text, rangeOf: () => ({}) as Range, offsetOf: () => undefined };
}

function annotation(index: number, exact: string): Annotation {
  const selectors = { exact, prefix: '', suffix: '', start: undefined };
  return { id: `${index}` as AnnotationId, colour: 'yellow', note: '', selectors, created: '', modified: '' };
}

describe('the highlights of an article on the page', () => {
  it('are found in the order of its text, and those that are not are told', async () => {
    const finder = new MarkFinder(textOf(`머리말. ${WORDS} 맺음말은 길지 않게 두 줄로만 적었다고 한다.`));
    const all = ['맺음말은 길지 않게 두 줄로만', '어디에도 없는 문장', WORDS].map((words, i) => annotation(i, words));
    const found = await finder.find(all, () => true);
    assert.deepEqual([found?.marks.map(({ annotation }) => annotation.id), found?.orphans], [['2', '0'], ['1']]);
  });

  it('are no longer looked for once they are not wanted', async () => {
    const finder = new MarkFinder(textOf(WORDS.repeat(2000)));
    let asked = 0;
    const many = Array.from({ length: MAX_MARKS }, (_, i) => annotation(i, `질문 ${i}번은 ${WORDS} 그리고 ${i * 7}번`));
    const found = await finder.find(many, () => {
      asked++;
      return false;
    });
    assert.deepEqual([found, asked], [undefined, 1]);
  });

  it('are looked for once, however often they are drawn', async () => {
    const finder = new MarkFinder(textOf(WORDS.repeat(5000)));
    const many = Array.from({ length: 100 }, (_, i) => annotation(i, `질문 ${i}번은 ${WORDS} 그리고 ${i * 7}번`));
    const timed = async () => {
      const spent = cpuTime();
      await finder.find(structuredClone(many), () => true);
      return spent();
    };
    const [first, second] = [await timed(), await timed()];
    assert.ok(second < first / 5, `${first} ms, then ${second} ms`);
  });

  it('are the first 2,000', async () => {
    const finder = new MarkFinder(textOf(WORDS));
    const found = await finder.find(
      Array.from({ length: 5000 }, (_, i) => annotation(i, WORDS)),
      () => true,
    );
    assert.equal(found?.marks.length, 2000);
  });
});
