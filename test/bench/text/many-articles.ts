import type { BenchContext } from '../context';
import { atMost, type Figure, told } from '../report/figure';
import { GrownIndex } from './grown-index';

const MANY = 50_000;

/** A library far larger than most: what a word that stands everywhere costs there. */
export async function manyArticles(context: BenchContext): Promise<readonly Figure[]> {
  const index = new GrownIndex(context, { articles: MANY });
  const built = await index.build('native');
  const { commonWord, first, refined } = await index.ask('native');
  return [
    atMost(commonWord.first, {
      name: `a common word, ${built.articles} articles, first results, slowest`,
      goal: 150,
      unit: 'ms',
      beside: `refined ${commonWord.refined.toFixed(0)} ms; ${index.words.join(', ')}`,
    }),
    told(
      `full build of ${built.articles} articles`,
      `${built.seconds.toFixed(0)} s`,
      `${(built.bytes / 1e6).toFixed(0)} MB`,
    ),
    told(
      `full text at ${built.articles} articles, p95`,
      `first ${first.p95.toFixed(1)} ms, refined ${refined.p95.toFixed(1)} ms`,
    ),
  ];
}
