import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inChild } from '../child';
import type { BenchContext } from '../context';
import { atMost, type Figure, told } from '../report/figure';
import { median } from '../report/median';
import { percentile } from '../search/cost';
import { articlesBelow } from '../text/articles';
import { grownLibrary } from '../text/grown-library';
import type { ThreadTimes } from './library-thread';

const ARTICLES = 6000;
const MANY = 50_000;

/** The library's thread as it ships: how a library comes to be in it, and how it comes back. */
export async function roomPart(context: BenchContext): Promise<readonly Figure[]> {
  const { filled, changed, related, warm, first } = await thread(context, ARTICLES, []);
  const many = context.quick ? undefined : await thread(context, MANY, ['--cold']);
  return [
    atMost(median(warm), {
      name: `warm open of ${ARTICLES} articles until the first title result`,
      goal: 150,
      unit: 'ms',
      digits: 0,
      beside: `slowest of ${warm.length}: ${percentile(warm, 1).toFixed(0)} ms`,
    }),
    atMost(percentile(changed, 0.95), {
      name: 'one changed file until a search finds it, p95, without the watcher',
      goal: 300,
      unit: 'ms',
      digits: 0,
      beside: `p50 ${percentile(changed, 0.5).toFixed(0)} ms`,
    }),
    atMost(percentile(related, 0.95), {
      name: `what an article has to do with ${ARTICLES} others, p95`,
      goal: 50,
      unit: 'ms',
      digits: 0,
      beside: `p50 ${percentile(related, 0.5).toFixed(0)} ms`,
    }),
    firstKeyOf(ARTICLES, first),
    ...filling(ARTICLES, filled),
    ...(many === undefined ? [] : [firstKeyOf(MANY, many.first), ...filling(MANY, many.filled)]),
  ];
}

function thread(context: BenchContext, articles: number, args: readonly string[]): Promise<ThreadTimes> {
  const folder = grownLibrary(context, { articles });
  context.log(`the library's thread over ${articles} articles`);
  const store = join(context.scratch, `store-${articles}`);
  mkdirSync(store);
  const typed = articlesBelow(context.library)[0]?.title.slice(0, 10) ?? 'how to';
  return inChild('room/library-thread', {
    node: context.node,
    args: ['--library', folder, '--store', join(store, 'library.db'), '--typed', typed, ...args],
  });
}

function firstKeyOf(articles: number, times: readonly number[]): Figure {
  return told(
    `first key in the box, 2 s after ${articles} articles were opened`,
    `${median(times).toFixed(0)} ms`,
    `slowest of ${times.length}: ${percentile(times, 1).toFixed(0)} ms`,
  );
}

function filling(articles: number, { titles, texts, keys }: ThreadTimes['filled']): readonly Figure[] {
  return [
    told(`${articles} new articles`, `titles ${titles.toFixed(1)} s, texts ${texts.toFixed(1)} s`),
    told(
      `typing while ${articles} articles are read and indexed`,
      `p95 ${percentile(keys, 0.95).toFixed(1)} ms`,
      `p50 ${percentile(keys, 0.5).toFixed(1)}, slowest ${percentile(keys, 1).toFixed(0)} ms of ${keys.length} keys`,
    ),
  ];
}
