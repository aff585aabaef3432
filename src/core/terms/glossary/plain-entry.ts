import { DEFINITION_KEYS, ENTRY_KEYS, type EntryKey, LIST_KEYS, type TermDraft } from './term-draft';
import { byLanguage } from './written-language';

/** An entry that was read, and how many lines of the text are its own: behind it there may be comments. */
export interface PlainEntry {
  readonly draft: TermDraft;
  readonly lines: number;
}

/**
 * Reads an entry that is written as most are: a key on each line, lists on one line or with dashes, long texts folded. Undefined for all
 * else that YAML can say, and for whatever is wrong: that is the parser's. The parser takes twenty times as long, and a hover waits
 * for ten thousand entries.
 */
export function plainEntry(text: string): PlainEntry | undefined {
  // Tabs, and line ends that are none to everybody, are left to the parser.
  if (/\t|\r(?!\n)/.test(text)) return undefined;
  try {
    return new PlainReader(text.split(/\r?\n/)).entry();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** The text is written in another way, or has a mistake. */
class NotPlain extends Error {}

type Value = string | readonly string[] | ReadonlyMap<string, Value> | undefined;

const PAIR = /^([a-z]+):(?: +(.*))?$/;
/** A text without quotes: it begins with no sign of YAML's. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/;
const NOTHING = /^(?:~|null|Null|NULL)$/;
const QUOTED = /^(?:'([^']*)'|"([^"\\]*)")$/;
/** One item of a list in brackets, with the comma behind it. */
const ITEM = / *(?:'([^']*)' *|"([^"\\]*)" *|([^\s\-?:,[\]{}#&*!|>'"%@`][^,[\]{}]*))(?:,|$)/y;

class PlainReader {
  readonly #lines: string[];
  #at = 0;
  /** The lines up to the last that said something. */
  #used = 0;

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  entry(): PlainEntry {
    const [, gap, rest] = /^-( +)(\S.*)$/.exec(this.#lines[0] ?? '') ?? fail();
    const indent = 1 + (gap?.length ?? 0);
    this.#lines[0] = ' '.repeat(indent) + rest;
    const said = this.#pairs(indent, ENTRY_KEYS);
    if (this.#at < this.#lines.length) fail();
    return { draft: draftOf(said), lines: this.#used };
  }

  /** The line to read, past empty ones and comments. */
  #next(): string | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at];
      if (line !== undefined && !/^ *(?:#|$)/.test(line)) return line;
    }
    return undefined;
  }

  #take(): void {
    this.#used = ++this.#at;
  }

  #pairs<Key extends string>(indent: number, keys: readonly Key[]): ReadonlyMap<Key, Value> {
    const said = new Map<Key, Value>();
    for (let line = this.#next(); line !== undefined && indentOf(line) >= indent; line = this.#next()) {
      const [, written, value = ''] = PAIR.exec(line.slice(indent).trimEnd()) ?? fail();
      const key = keys.find(other => other === written);
      if (key === undefined || said.has(key) || indentOf(line) !== indent) fail();
      else {
        this.#take();
        said.set(key, this.#value(key, value, indent));
      }
    }
    return said;
  }

  #value(key: string, written: string, indent: number): Value {
    if (written === '') return this.#below(key, indent);
    if (/^[>|][-+]?$/.test(written)) return this.#block(indent, written.startsWith('>') ? ' ' : '\n');
    if (written.startsWith('[')) return itemsIn(written);
    if (QUOTED.test(written)) return unquoted(written);
    return this.#plain(written, indent);
  }

  /** What stands below a key that says nothing itself. */
  #below(key: string, indent: number): Value {
    const line = this.#next();
    if (line === undefined) return undefined;
    const inner = indentOf(line);
    if (inner >= indent && line.startsWith('- ', inner)) return this.#dashes(inner);
    if (inner <= indent) return undefined;
    return key === 'definition' ? this.#pairs(inner, DEFINITION_KEYS) : fail();
  }

  #dashes(indent: number): readonly string[] {
    const items: string[] = [];
    for (let line = this.#next(); line !== undefined && indentOf(line) >= indent; line = this.#next()) {
      if (indentOf(line) === indent && !line.startsWith('- ', indent)) break;
      if (indentOf(line) !== indent) fail();
      this.#take();
      const written = line.slice(indent + 2).trim();
      const item = QUOTED.test(written) ? unquoted(written) : this.#plain(written, indent);
      items.push(item ?? fail());
    }
    return items;
  }

  /** A text that may go on in lines below. */
  #plain(written: string, indent: number): string | undefined {
    const parts = [written];
    if (!PLAIN.test(written)) fail();
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      if (line.trim() === '' || indentOf(line) <= indent) break;
      parts.push(line.trim());
      this.#take();
    }
    // A colon or a hash here would begin something else.
    if (parts.some(part => /: |:$| #|^#/.test(part))) fail();
    return NOTHING.test(written) && parts.length === 1 ? undefined : parts.join(' ');
  }

  /** A folded text, or one whose line ends count; an empty line is a line end in both. */
  #block(indent: number, between: ' ' | '\n'): string {
    const first = this.#lines[this.#at] ?? '';
    const inner = indentOf(first);
    if (inner <= indent || first.trim() === '') fail();
    let text = '';
    let isFirst = true;
    let gaps = 0;
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      if (line.trim() === '') {
        if (line.length > inner) fail();
        gaps++;
        continue;
      }
      if (indentOf(line) < inner) break;
      if (indentOf(line) > inner) fail();
      const joint = between === ' ' && gaps === 0 ? ' ' : '\n'.repeat(between === ' ' ? gaps : gaps + 1);
      text += (isFirst ? '' : joint) + line.slice(inner);
      isFirst = false;
      gaps = 0;
      this.#used = this.#at + 1;
    }
    return text;
  }
}

function draftOf(said: ReadonlyMap<EntryKey, Value>): TermDraft {
  const definition = said.get('definition');
  const inLanguage = definition instanceof Map ? definition : new Map<string, Value>();
  const [ko, en] = [textOf(inLanguage.get('ko')), textOf(inLanguage.get('en'))];
  return {
    id: textOf(said.get('id')),
    ko: textOf(said.get('ko')),
    en: textOf(said.get('en')),
    abbr: textOf(said.get('abbr')),
    definition:
      definition instanceof Map
        ? { ...(ko !== undefined && { ko }), ...(en !== undefined && { en }) }
        : byLanguage([textOf(definition) ?? '']),
    ...Object.fromEntries(LIST_KEYS.map(key => [key, listOf(said.get(key))])),
  };
}

function textOf(value: Value): string | undefined {
  return value === undefined || typeof value === 'string' ? value : fail();
}

function listOf(value: Value): readonly string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : fail();
}

function itemsIn(written: string): readonly string[] {
  const inner = /^\[(.*)\]$/.exec(written)?.[1]?.trim() ?? fail();
  const items: string[] = [];
  for (ITEM.lastIndex = 0; ITEM.lastIndex < inner.length; ) {
    const [, single, double, plain] = ITEM.exec(inner) ?? fail();
    const item = single ?? double ?? plain?.trimEnd() ?? fail();
    if (plain !== undefined && (/: |:$| #/.test(item) || NOTHING.test(item))) fail();
    items.push(item);
  }
  return items;
}

function unquoted(written: string): string {
  const [, single, double] = QUOTED.exec(written) ?? fail();
  return single ?? double ?? '';
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent++;
  return indent;
}

function fail(): never {
  throw new NotPlain();
}
