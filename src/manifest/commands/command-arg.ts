import type { AnnotationId } from '../../core/annotations/annotation';
import type { ArticleId } from '../../core/library/article';
import type { Found } from '../../core/search/text/found';
import type { TermId } from '../../core/terms/term';

/** A row of one of our trees, as VS Code hands it to a context menu command. */
interface ArticleRow {
  readonly article: ArticleId;
  /** What a search found in it: where the row leads to. */
  readonly found?: Found;
}

/** A highlight of an article, as the rows of our trees name it. */
export interface HighlightArg extends ArticleRow {
  readonly id: AnnotationId;
}

/** Names an article from a row, a hover link or another command. */
export type ArticleArg = ArticleId | ArticleRow;

/** Names a term from a row of the Terms view, a link of a card or another command. */
export type TermArg = TermId | { readonly term: TermId };
