import { bodyLines } from '../../library/body-lines';
import { decodeEntities } from '../../markdown/decode-entities';
import { splitFrontmatter } from '../../markdown/frontmatter';
import { htmlElementName } from '../../markdown/html-elements';
import { plainInline } from './plain-inline';

/** One line of an article as a reader sees it, without its markup. Empty lines are left out. */
export interface PlainLine {
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
  /** The heading it stands under; a heading stands under itself. Undefined before the first one. */
  readonly heading: string | undefined;
  readonly isHeading: boolean;
  /** Of a heading, how deep it is, from 1. */
  readonly level?: number;
  /** Of a line of code, true. */
  readonly isCode?: true;
  /** What a card says: of another article, or once more of this one. */
  readonly isAside: boolean;
  /** Of what a card says, whether it speaks of this article itself. */
  readonly isOwn?: true;
  /** Whether it stands in a comment over several lines: text that waits to be edited, and that the reader does not show. */
  readonly isHidden?: true;
  /** What begins here: an item of a list or a row of a table, or any other block. A line without it goes on with the one above. */
  readonly begins?: 'item' | 'block';
}

/**
 * Reduces an article file to lines of plain text, without parsing it: what is indexed, ranked and shown as passages. Frontmatter,
 * notes in comments, styles, addresses and the way up to other pages go; the words of headings, cards, containers and code stay. Linear in the file's length.
 */
export function plainBody(file: string, format: 'markdown' | 'plain'): readonly PlainLine[] {
  const normal = file.normalize('NFC');
  return format === 'plain' ? plainLines(normal) : new MarkdownReducer(normal).lines();
}

function plainLines(file: string): readonly PlainLine[] {
  let isApart = true;
  return file.split('\n').flatMap((raw, i) => {
    const text = raw.trim();
    const begins = ITEM.test(raw) ? 'item' : isApart ? 'block' : undefined;
    isApart = text === '';
    if (isApart) return [];
    return [{ text, line: i + 1, heading: undefined, isHeading: false, isAside: false, ...(begins && { begins }) }];
  });
}

const HEADING = /^ {0,3}(?<marks>#{1,6})[ \t]+(?<words>.*)/;
/** Rules, rows that divide a table's head from its rows, the outline. */
const NOTHING = /^[\s>]*(?:[-*_=:|+ \t]{3,}|\[\[toc\]\]\s*)$/i;
const QUOTATION = /^\s*>/;
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** Elements that stand by themselves; others lie within a sentence. */
const BLOCK_TAG =
  /^[\s>]*<\/?(?:p|div|ul|ol|li|dl|dt|dd|table|tr|t[dh]|h[1-6]|blockquote|section|details|summary|fig\w+|br|hr)\b/i;
const BLOCK_MARKS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?(?:\[![A-Za-z]+\])?/;
const CONTAINER = /^[\s>]*:{3,}[ \t]*(?:[a-z][a-z0-9-]*(?:#[\w-]+)?(?:[ \t]+|$))?/;
const TAB = /^[\s>]*@(?:tab|file)(?::active)?(?:#\S+)?(?:[ \t]+|$)/;
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:[ \t]*\S+/;
const CARD_WORDS = /"(?:title|desc|description)"\s*:\s*"(?<words>(?:[^"\\]|\\.)*)"/;
/** A card of this article itself: where it comes from. */
const OWN_CARD = /<SiteInfo\b/;
/** Where a bookshelf says on which shelf an article stands: every article of it says so. */
const WAY_UP = /(?:^| > )Article\(s\)$/;
const SOURCE_WORDS = /\b(?:name|desc|title)="(?<words>[^"]*)"/g;
/** What an attribute says, which may name other tags. */
const QUOTED = /"[^"]*"/g;
/** A tag whose attributes stand on the lines that follow. */
const OPEN_TAG = /^\s*<(?<name>[A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?$/;
/** What begins a part that no reader sees. */
const HIDDEN = /^[\s>]*<(?<name>script|style|svg)\b/;
const COMMENT_MARK = /<!--|-->/g;
/** A comment that goes on below. */
const LONG_COMMENT = /^[\s>]*<!--(?!.*-->)/;
/** Components are called so; a type parameter is not. */
const COMPONENT = /^[A-Z][A-Za-z]{4,}$/;
/** A tag with more lines is text with a `<` in it. */
const TAG_LINES = 60;

/** Reads a Markdown file line by line, and remembers only what a later line may depend on. */
class MarkdownReducer {
  readonly #file: string;
  readonly #lines: PlainLine[] = [];
  #heading: string | undefined;
  /** What ends the script or style that is being passed over. */
  #until: string | undefined;
  #isInComment = false;
  /** Where the file holds the last end of each. */
  readonly #closers = new Map<string, number>();
  /** Where the line lies in the file. */
  #offset = 0;
  /** Lines since a tag was opened that is not closed yet; 0 outside one. */
  #inTag = 0;
  /** Whether that tag speaks of this article. */
  #isOwnTag = false;
  /** Whether nothing stands right above that a line could go on with. */
  #isApart = true;
  #isQuoted = false;
  #isTable = false;

  constructor(file: string) {
    this.#file = file;
  }

  lines(): readonly PlainLine[] {
    const { body, bodyLine } = splitFrontmatter(this.#file);
    let line = bodyLine;
    this.#offset = this.#file.length - body.length;
    let inside: 'prose' | 'code' | 'component' = 'prose';
    for (const { text, inside: now } of bodyLines(body)) {
      if (now === 'prose') this.#isInComment ||= LONG_COMMENT.test(text) && this.#isClosedLater('-->');
      // The first line of a fence and its last are marks.
      const isMark = now !== 'prose' && (inside !== now || isFence(text));
      if (now === 'prose') this.#prose(text, line);
      else if (now === 'code') {
        if (!isMark) this.#addCode(text.trim(), line);
      } else this.#card(text, line);
      if (now !== 'prose') this.#isApart = true;
      // The line that ends a comment is part of it.
      if (this.#isInComment && text.includes('-->')) this.#isInComment = false;
      inside = now;
      line++;
      this.#offset += text.length + 1;
    }
    return this.#lines;
  }

  #prose(raw: string, line: number): void {
    const text = this.#until === undefined && !/<|-->/.test(raw) ? raw : this.#withoutHidden(raw);
    if (this.#inTag > 0) this.#attributes(text, line);
    else if (text.trim() === '' || NOTHING.test(text) || DEFINITION.test(text)) {
      this.#isApart = true;
      this.#isTable = text.includes('|') && text.includes('-');
    } else if (opensTag(text) || OWN_CARD.test(text)) {
      this.#inTag = opensTag(text) ? 1 : 0;
      this.#isOwnTag = OWN_CARD.test(text);
      this.#attributes(text, line);
    } else this.#words(text, line);
  }

  #words(text: string, line: number): void {
    const { words: heading, marks: level = '' } = HEADING.exec(text)?.groups ?? {};
    if (heading === undefined) {
      const apart = CONTAINER.exec(text) ?? TAB.exec(text);
      const marks = (apart ?? BLOCK_MARKS.exec(text))?.[0].length ?? 0;
      const isRow = text.charAt(marks) === '|' || (this.#isTable && text.includes('|'));
      const isQuoted = QUOTATION.test(text);
      if (apart !== null || isQuoted !== this.#isQuoted || BLOCK_TAG.test(text)) this.#isApart = true;
      const words = text.slice(marks);
      this.#addText(plainInline(isRow ? rowOf(words) : words), line, isRow || ITEM.test(text) ? 'item' : undefined);
      this.#isQuoted = isQuoted;
      // What is in a container begins anew behind its title.
      if (apart !== null) this.#isApart = true;
      return;
    }
    this.#isApart = true;
    // `# {{ $frontmatter.title }} 관련` repeats the title.
    const words = heading.includes('{{') ? '' : plainInline(heading.replace(/[ \t]#+[ \t]*$/, ''));
    if (words === '') return;
    this.#heading = words;
    const hidden = this.#isInComment && { isHidden: true as const };
    this.#lines.push({
      text: words,
      line,
      heading: words,
      isHeading: true,
      level: level.length,
      isAside: false,
      ...hidden,
    });
  }

  #card(text: string, line: number): void {
    const words = CARD_WORDS.exec(text)?.groups?.['words'];
    if (words === undefined || WAY_UP.test(words)) return;
    this.#addAside(plainInline(words.replace(/\\(["\\/])/g, '$1')), line);
  }

  /** Of a tag over several lines a reader sees what its card says. */
  #attributes(text: string, line: number): void {
    for (const { groups } of text.matchAll(SOURCE_WORDS))
      this.#addAside(decodeEntities(groups?.['words'] ?? '').trim(), line);
    const isOver = text.replace(QUOTED, '').includes('>') || ++this.#inTag > TAG_LINES;
    if (isOver) {
      this.#inTag = 0;
      this.#isOwnTag = false;
    }
  }

  /** A line without notes in comments and the marks of longer ones, and nothing of a script or a style. */
  #withoutHidden(raw: string): string {
    const block = this.#until === undefined ? HIDDEN.exec(raw)?.groups?.['name'] : undefined;
    // One that nothing closes is text about it.
    if (block !== undefined && this.#isClosedLater(`</${block}`)) this.#until = `</${block}`;
    if (this.#until !== undefined) {
      if (raw.includes(this.#until)) this.#until = undefined;
      return '';
    }
    // A comment over several lines says what the article is about: it can be found, if not quoted.
    return withoutNotes(raw).replace(COMMENT_MARK, ' ');
  }

  #isClosedLater(closer: string): boolean {
    const last = this.#closers.get(closer) ?? this.#file.lastIndexOf(closer);
    this.#closers.set(closer, last);
    return last >= this.#offset;
  }

  #addCode(text: string, line: number): void {
    this.#add({ text, line, isCode: true, isAside: false, begins: 'item' });
  }

  #addAside(text: string, line: number): void {
    this.#isApart = true;
    this.#add({ text, line, isAside: true, ...(this.#isOwnTag && { isOwn: true }), begins: 'block' });
  }

  #addText(text: string, line: number, begins: PlainLine['begins'] = this.#isApart ? 'block' : undefined): void {
    this.#isApart = text === '';
    this.#add({ text, line, isAside: false, ...(begins && { begins }) });
  }

  #add(line: Omit<PlainLine, 'heading' | 'isHeading'>): void {
    const hidden = this.#isInComment && { isHidden: true as const };
    if (line.text !== '') this.#lines.push({ ...line, heading: this.#heading, isHeading: false, ...hidden });
  }
}

/** A row with one bar between its cells: `rowOf('| a | b |')` is `'a | b'`. */
function rowOf(row: string): string {
  const inside = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inside
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
    .join(' | ')
    .trim();
}

function opensTag(text: string): boolean {
  const name = OPEN_TAG.exec(text)?.groups?.['name'];
  return name !== undefined && (COMPONENT.test(name) || htmlElementName(name) !== undefined);
}

function isFence(text: string): boolean {
  return /^\s*(?:`{3,}|~{3,})\s*$/.test(text);
}

/** A line without comments that end in it. One look ahead for each, so that marks without end cost no more than others. */
function withoutNotes(raw: string): string {
  let kept = '';
  for (let at = 0; ; ) {
    const start = raw.indexOf('<!--', at);
    const end = start < 0 ? -1 : raw.indexOf('-->', start);
    if (end < 0) return kept + raw.slice(at);
    kept += `${raw.slice(at, start)} `;
    at = end + 3;
  }
}
