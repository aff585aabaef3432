import { inChild } from '../child';
import type { BenchContext } from '../context';
import { atMost, type Figure, told } from '../report/figure';
import { percentile } from '../search/cost';
import { printFindings } from './print-findings';
import type { Rendered, Times } from './render-articles';

/** Articles as HTML, in a process of its own: what it costs, and what it leaves out or lets through. */
export async function renderPart({ library, node, log }: BenchContext): Promise<readonly Figure[]> {
  log('rendering every article, with and without colours, and articles made of others');
  const { times, long, findings } = await inChild<Rendered>('render/render-articles', {
    node,
    args: ['--library', library],
  });
  printFindings(findings, log);
  for (const { kilobytes, plain, coloured } of long)
    log(`${kilobytes} kB: ${plain.toFixed(0)} ms, with colours ${coloured.toFixed(0)} ms`);
  const words = findings.reduce((sum, found) => sum + found.words, 0);
  const of = (what: 'lost' | 'gained' | 'leaks') => findings.reduce((sum, found) => sum + found[what].length, 0);
  const at384 = long.find(({ kilobytes }) => kilobytes === 384);
  return [
    timeFigure(times, 'plain', 'render'),
    timeFigure(times, 'coloured', 'render with code coloured'),
    atMost(at384?.plain ?? Number.NaN, {
      name: 'render an article of 384 kB',
      goal: 400,
      unit: 'ms',
      digits: 0,
      beside: `with code coloured ${at384?.coloured.toFixed(0)} ms`,
    }),
    atMost(growthOf(long), {
      name: 'time for twice the length, on long articles',
      goal: 2.5,
      unit: 'x',
      digits: 2,
      beside: long.map(({ kilobytes, plain }) => `${kilobytes} kB ${plain.toFixed(0)} ms`).join(', '),
    }),
    atMost(findings.filter(({ thrown }) => thrown !== undefined).length, {
      name: 'articles that throw',
      goal: 0,
      digits: 0,
      beside: `of ${findings.length}`,
    }),
    told(
      'words of the source that do not show',
      String(of('lost')),
      `of ${words}; shown and not in the source: ${of('gained')}`,
    ),
    told(
      'marks outside of code, to be looked at',
      String(of('leaks')),
      'also those that authors write about, or wrote wrongly',
    ),
  ];
}

/** What is promised is the rendering; colours are the highlighter's and take what its grammars take. */
function timeFigure(times: readonly Times[], kind: 'plain' | 'coloured', name: string): Figure {
  const taken = times.map(time => time[kind]).sort((a, b) => a - b);
  const worst = times.toSorted((a, b) => b[kind] - a[kind])[0];
  const p95 = percentile(taken, 0.95);
  const beside = `p50 ${percentile(taken, 0.5).toFixed(1)} ms, worst ${worst?.[kind].toFixed(0)} ms: ${worst?.path} (${((worst?.length ?? 0) / 1024).toFixed(0)} kB)`;
  const title = `${name}, CPU time, p95 of ${times.length} articles`;
  return kind === 'plain'
    ? atMost(p95, { name: title, goal: 30, unit: 'ms', beside })
    : told(title, `${p95.toFixed(1)} ms`, beside);
}

/** How much longer twice the text takes, from the shortest of the long articles to the longest: 2 where time grows with length. */
function growthOf(long: Rendered['long']): number {
  const [first, last] = [long[0], long.at(-1)];
  if (!first || !last) return Number.NaN;
  return (last.plain / first.plain) ** (1 / (long.length - 1));
}
