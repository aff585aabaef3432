import assert from 'node:assert/strict';
import { joinedBlocks } from '../../../src/core/ask/joined-blocks';

describe('blocks of an answer as one text', () => {
  it('have an empty line between them, but for items of one list', () => {
    assert.equal(joinedBlocks(['a', '- b', '- c', 'd']), 'a\n\n- b\n- c\n\nd');
    assert.equal(joinedBlocks(['1. a', '2) b', '  * c']), '1. a\n2) b\n  * c');
  });

  it('are the block itself where there is one, and nothing where there is none', () => {
    assert.equal(joinedBlocks(['a']), 'a');
    assert.equal(joinedBlocks([]), '');
  });
});
