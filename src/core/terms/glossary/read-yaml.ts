import { type Document, isScalar, isSeq } from 'yaml';
import type { GlossaryFile, TextSpan } from './glossary-file';
import { GlossaryReading, MOST_ENTRIES } from './glossary-reading';
import { LineStarts } from './line-starts';
import { parseYaml, sentenceOf, TOO_DEEP, textResolver } from './parse-yaml';
import { plainEntry } from './plain-entry';
import type { EntryKey } from './term-draft';
import { readYamlEntry, type YamlSource } from './yaml-entry';
import { type YamlItem, yamlItems } from './yaml-items';

/** So much of a file may need YAML's parser, in characters. It takes microseconds for each, and most files need none of it. */
const LONGEST_PARSED = 1024 * 1024;

/** Less than this costs as much. */
const SHORTEST_PARSED = 100;

/**
 * Reads a YAML list of terms. Never throws: what is wrong is told with its place, and entries without errors are used. Of a file
 * that is no YAML nothing is. An alias may repeat a text, in the same entry.
 */
export function readYamlGlossary(yaml: string): GlossaryFile {
  // The parser takes a byte order mark for indentation. An editor does not count it.
  return new YamlReader(yaml.startsWith('\uFEFF') ? yaml.slice(1) : yaml).read();
}

class YamlReader {
  readonly #yaml: string;
  readonly #lines: LineStarts;
  readonly #reading = new GlossaryReading();
  #left = LONGEST_PARSED;

  constructor(yaml: string) {
    this.#yaml = yaml;
    this.#lines = new LineStarts(yaml);
  }

  read(): GlossaryFile {
    const items = yamlItems(this.#yaml);
    if (!items) return this.#parse({ text: this.#yaml, offset: 0 }) ?? this.#reading.finish();
    for (const [index, item] of items.entries()) {
      if (index === MOST_ENTRIES) {
        this.#reading.error({ kind: 'tooMuch', limit: MOST_ENTRIES }, this.#lines.spanOf(item.offset, item.offset + 1));
        break;
      }
      const broken = this.#plain(item) ? undefined : this.#parse(item);
      if (broken) return broken;
    }
    return this.#reading.finish();
  }

  /** Whether an entry is written so that it can be read without the parser, and was. */
  #plain(item: YamlItem): boolean {
    const entry = plainEntry(item.text);
    if (!entry) return false;
    const first = this.#lines.lineAt(item.offset);
    this.#reading.add(entry.draft, {
      lines: { first, last: first + entry.lines - 1 },
      at: key => this.#placeOf(item, key),
    });
    return true;
  }

  /** Where an entry says something: the parser knows, which has not been asked yet. */
  #placeOf(item: YamlItem, key: EntryKey): TextSpan {
    const document = parseYaml(item.text);
    const beginning = this.#lines.spanOf(item.offset, item.offset + 1);
    if ('tooDeepAt' in document || !isSeq(document.contents)) return beginning;
    const [first] = document.contents.items;
    const found = readYamlEntry(first, this.#sourceOf(item, document), new GlossaryReading());
    return found?.place.at(key) ?? beginning;
  }

  /** Has the parser read some of the file, or all. The file, where it is broken. */
  #parse(part: YamlItem): GlossaryFile | undefined {
    const spanOf = (start: number, end: number) => this.#lines.spanOf(part.offset + start, part.offset + end);
    this.#left -= Math.max(part.text.length, SHORTEST_PARSED);
    if (this.#left < 0) return this.#reading.broken({ kind: 'tooLarge', limit: LONGEST_PARSED }, spanOf(0, 1));
    const document = parseYaml(part.text);
    if ('tooDeepAt' in document) {
      const { tooDeepAt: at } = document;
      return this.#reading.broken({ kind: 'syntax', detail: TOO_DEEP }, spanOf(at, at + 1));
    }
    for (const { code, message, pos } of document.errors) {
      const span = spanOf(pos[0], Math.max(pos[1], pos[0] + 1));
      if (code !== 'MULTIPLE_DOCS') return this.#reading.broken({ kind: 'syntax', detail: sentenceOf(message) }, span);
      this.#reading.error({ kind: 'syntax', detail: 'Another document begins here, and only the first is read' }, span);
    }
    const { contents } = document;
    if (isSeq(contents)) {
      const source = this.#sourceOf(part, document);
      for (const item of contents.items) {
        if (this.#reading.isFull) break;
        const found = readYamlEntry(item, source, this.#reading);
        if (found) this.#reading.add(found.draft, found.place);
      }
    } else if (contents && !(isScalar(contents) && contents.value === null)) {
      const [start = 0, end = start] = contents.range ?? [];
      return this.#reading.broken({ kind: 'notAList' }, spanOf(start, end));
    }
    return undefined;
  }

  #sourceOf({ text, offset }: YamlItem, document: Document): YamlSource {
    return { text, offset, lines: this.#lines, resolve: textResolver(text, document) };
  }
}
