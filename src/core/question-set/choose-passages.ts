import type { ArticlePiece } from '../ask/article-pieces';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { hashOf } from '../kit/hash';
import type { Article } from '../library/article';
import { type Passage, passagesOf } from './passage';

/**
 * Passages to make questions from, spread over the articles: one of each, then a second of each, until there are `count`. Which ones
 * depends on the articles' names and texts alone, so the same library gives the same ones in whatever order it is listed. An article
 * is only read when it is its turn; one that cannot be read has no pieces. Throws `CancelledError` once cancelled.
 */
export async function choosePassages(
  articles: readonly Article[],
  { count, read }: { readonly count: number; readonly read: (article: Article) => Promise<readonly ArticlePiece[]> },
  token: CancellationToken,
): Promise<readonly Passage[]> {
  const chosen: Passage[] = [];
  const rest: Passage[][] = [];
  for (const article of shuffled(articles, ({ id }) => id)) {
    if (chosen.length === count) return chosen;
    if (article.stub) continue;
    const pieces = await read(article);
    throwIfCancelled(token);
    const [first, ...others] = shuffled(passagesOf(article, pieces), passage => passage.text);
    if (!first) continue;
    chosen.push(first);
    rest.push(others);
  }
  for (let round = 0; chosen.length < count; round++) {
    const more = rest.flatMap(others => others[round] ?? []);
    if (more.length === 0) break;
    chosen.push(...more.slice(0, count - chosen.length));
  }
  return chosen;
}

/** In an order that has nothing to do with the one given, and is the same each time. */
function shuffled<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const encoder = new TextEncoder();
  return items
    .map(item => {
      const [, mixed = ''] = hashOf(encoder.encode(nameOf(item))).split('-');
      return { item, mixed };
    })
    .sort((a, b) => (a.mixed < b.mixed ? -1 : a.mixed > b.mixed ? 1 : 0))
    .map(({ item }) => item);
}
