import type { BenchContext } from '../context';
import { attempt } from '../report/attempt';
import { atMost, type Figure, told } from '../report/figure';
import type { Built } from './build-index';
import { GrownIndex } from './grown-index';
import { manyArticles } from './many-articles';
import { macro } from './measure-text';

/** The size the goals speak of. */
const MEGABYTES = 67;

type Engine = 'native' | 'wasm';

const GOALS = {
  native: { first: 10, refined: 25, change: 10 },
  wasm: { first: 20, refined: 50, change: 25 },
} as const;

/** What the index costs at size: building, opening, asking, changing. */
export async function buildPart(context: BenchContext): Promise<readonly Figure[]> {
  const index = new GrownIndex(context, { megabytes: MEGABYTES });
  const plain = await index.buildTwice('plain');
  return [
    told('plain unicode61 FTS5, full build', `${plain.seconds.toFixed(1)} s`, `peak ${plain.peak.toFixed(0)} MB`),
    ...(await attempt('native index', () => engineFigures(index, 'native', plain))),
    ...(await attempt('WASM index', () => engineFigures(index, 'wasm', plain))),
    ...(context.quick ? [] : await attempt('many articles', () => manyArticles(context))),
  ];
}

/** Where there is no `node:sqlite`, time is promised and the rest is told. */
function promisedOf(engine: Engine, figure: Figure): Figure {
  return engine === 'native' ? figure : told(figure.name, figure.measured, figure.beside);
}

async function engineFigures(index: GrownIndex, engine: Engine, plain: Built): Promise<readonly Figure[]> {
  const of = (what: string) => (engine === 'native' ? what : `${what} (WASM)`);
  const built = await index.buildTwice(engine);
  const asked = await index.ask(engine);
  const changed = await index.change(engine);
  const goals = GOALS[engine];
  const promised = (figure: Figure) => promisedOf(engine, figure);
  const { first, refined, memory } = asked;
  return [
    promised(
      atMost(built.seconds / plain.seconds, {
        name: of('full build, to a plain FTS5 build'),
        goal: 3,
        unit: 'x',
        digits: 2,
        beside: `${built.seconds.toFixed(1)} s, plain ${plain.seconds.toFixed(1)} s`,
      }),
    ),
    promised(
      atMost(built.peak, {
        name: of('full build, peak memory'),
        goal: 150,
        unit: 'MB',
        digits: 0,
        beside: 'whole process',
      }),
    ),
    atMost((built.size / built.bytes) * 100, { name: of('index, share of the text'), goal: 35, unit: '%' }),
    atMost(first.p95, {
      name: of(`full text at ${MEGABYTES} MB, first results p95`),
      goal: goals.first,
      unit: 'ms',
      beside: `p50 ${first.p50.toFixed(1)} ms, MRR ${macro(first).toFixed(3)}`,
    }),
    atMost(refined.p95, {
      name: of(`full text at ${MEGABYTES} MB, refined p95`),
      goal: goals.refined,
      unit: 'ms',
      beside: `p50 ${refined.p50.toFixed(1)} ms, MRR ${macro(refined).toFixed(3)}`,
    }),
    promised(
      atMost(memory.all, {
        name: of('memory with the index open, above an empty process'),
        goal: 60,
        unit: 'MB',
        digits: 0,
        beside: `${memory.first.toFixed(0)} MB before any second look; in use ${memory.inUse.toFixed(0)} MB`,
      }),
    ),
    told(of('index opened and first question answered'), `${asked.opened.toFixed(0)} ms`),
    atMost(changed.p95, {
      name: of('one changed file, index update p95'),
      goal: goals.change,
      unit: 'ms',
      beside: `p50 ${changed.p50.toFixed(1)} ms`,
    }),
  ];
}
