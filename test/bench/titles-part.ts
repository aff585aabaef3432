import { inChild } from './child';
import type { BenchContext } from './context';
import type { Figure } from './report/figure';

/** Title search, in a process of its own: its memory is measured. */
export function titlesPart({ library, queries, quick, node, log }: BenchContext): Promise<readonly Figure[]> {
  log('title search: quality beside peers, then cost at 5,800 and 100,000 titles');
  const args = [
    '--library',
    library,
    ...(queries === undefined ? [] : ['--queries', queries]),
    ...(quick ? ['--quick'] : []),
  ];
  return inChild('title-figures', { node, args });
}
