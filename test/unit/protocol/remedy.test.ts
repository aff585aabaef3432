import assert from 'node:assert/strict';
import { remedyGuard } from '../../../src/protocol/remedy';

describe('what a page may have the user do about a failure', () => {
  it('is one of the remedies, by its name', () => {
    assert.ok(remedyGuard(['allowAddress']));
    assert.ok(remedyGuard(['setUpModel']));
    for (const wrong of [
      [],
      ['seoga.allowModelAddress'],
      ['toString'],
      [['allowAddress']],
      ['setUpModel', 'https://a.example'],
    ]) {
      assert.ok(!remedyGuard(wrong), JSON.stringify(wrong));
    }
  });
});
