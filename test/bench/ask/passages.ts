/** The passages of a folder's articles, as every engine of the measurement is given them. */
import { piecesOf, textOf } from '../../../src/core/ask/pieces';
import { formatOf } from '../../../src/core/library/article-file';
import { reducedText } from '../../../src/core/search/text/reduce-text';
import type { BenchArticle } from '../text/articles';

export interface BenchPassage {
  /** Of the article, relative to the folder. */
  readonly path: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly line: number;
  readonly text: string;
}

export function passagesOf(articles: readonly BenchArticle[]): readonly BenchPassage[] {
  return articles.flatMap(({ path, title, source }) => {
    const reduced = reducedText({ title, file: source, format: formatOf(path) });
    return piecesOf(reduced).map(piece => {
      const { headings, line } = piece;
      return { path, title, headings, line, text: textOf(piece, reduced) };
    });
  });
}
