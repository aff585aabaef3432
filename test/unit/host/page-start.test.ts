import assert from 'node:assert/strict';
import type { Passage } from '../../../src/core/search/text/passage';
import { PageStart } from '../../../src/host/reader/page-start';

const passage = { line: 3 } as unknown as Passage;

describe('where a page is to start', () => {
  it('is told once, and what is marked stays marked without its passage', () => {
    const start = new PageStart({ heading: 'fog', found: { words: ['lamp'], passage } });
    assert.deepEqual(start.take(), { heading: 'fog', found: { words: ['lamp'], passage } });
    start.heard();
    assert.deepEqual(start.take(), { found: { words: ['lamp'] } });
  });

  it('is told again while nobody has heard it', () => {
    const start = new PageStart({ heading: 'fog', found: { words: ['lamp'], passage } });
    assert.deepEqual(start.take(), start.take());
    start.heard();
    assert.equal(start.take().heading, undefined);
  });

  it('is the last place that was asked for, heard or not', () => {
    const start = new PageStart({ heading: 'fog' });
    start.take();
    start.add({ heading: 'tide' });
    assert.equal(start.take().heading, 'tide');
  });

  it('has nothing of an article that was left', () => {
    const start = new PageStart({ heading: 'fog', found: { words: ['lamp'] }, image: [2, 40] });
    start.take();
    start.replace({});
    assert.deepEqual(start.take(), { found: undefined });
  });

  it('goes back to the image that brought the page about, once', () => {
    const start = new PageStart({});
    start.add({ image: [2, 40] });
    assert.deepEqual(start.take().image, [2, 40]);
    start.heard();
    assert.equal(start.take().image, undefined);
  });

  it('marks nothing once that is no longer wanted', () => {
    const start = new PageStart({ heading: 'fog', found: { words: ['lamp'], passage } });
    start.take();
    start.forgetFound();
    assert.deepEqual(start.take(), { heading: 'fog', found: undefined });
  });
});
