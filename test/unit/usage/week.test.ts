import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWeek, mondayOf, type WeekId, weekOf, weeksUpTo } from '../../../src/core/usage/week';

const DAY = 24 * 60 * 60 * 1000;

describe('a week', () => {
  it('is the ISO calendar’s', () => {
    const cases: readonly (readonly [Date, string])[] = [
      [new Date(2026, 10, 22), '2026-W47'],
      [new Date(2026, 10, 23), '2026-W48'],
      [new Date(2021, 0, 3), '2020-W53'],
      [new Date(2021, 0, 4), '2021-W01'],
      [new Date(2024, 11, 30), '2025-W01'],
      [new Date(2026, 11, 31), '2026-W53'],
      [new Date(2027, 0, 1), '2026-W53'],
    ];
    for (const [day, week] of cases) assert.equal(weekOf(day), week);
  });

  it('begins and ends at midnight of the clock on the wall', () => {
    assert.equal(weekOf(new Date(2026, 10, 22, 23, 59, 59, 999)), '2026-W47');
    assert.equal(weekOf(new Date(2026, 10, 23, 0, 0)), '2026-W48');
  });

  it('is known by its Monday, and holds seven days from there', () => {
    assert.equal(mondayOf('2026-W47' as WeekId), '2026-11-16');
    assert.equal(mondayOf('2025-W01' as WeekId), '2024-12-30');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 23 }), (days, hour) => {
        const day = new Date(1990, 0, 1 + days, hour);
        const week = weekOf(day);
        const [year = 0, month = 0, date = 0] = mondayOf(week).split('-').map(Number);
        for (let i = 0; i < 7; i++) assert.equal(weekOf(new Date(year, month - 1, date + i, hour)), week);
        assert.equal(new Date(year, month - 1, date).getDay(), 1);
        assert.ok(isWeek(week));
      }),
    );
  });

  it('follows the one before it, also over the end of a year of 53', () => {
    assert.deepEqual(weeksUpTo('2027-W01' as WeekId, 3), ['2026-W52', '2026-W53', '2027-W01']);
    assert.deepEqual(weeksUpTo('2026-W01' as WeekId, 2), ['2025-W52', '2026-W01']);
    const names = weeksUpTo(weekOf(new Date()), 500);
    assert.deepEqual([...names].sort(), names);
    assert.equal(new Set(names).size, 500);
    assert.equal(Date.parse(mondayOf(names[499] as WeekId)) - Date.parse(mondayOf(names[0] as WeekId)), 499 * 7 * DAY);
  });

  it('is no week that a year does not have', () => {
    for (const name of ['2026-W54', '2025-W53', '2026-W00', '2026-47', 'W47', '2026-W47.txt', ''])
      assert.ok(!isWeek(name), name);
    assert.ok(isWeek('2026-W53'));
  });
});
