import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Debounce, LONGEST_WAIT, SHORTEST_WAIT } from '../../../src/core/complete/debounce';

type Move = { readonly gap: number } | { readonly taken: boolean };
const moves = fc.array(
  fc.oneof(
    fc.record({ gap: fc.oneof(fc.nat(3000), fc.double({ min: -10, max: 1e9, noNaN: true })) }),
    fc.record({ taken: fc.boolean() }),
  ),
  { maxLength: 200 },
);

function having(history: readonly Move[]): Debounce {
  const debounce = new Debounce();
  let at = 0;
  for (const move of history) {
    if ('taken' in move) debounce.offered(move.taken);
    else {
      at += move.gap;
      debounce.key(at);
    }
  }
  return debounce;
}

describe('the wait before a model is asked', () => {
  it('keeps its bounds whatever happens', () => {
    fc.assert(
      fc.property(moves, history => {
        const { wait } = having(history);
        assert.ok(wait >= SHORTEST_WAIT && wait <= LONGEST_WAIT, `${wait}`);
      }),
    );
  });

  it('never grows by what was taken, and never shrinks by what was not', () => {
    fc.assert(
      fc.property(moves, history => {
        const { wait } = having(history);
        assert.ok(having([...history, { taken: true }]).wait <= wait);
        assert.ok(having([...history, { taken: false }]).wait >= wait);
      }),
    );
  });

  it('is shorter for who types faster', () => {
    const typing = (gap: number): number => having(Array.from({ length: 60 }, () => ({ gap }))).wait;
    assert.ok(typing(60) < typing(150) && typing(150) < typing(280));
  });

  it('does not take thinking for slowness', () => {
    const { wait } = having(Array.from({ length: 30 }, () => ({ gap: 100 })));
    assert.equal(having([...Array.from({ length: 30 }, () => ({ gap: 100 })), { gap: 60_000 }]).wait, wait);
  });

  it('comes near a quarter of the gap for who takes all, and near twice it for who takes none', () => {
    const all = (taken: boolean): number =>
      having(Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? { gap: 200 } : { taken }))).wait;
    assert.ok(Math.abs(all(true) - 50) < 5, `${all(true)}`);
    assert.ok(Math.abs(all(false) - 350) < 5, `${all(false)}`);
  });
});
