/** What the reading room is asked and what it answers: plain data that crosses threads. */
import type { Article, ArticleId, ArticleProblem } from '../library/article';
import type { ArticleText } from '../library/article-text';
import type { ShelfId, ShelfRef } from '../library/shelf';
import type { OutlineItem, RenderLabels } from '../markdown/rendered-article';
import type { FoundFile } from '../ports';
import type { QueryMistake } from '../search/query/mistake';
import type { Passage } from '../search/text/passage';
import type { Span } from '../search/title/align';
import type { Why } from '../search/title/title-index';
import type { TermId } from '../terms/term';

/**
 * Where a shelf's loading stands. `files` are those found so far, `read` those already in the catalogue. `listing`: what is known
 * from an earlier session is there already. `missing`: its folder cannot be read. `cancelled`: stopped before the end; what was
 * read stays.
 */
export interface ShelfProgress {
  readonly shelf: ShelfId;
  readonly state: 'listing' | 'reading' | 'ready' | 'cancelled' | 'missing';
  readonly files: number;
  readonly read: number;
}

/** Where the full-text index stands: `indexed` of `total` articles. `stopped`: by the user, or by a store that takes
 * no more. */
export interface IndexProgress {
  readonly state: 'indexing' | 'ready' | 'stopped';
  readonly indexed: number;
  readonly total: number;
}

/** One path that the watcher heard of: a file that was written, or a file or folder that is gone. */
export type FileChange = ({ readonly kind: 'written' } & FoundFile) | { readonly kind: 'gone'; readonly path: string };

export type RowKind = 'article' | 'topic' | 'author' | 'term';

export interface SearchOptions {
  readonly limit: number;
  readonly kinds: readonly RowKind[];
}

/** One search result. `id` is the article's id, the topic's or author's key, or the term's id. */
export interface SearchRow {
  readonly kind: RowKind;
  readonly id: string;
  readonly title: string;
  /** `text`: not its name but its text holds the words, as `passage` shows. */
  readonly foundIn: 'name' | 'text';
  /** Where the title matched, `[start, end)` in UTF-16 units, ascending and apart; none where something else did. */
  readonly spans: readonly Span[];
  /** The other name that matched, as a term has several, where the title did not. */
  readonly alias?: string;
  /** Why it matched, where that is not literal. */
  readonly why: Exclude<Why, 'literal'> | undefined;
  /** How many keys were off, for `why: 'typo'`. */
  readonly edits: number | undefined;
  /** A topic's or an author's articles; empty for the other kinds. */
  readonly articles: readonly ArticleId[];
  /** Between 0 and 1, never rising down the list. */
  readonly score: number;
  /** The best place in the article's text, where the text was asked. */
  readonly passage?: Passage;
}

/** A term, by that of its names which answers best to what was typed. */
export interface NamedTerm extends Pick<SearchRow, 'why' | 'edits'> {
  readonly id: TermId;
  readonly name: string;
}

/** How far the looking for terms has come, in articles; each is read twice. */
export interface SuggestProgress {
  readonly done: number;
  readonly total: number;
}

/** What a search found, best first. */
export interface SearchAnswer {
  readonly rows: readonly SearchRow[];
  /** What is wrong with the query; what could be understood of it was searched for all the same. */
  readonly mistakes: readonly QueryMistake[];
  /** Articles whose text could not take part, because the index is still being built. */
  readonly unindexed: number;
}

/** The places of one article's text that a search found, in the order they stand in. */
export interface ArticlePassages {
  readonly article: ArticleId;
  readonly why: SearchRow['why'];
  readonly edits: number | undefined;
  readonly passages: readonly Passage[];
}

/** Full-text results by article, best first. */
export interface PassagesAnswer {
  readonly found: readonly ArticlePassages[];
  readonly mistakes: readonly QueryMistake[];
  readonly unindexed: number;
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
  /** What is to be shown in place of what the file says: it is being written, and not saved yet. */
  readonly text?: string;
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

/** An article's file as a model reads it, or the reason why it cannot be read. */
export type ReadText =
  | { readonly kind: 'text'; readonly text: ArticleText }
  | { readonly kind: 'problem'; readonly problem: ArticleProblem };

/** What an article has to do with others of the library. */
export interface Relations {
  readonly previous?: LinkedArticle;
  readonly next?: LinkedArticle;
  /** The articles that link to it, the newest first. */
  readonly backlinks: readonly ArticleId[];
  /** Those that are named nowhere above. */
  readonly related: readonly RelatedArticle[];
}

/** An article that another names. */
export interface LinkedArticle {
  readonly id: ArticleId;
  readonly heading?: string;
  /** What it is called there. */
  readonly text?: string;
}

/** An article that has something to do with another, and what they have in common. */
export interface RelatedArticle {
  readonly id: ArticleId;
  /** The kind that says most, and its members, the most telling first: topics and words by name, terms by id. */
  readonly by: SharedKind;
  readonly shared: readonly string[];
}

export type SharedKind = 'topics' | 'terms' | 'words';

/** What an article, or one section of it, begins with: plain text, bounded. */
export interface Preview {
  readonly article: Article;
  /** The heading of the section. */
  readonly section?: string;
  /** Of an article its summary, where it has one. */
  readonly text: string;
}

/** A place of a term on one line of a file: both counted as editors do, from 0 and in UTF-16 units. */
export interface TermUse {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The places of a term in one article's file, in the order they stand in. */
export interface ArticleUses {
  readonly article: ArticleId;
  readonly uses: readonly TermUse[];
}

export interface TermUses {
  readonly found: readonly ArticleUses[];
  /** Whether there is nothing beyond the limits. */
  readonly isAll: boolean;
}

export interface UseLimits {
  readonly articles: number;
  readonly uses: number;
}

/** What an article says of a term, in one sentence of its own. */
export interface TermLine {
  readonly article: ArticleId;
  readonly text: string;
}
