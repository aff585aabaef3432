import type { CodePlace } from '../code-place';
import { SYNTAXES } from './languages';
import { literally, type Markup, type Span, type Syntax } from './syntax';

/** What the walk is inside of; the last one on its stack is where it stands. */
type Frame =
  /** `closes` ends it; where that is a bracket, after as many as were opened. */
  | { readonly in: 'code'; readonly syntax: Syntax; readonly closes: string; depth: number }
  | { readonly in: 'span'; readonly span: Span; readonly closes: string; readonly around: Syntax; depth: number }
  | { readonly in: 'tag'; readonly name: string; readonly text: Text | undefined; readonly hasBraces: boolean }
  /** Between tags: the whole of a markup file, or what an element among code holds. */
  | { readonly in: 'text'; readonly text: Text };

/** How text between tags is read: as a markup language, or as that of an element among code. */
type Text = { readonly markup: Markup } | { readonly code: Syntax };

const NOTHING: Syntax = { plain: [], spans: [] };
const JSX_TAG = /^<(?:>|\/|[A-Za-z][\w.:-]*(?=[\s/>])(?!\s+extends\b))/;
const HTML_TAG = /^<[/!]?[A-Za-z][\w:-]*/;
/** What a value follows, so that a `<` there is no comparison. */
const BEFORE_VALUE = /(?:^|[(,=?:&|[{};>!]|\b(?:return|default|yield))\s*$/;
/** Attributes that people read. */
const READ = /\b(?:alt|title|placeholder|summary|label|aria-label|aria-description)=$/;

/** Goes through a text from its beginning, and knows what stands open. */
export class Walk {
  readonly #text: string;
  readonly #stack: Frame[];
  #at = 0;

  private constructor(text: string, root: Frame) {
    this.#text = text;
    this.#stack = [root];
  }

  /** Through code. */
  static code(syntax: Syntax, text: string): Walk {
    return new Walk(text, { in: 'code', syntax, closes: '', depth: 0 });
  }

  /** Through text with tags. */
  static markup(markup: Markup, text: string): Walk {
    const walk = new Walk(text, { in: 'text', text: { markup } });
    if (markup.frontmatter !== undefined && text.startsWith('---')) walk.#enter(markup.frontmatter, '\n---', 3);
    return walk;
  }

  /** The place of an offset; of several offsets, the first of the text first. */
  placeAt(offset: number): CodePlace {
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      if (this.#step(frame, offset)) return placeIn(frame);
    }
    return 'code';
  }

  /** Goes on to what happens next; true where nothing more does before the offset. */
  #step(frame: Frame, offset: number): boolean {
    const events = eventsOf(frame);
    events.lastIndex = this.#at;
    const event = events.exec(this.#text);
    if (!event || event.index >= offset) return true;
    const [mark] = event;
    // Inside of a mark is not behind it yet.
    if (event.index + mark.length > offset) return true;
    this.#at = event.index + mark.length;
    if (frame.in === 'code') this.#inCode(frame, event);
    else if (frame.in === 'span') this.#inSpan(frame, mark, event.groups ?? {});
    else if (frame.in === 'tag') this.#inTag(frame, mark, event.index);
    else this.#inText(frame, mark, event.index);
    return false;
  }

  #inCode(frame: Frame & { in: 'code' }, { 0: mark, index, groups = {} }: RegExpExecArray): void {
    if (groups['plain'] !== undefined) return;
    if (groups['open'] !== undefined) frame.depth++;
    else if (groups['close'] !== undefined) {
      if (frame.depth-- === 0) this.#leave(frame, index);
    } else if (groups['element'] !== undefined) this.#element(frame.syntax, index);
    else {
      const span = frame.syntax.spans.find((_, number) => groups[`s${number}`] !== undefined);
      if (span) this.#stack.push({ in: 'span', span, closes: closerOf(span, mark), around: frame.syntax, depth: 0 });
    }
  }

  #inSpan(frame: Frame & { in: 'span' }, mark: string, groups: Readonly<Record<string, string | undefined>>): void {
    if (groups['escape'] !== undefined || groups['doubled'] !== undefined) return;
    if (groups['nested'] !== undefined) frame.depth++;
    else if (groups['code'] !== undefined) {
      const closes = frame.span.code?.[1] ?? '}';
      this.#stack.push({ in: 'code', syntax: frame.around, closes, depth: 0 });
    } else if (mark === '\n' || frame.depth-- === 0) {
      this.#stack.pop();
      // Code that ends with its line, too, must see that it does.
      if (mark === '\n') this.#at--;
    }
  }

  #inTag(frame: Frame & { in: 'tag' }, mark: string, index: number): void {
    if (mark === '"' || mark === "'") {
      const isRead =
        frame.text && 'code' in frame.text ? true : READ.test(this.#text.slice(Math.max(0, index - 24), index));
      this.#stack.push({ in: 'span', span: isRead ? READ_VALUE : DATA_VALUE, closes: mark, around: NOTHING, depth: 0 });
    } else if (mark === '{') this.#brace(frame.text);
    else {
      this.#stack.pop();
      if (mark === '>') this.#afterTag(frame);
    }
  }

  #inText({ text }: Frame & { in: 'text' }, mark: string, index: number): void {
    if (mark === '{') this.#brace(text);
    else if ('code' in text) {
      if (mark === '<') this.#element(text.code, index, true);
      return;
    } else if (mark === '<') {
      const tag = HTML_TAG.exec(this.#text.slice(index, index + 80))?.[0];
      if (tag === undefined) return;
      this.#at = index + tag.length;
      this.#stack.push({
        in: 'tag',
        name: tag.slice(1).toLowerCase(),
        text,
        hasBraces: text.markup.hasBraces === true,
      });
    } else {
      const comment = text.markup.comments.find(([opens]) => opens === mark);
      if (comment) this.#stack.push({ in: 'span', span: COMMENT, closes: comment[1], around: NOTHING, depth: 0 });
      const code = text.markup.code.find(([opens]) => opens === mark);
      if (code && !comment) this.#enter(code[2], code[1], this.#at);
    }
  }

  /** A `<` among code, or among the text of an element there: what it begins, if anything. */
  #element(syntax: Syntax, index: number, isText = false): void {
    const tag = JSX_TAG.exec(this.#text.slice(index, index + 80))?.[0];
    if (tag === undefined || (!isText && !BEFORE_VALUE.test(this.#text.slice(Math.max(0, index - 40), index)))) return;
    const text: Text = { code: syntax };
    this.#at = index + tag.length;
    if (tag === '<>') this.#stack.push({ in: 'text', text });
    else this.#stack.push({ in: 'tag', name: tag.slice(1), text, hasBraces: true });
  }

  #afterTag({ name, text }: Frame & { in: 'tag' }): void {
    if (!text) return;
    if ('code' in text) {
      // The end of an element ends its text.
      if (name.startsWith('/')) this.#stack.pop();
      else this.#stack.push({ in: 'text', text });
      return;
    }
    const language = text.markup.elements[name];
    if (language !== undefined) this.#enter(language, `</${name}`, this.#at);
  }

  #brace(text: Text | undefined): void {
    const syntax = text && 'code' in text ? text.code : (SYNTAXES.get('typescript') ?? NOTHING);
    this.#stack.push({ in: 'code', syntax, closes: '}', depth: 0 });
  }

  #enter(language: string, closes: string, at: number): void {
    this.#at = at;
    this.#stack.push({ in: 'code', syntax: SYNTAXES.get(language) ?? NOTHING, closes, depth: 0 });
  }

  #leave(frame: Frame & { in: 'code' }, index: number): void {
    this.#stack.pop();
    // The tag that ends a script is one like any other.
    if (frame.closes.startsWith('</')) this.#at = index;
  }
}

const READ_VALUE: Span = { opens: '', place: 'string', closes: '', spansLines: true };
/** Strings of a tag that hold data count as code, which is what a place in neither comment nor string is. */
const DATA_VALUE: Span = { ...READ_VALUE };
const COMMENT: Span = { opens: '', place: 'comment', closes: '', spansLines: true };

function placeIn(frame: Frame): CodePlace {
  if (frame.in === 'span') return frame.span === DATA_VALUE ? 'code' : frame.span.place;
  if (frame.in !== 'text') return 'code';
  return 'code' in frame.text ? 'string' : frame.text.markup.text;
}

function closerOf({ closes }: Span, mark: string): string {
  return typeof closes === 'string' ? closes : closes(mark);
}

const IN_TAG = { braces: /\/>|[>"'{]/g, plain: /\/>|[>"']/g };
const IN_JSX_TEXT = /[<{]/g;

/** What can happen next inside of this, as a regular expression. */
function eventsOf(frame: Frame): RegExp {
  switch (frame.in) {
    case 'code':
      return codeEvents(frame.syntax, frame.closes);
    case 'span':
      return spanEvents(frame.span, frame.closes);
    case 'tag':
      return frame.hasBraces ? IN_TAG.braces : IN_TAG.plain;
    case 'text':
      return 'code' in frame.text ? IN_JSX_TEXT : textEvents(frame.text.markup);
  }
}

const ofCode = new WeakMap<Syntax, Map<string, RegExp>>();
const ofSpan = new WeakMap<Span, Map<string, RegExp>>();
const ofText = new WeakMap<Markup, Map<string, RegExp>>();

function kept<K extends object>(
  cache: WeakMap<K, Map<string, RegExp>>,
  key: K,
  variant: string,
  make: () => string,
): RegExp {
  const known = cache.get(key) ?? new Map<string, RegExp>();
  cache.set(key, known);
  const found = known.get(variant) ?? new RegExp(make(), 'g');
  // Marks that vary are few in real files, and as many as somebody likes in others.
  if (known.size < 100) known.set(variant, found);
  return found;
}

function codeEvents(syntax: Syntax, closes: string): RegExp {
  return kept(ofCode, syntax, closes, () => {
    const events: string[] = [];
    if (closes.length > 1) events.push(`(?<close>${literally(closes)})`);
    if (syntax.plain.length > 0) events.push(`(?<plain>${syntax.plain.join('|')})`);
    events.push(...syntax.spans.map(({ opens }, number) => `(?<s${number}>${opens})`));
    if (syntax.hasElements) events.push('(?<element><(?=[A-Za-z>]))');
    if (closes === '}') events.push('(?<open>\\{)|(?<close>\\})');
    if (closes === ')') events.push('(?<open>\\()|(?<close>\\))');
    return events.length === 0 ? '(?!)' : events.join('|');
  });
}

function spanEvents(span: Span, closes: string): RegExp {
  return kept(ofSpan, span, closes, () => {
    const events: string[] = [];
    if (span.code?.[0].startsWith('\\')) events.push(`(?<code>${literally(span.code[0])})`);
    if (span.escape !== undefined) events.push(`(?<escape>${literally(span.escape)}[^])`);
    if (span.closesOnOwnLine) events.push(`\\n[ \\t]{0,200}${literally(closes)}(?!\\w)`);
    else events.push(literally(closes).replace('\n', '\\n'));
    if (span.nests) events.push(`(?<nested>${span.opens})`);
    if (span.code && !span.code[0].startsWith('\\')) events.push(codeOpener(span.code[0]));
    if (!span.spansLines) events.push('\\n');
    return events.join('|');
  });
}

/** A doubled brace is a brace: `{{` in Python's strings. */
function codeOpener(opens: string): string {
  return opens === '{' ? '(?<doubled>\\{\\{)|(?<code>\\{)' : `(?<code>${literally(opens)})`;
}

function textEvents(markup: Markup): RegExp {
  return kept(ofText, markup, '', () => {
    const marks = [...markup.comments, ...markup.code].map(([opens]) => literally(opens));
    return [...marks, '<', ...(markup.hasBraces ? ['\\{'] : [])].join('|');
  });
}
