import type { ArticleId } from '../../library/article';
import { withoutSeparators } from '../name';
import { singular } from './english-name';
import type { TermNames } from './names';
import type { Paragraph } from './paragraph';
import { type Evidence, type Sighting, sightingsIn } from './sightings';

/** One of a term's names, as articles write it and speak for it. */
export interface SeenName {
  readonly slot: keyof TermNames;
  /** How often it was written so. */
  readonly spellings: Map<string, number>;
  /** How many articles speak for it, and in what way. */
  readonly evidence: Map<Evidence, number>;
  /** The names that stood beside it, by key, and in how many articles. */
  readonly beside: Map<string, number>;
  readonly told: ToldSentence[];
}

/** A sentence that tells something of a name. */
export interface ToldSentence {
  readonly text: string;
  readonly evidence: Evidence;
  readonly article: ArticleId;
  readonly line: number;
}

/** So many names are kept; a library with more of them has told what it is about. */
const MOST_NAMES = 40_000;
const MOST_SENTENCES = 6;
const MOST_SPELLINGS = 12;
const MOST_BESIDE = 24;

/** Gathers, article by article, which names texts speak for. */
export class TermMiner {
  readonly #names = new Map<string, SeenName>();

  /** What is known by now: each name under a key that its spellings share. */
  get names(): ReadonlyMap<string, SeenName> {
    return this.#names;
  }

  add(article: ArticleId, paragraphs: Iterable<Paragraph>): void {
    // Of one article that says a thing ten times, it counts once.
    const counted = new Set<string>();
    for (const sighting of sightingsIn(paragraphs)) this.#add(article, sighting, counted);
  }

  #add(article: ArticleId, { names, evidence, sentence, line }: Sighting, counted: Set<string>): void {
    const keyed = slotsOf(names).map(([slot, written]) => ({ slot, written, key: keyOf(slot, written) }));
    for (const { slot, written, key } of keyed) {
      const name = this.#names.get(key) ?? this.#new(key, slot);
      if (!name) continue;
      increase(name.spellings, written, MOST_SPELLINGS);
      const isFirst = (what: string): boolean => !counted.has(`${key}\n${what}`) && !!counted.add(`${key}\n${what}`);
      if (isFirst(evidence)) increase(name.evidence, evidence);
      for (const other of keyed) {
        if (other.key !== key && isFirst(other.key)) increase(name.beside, other.key, MOST_BESIDE);
      }
      keepSentence(name.told, { text: sentence, evidence, article, line });
    }
  }

  #new(key: string, slot: keyof TermNames): SeenName | undefined {
    if (this.#names.size >= MOST_NAMES) return undefined;
    const name = { slot, spellings: new Map(), evidence: new Map(), beside: new Map(), told: [] };
    this.#names.set(key, name);
    return name;
  }
}

const SLOTS = ['ko', 'en', 'abbr'] as const;

/** The names there are, each with its place. */
export function slotsOf(names: TermNames): readonly (readonly [slot: keyof TermNames, name: string])[] {
  return SLOTS.flatMap(slot => {
    const name = names[slot];
    return name === undefined ? [] : [[slot, name] as const];
  });
}

/** What all spellings of a name share; capitals tell abbreviations from words. */
export function keyOf(slot: keyof TermNames, name: string): string {
  if (slot === 'abbr') return `abbr:${withoutSeparators(name)}`;
  return `${slot}:${withoutSeparators(slot === 'en' ? singular(name.replace(/['’]s?(?=\s)/g, '')) : name).toLowerCase()}`;
}

function increase<K>(counts: Map<K, number>, key: K, most = Infinity): void {
  const before = counts.get(key);
  if (before !== undefined || counts.size < most) counts.set(key, (before ?? 0) + 1);
}

function keepSentence(told: ToldSentence[], sentence: ToldSentence): void {
  if (sentence.text === '') return;
  told.push(sentence);
  if (told.length <= MOST_SENTENCES) return;
  told.sort(byWorth);
  told.length = MOST_SENTENCES;
}

const WORTH: Readonly<Record<Evidence, number>> = {
  strong: 100,
  fair: 70,
  listed: 50,
  weak: 30,
  expansion: 10,
  translation: 10,
  question: 0,
};

/** The sentences that would do best as a definition first. */
export function byWorth(a: ToldSentence, b: ToldSentence): number {
  return worthOf(b) - worthOf(a) || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.article < b.article ? -1 : 1);
}

/** How well a sentence would do as a definition: by what it says, then by a length that says enough and no more. */
function worthOf({ text, evidence }: ToldSentence): number {
  const length = /[가-힣]/.test(text) ? text.length * 2 : text.length;
  const fits = length < 50 ? length / 50 : length > 240 ? 240 / length : 1;
  return WORTH[evidence] * (0.6 + 0.4 * fits);
}

/** Whether a sentence says what the thing is, and not merely names it. */
export function isDefinition({ evidence }: ToldSentence): boolean {
  return WORTH[evidence] >= WORTH.weak;
}
