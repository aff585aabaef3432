import assert from 'node:assert/strict';
import { Recall } from '../../../media/ask/recall';

describe('bringing a question back', () => {
  it('goes up through what was asked and down again, to nothing behind the last', () => {
    const recall = new Recall(() => ['a', 'b']);
    assert.equal(recall.step('ArrowUp', ''), 'b');
    assert.equal(recall.step('ArrowUp', 'b'), 'a');
    assert.equal(recall.step('ArrowUp', 'a'), undefined);
    assert.equal(recall.step('ArrowDown', 'a'), 'b');
    assert.equal(recall.step('ArrowDown', 'b'), '');
    assert.equal(recall.step('ArrowDown', ''), undefined);
  });

  it('leaves the keys to the cursor in a question that somebody writes or has changed', () => {
    const recall = new Recall(() => ['a', 'b']);
    assert.equal(recall.step('ArrowUp', 'c'), undefined);
    recall.step('ArrowUp', '');
    assert.equal(recall.step('ArrowUp', 'b!'), undefined);
    assert.equal(recall.step('Home', 'b'), undefined);
  });

  it('begins at the last one again once the box is empty, as after asking', () => {
    const asked = ['a', 'b'];
    const recall = new Recall(() => asked);
    recall.step('ArrowUp', '');
    recall.step('ArrowUp', 'b');
    asked.push('a');
    assert.equal(recall.step('ArrowUp', ''), 'a');
    assert.equal(recall.step('ArrowUp', 'a'), 'b');
  });

  it('has nothing to bring back where nothing was asked', () => {
    assert.equal(new Recall(() => []).step('ArrowUp', ''), undefined);
  });
});
