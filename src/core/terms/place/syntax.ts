/** What a language's comments and strings look like: marks, not grammar. */

/** Something that a mark opens and that is no plain code until it closes. */
export interface Span {
  /** The source of a regular expression for what opens it; it may look at what stands before, within bounds, and holds no groups. */
  readonly opens: string;
  readonly place: 'comment' | 'string';
  /** What closes it, to the letter; of an opening mark that varies, made from it: `]==]` for `[==[`. */
  readonly closes: string | ((opened: string) => string);
  /** An unfinished one that may not ends with its line. */
  readonly spansLines?: boolean;
  /** The character that takes the next one's meaning away. */
  readonly escape?: '\\' | '`';
  /** One may stand inside another. */
  readonly nests?: boolean;
  /** What opens and closes code inside it: `${`, `}`. */
  readonly code?: readonly [opens: string, closes: '}' | ')'];
  /** What closes it stands on a line of its own: a here-document. */
  readonly closesOnOwnLine?: boolean;
}

/** How a language is read for places. */
export interface Syntax {
  readonly spans: readonly Span[];
  /**
   * Sources of regular expressions for code that only looks as if it opened something: `'a'`, `1'000`, `/"/`. They are tried before
   * the spans.
   */
  readonly plain: readonly string[];
  /** Elements may stand among the code, with text in them. */
  readonly hasElements?: boolean;
}

/** A language whose text is for people, with code in tags and braces. */
export interface Markup {
  /** What its text counts as. */
  readonly text: 'prose' | 'string';
  readonly comments: readonly (readonly [opens: string, closes: string])[];
  /** Code in the text, and the language id it is in: `{{`, `}}`. */
  readonly code: readonly (readonly [opens: string, closes: string, language: string])[];
  /** Elements with a language of their own in them, by id. */
  readonly elements: Readonly<Record<string, string>>;
  /** `{` in text and tags opens code. */
  readonly hasBraces?: boolean;
  /** The language of what stands between two lines of `---` at the beginning. */
  readonly frontmatter?: string;
}

/** A comment up to the end of its line. */
export function line(opens: string): Span {
  return { opens, place: 'comment', closes: '\n' };
}

/** A comment between two marks. */
export function block(opens: string, closes: string, options: Pick<Span, 'nests'> = {}): Span {
  return { opens: literally(opens), place: 'comment', closes, spansLines: true, ...options };
}

/** A string between two equal marks, in which a backslash hides the second. */
export function quoted(mark: string, options: Partial<Span> = {}): Span {
  return { opens: literally(mark), place: 'string', closes: mark, escape: '\\', ...options };
}

/** The same over several lines. */
export function long(mark: string, options: Partial<Span> = {}): Span {
  return quoted(mark, { spansLines: true, ...options });
}

/** The same in which nothing has another meaning. */
export function raw(mark: string, options: Partial<Omit<Span, 'escape'>> = {}): Span {
  return { opens: literally(mark), place: 'string', closes: mark, ...options };
}

/** `literally('(*')` is the source of a regular expression for `(*`. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
