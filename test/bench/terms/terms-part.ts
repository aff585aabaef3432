import { inChild } from '../child';
import type { BenchContext } from '../context';
import { attempt } from '../report/attempt';
import { atLeast, atMost, type Figure, told } from '../report/figure';
import type { HoverTimes } from './hover-terms';
import { measureMarkedSet } from './marked-set';
import type { ScanCost } from './scan-terms';

const PEERS = ['map trie', 'big regexp', 'naive loop'] as const;
/** The share of terms found that must be right, and of right ones that must be found. */
const QUALITY = 0.97;

/** Terms: what it costs to find 10,000 of them, beside other ways, and how well they are found in sentences marked by hand. */
export async function termsPart(context: BenchContext): Promise<readonly Figure[]> {
  return [
    ...(await attempt('finding terms', () => costFigures(context))),
    ...(await attempt('marked sentences', async () => markedFigures(context))),
  ];
}

async function costFigures({ library, quick, node, log }: BenchContext): Promise<readonly Figure[]> {
  const scan = (engine: string) => {
    log(`10,000 terms: ${engine}`);
    return inChild<ScanCost>('terms/scan-terms', { node, args: ['--engine', engine, '--library', library] });
  };
  const ours = await scan('seoga');
  const peers = new Map<string, ScanCost>();
  for (const peer of quick ? ['big regexp'] : PEERS) peers.set(peer, await scan(peer));
  const hover = await inChild<HoverTimes>('terms/hover-terms', { node, args: [] });
  const beside = (tell: (cost: ScanCost) => string) =>
    [...peers].map(([name, cost]) => `${name} ${tell(cost)}`).join(', ');
  return [
    told(
      'build a matcher of 10,000 terms, CPU time',
      `${ours.build.least.toFixed(0)} ms`,
      `the first ${ours.build.first.toFixed(0)} ms; ${beside(({ build }) => `${build.least.toFixed(0)} ms`)}`,
    ),
    atMost(ours.memory, {
      name: 'memory of a matcher of 10,000 terms',
      goal: 20,
      unit: 'MB',
      beside: beside(({ memory }) => `${memory.toFixed(1)} MB`),
    }),
    atLeast(ours.speed, {
      name: 'scan of 1 MB for 10,000 terms, by CPU time',
      goal: 50,
      unit: 'MB/s',
      digits: 0,
      beside: `${ours.found} found; ${beside(({ speed }) => `${speed.toFixed(2)} MB/s (ours ${(ours.speed / speed).toFixed(0)}x)`)}`,
    }),
    told(
      "scan of the library's articles for the same terms",
      `${ours.librarySpeed.toFixed(0)} MB/s`,
      beside(({ librarySpeed }) => `${librarySpeed.toFixed(2)} MB/s`),
    ),
    atMost(hover.p95, {
      name: 'term at a place of a line, p95',
      goal: 1,
      unit: 'ms',
      digits: 4,
      beside: `p50 ${hover.p50.toFixed(4)} ms, worst ${hover.worst.toFixed(2)} ms`,
    }),
  ];
}

function markedFigures({ log }: BenchContext): readonly Figure[] {
  const { sentences, marks, precision, recall, mistakes } = measureMarkedSet();
  for (const { kind, written, sentence } of mistakes) {
    log(`${kind} ‘${written}’ in ${sentence.part}:${sentence.line}: ${sentence.text}`);
  }
  const beside = `${marks} marks in ${sentences} sentences, ${mistakes.length} mistakes`;
  return [
    atLeast(precision, { name: 'terms in marked sentences, precision', goal: QUALITY, digits: 3, beside }),
    atLeast(recall, { name: 'terms in marked sentences, recall', goal: QUALITY, digits: 3, beside }),
  ];
}
