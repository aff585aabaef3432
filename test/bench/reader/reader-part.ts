import { statSync } from 'node:fs';
import type { BenchContext } from '../context';
import { attempt } from '../report/attempt';
import type { Figure } from '../report/figure';
import { firstPaint, someFiles } from './first-paint';
import { pageScript } from './page-script';

/** The reader in the real VS Code, and what its page weighs. */
export async function readerPart({ library, quick, log }: BenchContext): Promise<readonly Figure[]> {
  const files = someFiles(library, quick ? 4 : 12);
  log(`reader: ${files.length} articles of ${files.map(file => Math.round(statSync(file).size / 1000)).join(', ')} kB`);
  return [
    ...(await attempt('reader: script', pageScript)),
    ...(await attempt('reader: first paint', () => firstPaint(files, quick ? 1 : 2))),
  ];
}
