import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { pause } from '../kit/pause';
import type { ArticleId } from '../library/article';
import { formatOf } from '../library/article-file';
import { decode } from '../library/decode-file';
import { SuggestionCount } from '../terms/suggest/suggest';
import type { TermSuggestion } from '../terms/suggest/suggestion';
import { TermMiner } from '../terms/suggest/term-miner';
import type { Term } from '../terms/term';
import type { SuggestProgress } from './answers';
import { paragraphsOf } from './paragraphs';
import type { ArticleFile } from './shelves';

/** What suggesting needs of the room. */
export interface SuggestParts {
  readonly articles: readonly ArticleId[];
  read(ids: readonly ArticleId[]): Promise<readonly ArticleFile[]>;
  /** What is in the glossary already. */
  readonly terms: readonly Term[];
  tell(progress: SuggestProgress): void;
  readonly token: CancellationToken;
}

/** Articles that are read before the thread's other work has its turn: some 20 ms. */
const BATCH = 16;
/** From so many articles on, a word of one of them is none of the library's. */
const MANY = 30;

/**
 * The terms that the articles suggest, the best first: what their texts define or tell the names of, and what several of them use.
 * The texts are read twice, once for candidates and once to count them, so that no more of them is kept than those. Throws
 * `CancelledError` once cancelled.
 */
export async function suggestTerms(
  limit: number,
  { articles, read, terms, tell, token }: SuggestParts,
): Promise<readonly TermSuggestion[]> {
  const total = articles.length * 2;
  let done = 0;
  const eachText = async (work: (text: string, article: ArticleFile['stored']['article']) => void): Promise<void> => {
    for (let at = 0; at < articles.length; at += BATCH) {
      const batch = articles.slice(at, at + BATCH);
      for (const { stored, content } of await read(batch)) {
        const decoded = decode(content);
        if (decoded.kind === 'text') work(decoded.text, stored.article);
      }
      done += batch.length;
      tell({ done, total });
      await pause(0);
      throwIfCancelled(token);
    }
  };

  const miner = new TermMiner();
  await eachText((text, { id, path }) => miner.add(id, paragraphsOf(text, formatOf(path))));
  const counted = new SuggestionCount(miner.names, terms);
  await eachText(text => counted.add(text));
  return counted.suggestions(limit, { leastArticles: articles.length < MANY ? 1 : 2 });
}
