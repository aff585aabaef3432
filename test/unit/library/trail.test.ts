import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Trail } from '../../../src/core/library/trail';

describe('a trail', () => {
  it('leads back the way one came, and forward again', () => {
    const trail = new Trail('fog');
    trail.visit('tide');
    trail.visit('lamp');
    assert.ok(trail.go('back') && trail.go('back'));
    assert.equal(trail.current, 'fog');
    assert.ok(!trail.go('back'));
    assert.ok(trail.go('forward'));
    assert.equal(trail.current, 'tide');
  });

  it('forgets what lay ahead of a place from which one went on', () => {
    const trail = new Trail('fog');
    trail.visit('tide');
    trail.go('back');
    trail.visit('lamp');
    assert.ok(!trail.leads('forward'));
    assert.ok(trail.go('back'));
    assert.equal(trail.current, 'fog');
  });

  it('keeps at every stop what it was told there last', () => {
    const trail = new Trail('top of fog');
    trail.current = 'middle of fog';
    trail.visit('tide');
    trail.go('back');
    assert.equal(trail.current, 'middle of fog');
  });

  it('is as far back as it is forward, whatever the way, and no longer than fifty', () => {
    const steps = fc.array(fc.constantFrom('back', 'forward', 'visit'), { maxLength: 200 });
    fc.assert(
      fc.property(steps, steps => {
        const trail = new Trail(0);
        for (const [index, step] of steps.entries()) {
          if (step === 'visit') trail.visit(index + 1);
          else trail.go(step === 'back' ? 'back' : 'forward');
        }
        const here = trail.current;
        let count = 0;
        while (trail.go('back')) count++;
        assert.ok(count < 50);
        for (let left = count; left > 0; left--) assert.ok(trail.go('forward'));
        assert.equal(trail.current, here);
      }),
    );
  });

  it('goes on where it was after it was kept as plain data', () => {
    const trail = new Trail('fog');
    for (const stop of ['tide', 'lamp']) trail.visit(stop);
    trail.go('back');
    const again = Trail.from(structuredClone(trail.kept));
    assert.equal(again?.current, 'tide');
    assert.ok(again.leads('back') && again.leads('forward'));
    again.visit('owl');
    assert.deepEqual(trail.kept.stops, ['fog', 'tide', 'lamp'], 'the one that was kept stays as it was');
  });

  for (const [what, kept] of [
    ['without a stop', { stops: [], at: 0 }],
    ['that stands nowhere', { stops: ['fog'], at: 1 }],
    ['between two stops', { stops: ['fog', 'tide'], at: 0.5 }],
    ['longer than any', { stops: Array.from({ length: 51 }, (_, index) => `${index}`), at: 0 }],
  ] as const) {
    it(`cannot be one ${what}`, () => assert.equal(Trail.from(kept), undefined));
  }
});
