import { jaccard } from '../kit/jaccard';
import type { ArticleId } from '../library/article';

/** A piece of an article, with what it scored. */
export interface ScoredPiece {
  readonly article: ArticleId;
  readonly headings: readonly string[];
  readonly line: number;
  readonly isCode?: true;
  readonly text: string;
  readonly score: number;
  readonly covers: number;
}

/** Each further piece of an article already chosen counts for so much less: an answer from several articles is better founded. */
export const SAME_ARTICLE = 0.88;
/** Two pieces that share so many of their words say the same. */
const SAME = 0.7;

/**
 * The best pieces, at most `limit` and of at most `budget` UTF-16 units together, the best first: none that says what a better one
 * says already, and other articles before more of the same.
 */
export function choosePieces(
  scored: readonly ScoredPiece[],
  { limit, budget }: { readonly limit: number; readonly budget: number },
): readonly ScoredPiece[] {
  const rest = [...scored];
  const chosen: ScoredPiece[] = [];
  const taken = new Map<ArticleId, number>();
  const said: ReadonlySet<string>[] = [];
  let left = budget;
  while (chosen.length < limit && rest.length > 0) {
    const worth = ({ article, score }: ScoredPiece): number => score * SAME_ARTICLE ** (taken.get(article) ?? 0);
    const next = rest.reduce((best, one) => (worth(one) > worth(best) ? one : best));
    rest.splice(rest.indexOf(next), 1);
    const words = new Set(next.text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    if (next.text.length > left || said.some(other => jaccard(other, words) >= SAME)) continue;
    said.push(words);
    chosen.push({ ...next, score: worth(next) });
    taken.set(next.article, (taken.get(next.article) ?? 0) + 1);
    left -= next.text.length;
  }
  return chosen;
}
