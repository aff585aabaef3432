import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { InTwoLanguages } from '../term';
import type { TextSpan } from './glossary-file';
import type { DraftPlace, GlossaryReading } from './glossary-reading';
import type { LineStarts } from './line-starts';
import {
  DEFINITION_KEYS,
  ENTRY_KEYS,
  type EntryKey,
  LIST_KEYS,
  LONGEST_DEFINITION,
  type TermDraft,
} from './term-draft';
import { byLanguage } from './written-language';

/** A YAML file that was parsed. */
export interface YamlSource {
  /** What was parsed, and where in the file that begins. */
  readonly text: string;
  readonly offset: number;
  /** Of the whole file. */
  readonly lines: LineStarts;
  /** What a node stands for, which an alias leaves to another. */
  readonly resolve: (node: unknown) => Node | undefined;
}

/** A key of a map, where it stands, and what it says. */
interface Said {
  readonly key: Node;
  readonly value: Node | undefined;
}

/** An entry, and where it says what. */
export interface PlacedDraft {
  readonly draft: TermDraft;
  readonly place: DraftPlace;
}

/** Who is told what is wrong. */
type Mistakes = Pick<GlossaryReading, 'error' | 'warning'>;

/** Reads one item of the list; undefined where it is of no use, which is told. */
export function readYamlEntry(item: unknown, source: YamlSource, mistakes: Mistakes): PlacedDraft | undefined {
  const map = source.resolve(item);
  if (isMap(map)) return new YamlEntry(source, mistakes).read(map);
  if (map) mistakes.error({ kind: 'notAnEntry' }, spanOf(map, source));
  return undefined;
}

class YamlEntry {
  readonly #source: YamlSource;
  readonly #mistakes: Mistakes;
  #isUsable = true;

  constructor(source: YamlSource, mistakes: Mistakes) {
    this.#source = source;
    this.#mistakes = mistakes;
  }

  read(map: YAMLMap): PlacedDraft | undefined {
    const said = this.#pairsOf(map, ENTRY_KEYS);
    const definition = this.#definition(said.get('definition'));
    const draft: TermDraft = {
      id: this.#text('id', said.get('id')),
      ko: this.#text('ko', said.get('ko')),
      en: this.#text('en', said.get('en')),
      abbr: this.#abbr(said.get('abbr')),
      definition,
      ...Object.fromEntries(LIST_KEYS.map(key => [key, this.#list(key, said.get(key))])),
    };
    if (!this.#isUsable) return undefined;
    const { start, end } = this.#spanOf(map);
    return { draft, place: { lines: { first: start.line, last: end.line }, at: key => this.#spanFor(key, said, map) } };
  }

  /** The pairs of a map by their keys. What is no key of ours is told, and so is what is said twice. */
  #pairsOf<Key extends string>(map: YAMLMap, keys: readonly Key[]): ReadonlyMap<Key, Said> {
    const said = new Map<Key, Said>();
    for (const { key: written, value } of map.items) {
      const key = this.#source.resolve(written);
      if (!key) continue;
      const name = isScalar(key) ? String(key.value) : this.#textOf(key);
      const known = keys.find(other => other === name);
      const earlier = known && said.get(known);
      if (earlier) {
        const { line } = this.#spanOf(earlier.key).start;
        this.#mistakes.warning({ kind: 'sameKey', key: name, line }, this.#spanOf(key));
      } else if (known) said.set(known, { key, value: this.#source.resolve(value) });
      else this.#mistakes.warning({ kind: 'unknownKey', key: name.slice(0, 100) }, this.#spanOf(key));
    }
    return said;
  }

  #definition(said: Said | undefined): InTwoLanguages {
    if (!isMap(said?.value)) return byLanguage([this.#text('definition', said) ?? '']);
    const told = this.#pairsOf(said.value, DEFINITION_KEYS);
    const ko = this.#text('ko', told.get('ko'));
    const en = this.#text('en', told.get('en'));
    return { ...(ko !== undefined && { ko }), ...(en !== undefined && { en }) };
  }

  #text(key: string, said: Said | undefined): string | undefined {
    if (isNothing(said?.value)) return undefined;
    const text = textOf(said?.value);
    if (text === undefined && said) this.#refuse({ kind: 'notText', key }, said.value ?? said.key);
    return text;
  }

  /** An abbreviation that is no text does not cost the entry. */
  #abbr(said: Said | undefined): string | undefined {
    if (!said || isNothing(said.value)) return undefined;
    const text = textOf(said.value);
    if (text === undefined)
      this.#mistakes.warning({ kind: 'notText', key: 'abbr' }, this.#spanOf(said.value ?? said.key));
    return text;
  }

  #list(key: EntryKey, said: Said | undefined): readonly string[] {
    if (!said || isNothing(said.value)) return [];
    if (!isSeq(said.value)) {
      this.#mistakes.warning({ kind: 'notTexts', key }, this.#spanOf(said.value ?? said.key));
      return [];
    }
    return said.value.items.flatMap(item => {
      const node = this.#source.resolve(item);
      const text = textOf(node);
      if (text === undefined) this.#mistakes.warning({ kind: 'notTexts', key }, this.#spanOf(node ?? said.key));
      return text ?? [];
    });
  }

  #refuse(fault: Parameters<GlossaryReading['error']>[0], node: Node): void {
    this.#isUsable = false;
    this.#mistakes.error(fault, this.#spanOf(node));
  }

  /** What a key says; where it says nothing the key itself, else the name, else where the entry begins. */
  #spanFor(key: EntryKey, said: ReadonlyMap<EntryKey, Said>, map: YAMLMap): TextSpan {
    const pair = said.get(key) ?? said.get('en') ?? said.get('ko');
    const node = pair && (isNothing(pair.value) ? pair.key : pair.value);
    return this.#spanOf(node ?? this.#source.resolve(map.items[0]?.key) ?? map);
  }

  #textOf(node: Node): string {
    const [start = 0, end = start] = node.range ?? [];
    return this.#source.text.slice(start, end).trimEnd();
  }

  #spanOf(node: Node): TextSpan {
    return spanOf(node, this.#source);
  }
}

/** Where a node stands, without the empty lines behind it. */
function spanOf(node: Node, { text, offset, lines }: YamlSource): TextSpan {
  const [start = 0, end = start] = node.range ?? [];
  return lines.spanOf(offset + start, offset + start + text.slice(start, end).trimEnd().length);
}

/** `ko:` without anything behind it is as good as no `ko`. */
function isNothing(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.value === null);
}

/** Of numbers and `true` the writing counts: `aliases: [1.10]` is a version. */
function textOf(node: Node | undefined): string | undefined {
  if (!isScalar(node)) return undefined;
  const { value, source } = node;
  // An alias may repeat a long text without end; that it is too long can be told from its beginning.
  if (typeof value === 'string')
    return value.length > LONGEST_DEFINITION ? value.slice(0, LONGEST_DEFINITION + 1) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? (source ?? String(value)) : undefined;
}
