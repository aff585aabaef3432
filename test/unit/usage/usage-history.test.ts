import assert from 'node:assert/strict';
import { NO_USAGE } from '../../../src/core/usage/usage-counts';
import { usageCsv } from '../../../src/core/usage/usage-csv';
import { historyOf, isKept, KEPT_WEEKS } from '../../../src/core/usage/usage-history';
import { type WeekId, weeksUpTo } from '../../../src/core/usage/week';

const NOW = '2026-W47' as WeekId;
const asked = (week: string, asked: number) => ({ week: week as WeekId, counts: { ...NO_USAGE, asked } });

describe('the history of use', () => {
  it('goes from the first week that has something to this one, with zeros between', () => {
    const history = historyOf([asked('2026-W44', 2), asked('2026-W46', 1)], NOW);
    assert.deepEqual(
      history.map(({ week, counts }) => [week, counts.asked]),
      [
        ['2026-W44', 2],
        ['2026-W45', 0],
        ['2026-W46', 1],
        ['2026-W47', 0],
      ],
    );
  });

  it('has as many weeks as a chart needs, and no more than are kept', () => {
    assert.equal(historyOf([asked('2026-W46', 1)], NOW, 12).length, 12);
    assert.equal(historyOf([], NOW, 12).length, 12);
    assert.equal(historyOf([asked('2020-W01', 1), asked('2026-W46', 1)], NOW).length, 2);
    const all = weeksUpTo(NOW, 100).map(week => asked(week, 1));
    assert.equal(historyOf(all, NOW, 12).length, KEPT_WEEKS);
  });

  it('forgets what is a year old, and what a wrong clock has counted for a time to come', () => {
    const weeks = weeksUpTo(NOW, KEPT_WEEKS + 1);
    assert.deepEqual(
      weeks.filter(week => !isKept(week, NOW)),
      [weeks[0]],
    );
    assert.ok(!isKept('2026-W48' as WeekId, NOW));
  });

  it('is a line of CSV for each week, without a share where nothing was shown', () => {
    const counts = { completionShown: 120, completionAccepted: 45, asked: 6, refactorShown: 0, refactorAccepted: 0 };
    const [head = '', line = '', ...rest] = usageCsv([{ week: NOW, counts }]).split('\r\n');
    assert.equal(line, '2026-W47,2026-11-16,120,45,0.375,6,0,0,');
    assert.equal(head.split(',').length, line.split(',').length);
    assert.deepEqual(rest, ['']);
  });
});
