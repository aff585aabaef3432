import assert from 'node:assert/strict';
import { plainLabel } from '../../../src/host/kit/plain-label';

describe('plain labels', () => {
  it('show what VS Code would draw as an icon', () => {
    assert.equal(plainLabel('$(trash) and $(sync~spin)'), '\\$(trash) and \\$(sync~spin)');
    assert.equal(plainLabel('$(document).ready'), '\\$(document).ready');
  });

  it('leave alone what is no icon', () => {
    for (const text of ['$("a").on', 'costs $(5 + 6)', '강화 학습 $', '']) assert.equal(plainLabel(text), text);
  });
});
