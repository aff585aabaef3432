import type { ArticleId } from '../core/library/article';
import type { TermId } from '../core/terms/term';
import { type Guard, isBoolean, isString, params } from './guard';

/** What the page asks about terms and about other articles; each question names the article that is shown. */
export type RelationCalls = {
  /** What the card of a term says. */
  readonly term: readonly [params: [article: string, term: string], result: TermFacts | undefined];
  /** The articles with a term are to be listed. */
  readonly showTerm: readonly [params: [article: string, term: string], result: undefined];
  /** The entry of a term is to be opened, or a term of Seoga's own defined anew. */
  readonly editTerm: readonly [params: [article: string, term: string], result: undefined];
  /** A term is never to be shown again. */
  readonly neverShowTerm: readonly [params: [article: string, term: string], result: undefined];
  /** Terms are to be marked from now on, or not. */
  readonly markTerms: readonly [params: [marked: boolean], result: undefined];
  /** What the card of a link to an article says; undefined where there is nothing to read. */
  readonly preview: readonly [
    params: [article: string, linked: string, heading: string | null],
    result: LinkPreview | undefined,
  ];
  /** What stands at the end of the article. */
  readonly relations: readonly [params: [article: string], result: ArticleRelations | undefined];
};

/** On its way to the host an undefined in a list becomes a null. */
const isHeading = (value: unknown): value is string | null => value === null || isString(value);

export const relationGuards: { readonly [K in keyof RelationCalls]: Guard<RelationCalls[K][0]> } = {
  term: params<[string, string]>(isString, isString),
  showTerm: params<[string, string]>(isString, isString),
  editTerm: params<[string, string]>(isString, isString),
  neverShowTerm: params<[string, string]>(isString, isString),
  markTerms: params<[boolean]>(isBoolean),
  preview: params<[string, string, string | null]>(isString, isString, isHeading),
  relations: params<[string]>(isString),
};

/** What there is to say of a term, in the user's language: the editor's hovers say the same. */
export interface TermFacts {
  readonly id: TermId;
  readonly name: string;
  /** What it is called in the other language, and in short. */
  readonly others: readonly string[];
  /** Empty where no glossary says what it means. */
  readonly definition: string;
  readonly aliases: readonly string[];
  /** One sentence of an article about it. */
  readonly line?: (LinkedTitle & { readonly text: string }) | undefined;
  /** The best articles to read about it. */
  readonly articles: readonly LinkedTitle[];
  readonly related: readonly { readonly id: TermId; readonly name: string }[];
  /** Whose glossary it is from, where that is not Seoga's own. */
  readonly source?: string | undefined;
}

/** An article by what a link to it says. */
export interface LinkedTitle {
  readonly article: ArticleId;
  readonly title: string;
  readonly heading?: string | undefined;
}

/** A look at an article behind a link, in the user's words. */
export interface LinkPreview {
  readonly title: string;
  /** The heading of the section that the link leads to. */
  readonly section?: string | undefined;
  /** Who wrote it, when, how long it takes, how far it was read. */
  readonly facts: readonly string[];
  /** How it begins, or what it is about. */
  readonly text: string;
}

/** What an article has to do with others. */
export interface ArticleRelations {
  readonly previous: LinkedTitle | undefined;
  readonly next: LinkedTitle | undefined;
  /** The articles that link to it. */
  readonly backlinks: readonly LinkedTitle[];
  readonly related: readonly (LinkedTitle & { readonly reason: string })[];
}

/** The words of terms and of what stands at the end of an article. */
export interface RelationWords {
  /** Names the whole of it. */
  readonly goOn: string;
  readonly previous: string;
  readonly next: string;
  readonly backlinks: string;
  readonly related: string;
  /** With `{0}` for other names of a term. */
  readonly also: string;
  readonly relatedTerms: string;
  readonly articlesWithTerm: string;
  readonly editTerm: string;
  /** The same for a term of Seoga's own glossary, which is not the user's to edit. */
  readonly defineTerm: string;
  readonly neverShowTerm: string;
  /** With `{0}` for a glossary. */
  readonly fromGlossary: string;
  /** Said when terms are marked from now on, and when they are not. */
  readonly termsMarked: string;
  readonly termsUnmarked: string;
}
