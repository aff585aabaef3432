import assert from 'node:assert/strict';
import { addsProblem } from '../../../src/core/refactor/added-problems';

const ts = (...names: readonly string[]) => names.map(name => ({ source: 'ts', name }));

describe('a change adds a problem', () => {
  it('where there is one that was not there', () => {
    assert.equal(addsProblem([], ts('2322')), true);
    assert.equal(addsProblem(ts('2307'), ts('2307', '2322')), true);
  });

  it('where there are more of one kind', () => assert.equal(addsProblem(ts('2322'), ts('2322', '2322')), true));

  it('where another tool finds what one found before', () => {
    assert.equal(addsProblem(ts('semi'), [{ source: 'eslint', name: 'semi' }]), true);
  });

  it('and none where it leaves as many, in whatever order, or fewer', () => {
    assert.equal(addsProblem(ts('2307', '2322'), ts('2322', '2307')), false);
    assert.equal(addsProblem(ts('2307', '2322'), ts('2307')), false);
    assert.equal(addsProblem([], []), false);
  });
});
