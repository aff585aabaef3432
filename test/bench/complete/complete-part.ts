import { inChild } from '../child';
import type { BenchContext } from '../context';
import { atMost, type Figure, told } from '../report/figure';
import type { KeystrokeTimes } from './keystrokes';

/** What inline completion costs who types, the model's own time aside. */
export async function completePart({ node, log }: BenchContext): Promise<readonly Figure[]> {
  log('inline completion: keys in a long file');
  const times = await inChild<KeystrokeTimes>('complete/keystrokes', { node, args: [] });
  const ms = (value: number): string => `${value.toFixed(3)} ms`;
  return [
    atMost(times.p95, {
      name: `inline completion, a key in ${times.lines} lines, p95`,
      goal: 2,
      unit: 'ms',
      digits: 3,
      beside: `p50 ${ms(times.p50)}, worst ${ms(times.worst)}, ${times.keys} keys`,
    }),
    told('  all of it for each key, CPU time', ms(times.cpu), 'answers that are read included'),
    told(
      '  lines like it in 8 open files of 3,000 lines',
      ms(times.snippets),
      `${ms(times.reading)} with one read first`,
    ),
    told('  terms near the caret, of 10,000', ms(times.terms)),
  ];
}
