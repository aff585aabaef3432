/** What the reading room is asked and what it answers: plain data that crosses threads. */
import type { Article, ArticleId, ArticleProblem } from '../library/article';
import type { ShelfId, ShelfRef } from '../library/shelf';
import type { OutlineItem, RenderLabels } from '../markdown/rendered-article';
import type { Why } from '../search/title-index';

/**
 * Where a shelf's loading stands. `files` are those found so far, `read` those already in the catalogue. `missing`: its folder
 * cannot be read. `cancelled`: stopped before the end; what was read stays.
 */
export interface ShelfProgress {
  readonly shelf: ShelfId;
  readonly state: 'listing' | 'reading' | 'ready' | 'cancelled' | 'missing';
  readonly files: number;
  readonly read: number;
}

/** One path that the watcher heard of: a file that was written, or a file or folder that is gone. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'written' | 'gone';
}

export type RowKind = 'article' | 'topic' | 'term';

export interface SearchOptions {
  readonly limit: number;
  readonly kinds: readonly RowKind[];
}

/** One search result. `id` is the article's id, the topic's key or the term's id. */
export interface SearchRow {
  readonly kind: RowKind;
  readonly id: string;
  readonly title: string;
  /** Why it matched, where that is not literal. */
  readonly why: Exclude<Why, 'literal'> | undefined;
  readonly edits: number | undefined;
  /** A topic's articles; empty for the other kinds. */
  readonly articles: readonly ArticleId[];
}

/** An article's file, in the library or out of it: any file can be read. */
export interface ArticlePlace {
  readonly shelf: ShelfRef;
  readonly path: string;
}

export interface OpenOptions {
  readonly labels: RenderLabels;
  /** What local images' paths are appended to. */
  readonly imageBase: string;
}

/** An article ready to be shown, or the reason why it cannot be. */
export type Page =
  | {
      readonly kind: 'page';
      readonly article: Article;
      readonly html: string;
      readonly outline: readonly OutlineItem[];
    }
  | {
      readonly kind: 'problem';
      readonly title: string;
      readonly problem: ArticleProblem;
    };
