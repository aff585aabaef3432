import { singular } from './english-name';
import type { TermNames } from './names';
import type { Evidence } from './sightings';
import { byWorth, isDefinition, keyOf, type SeenName, slotsOf, type ToldSentence } from './term-miner';

/** A term that texts speak for: names that belong together, and the sentence that tells best what they mean. */
export interface Candidate {
  /** The key of its first name, and the same next time. */
  readonly id: string;
  readonly names: TermNames;
  readonly aliases: readonly string[];
  readonly told: ToldSentence;
  readonly isDefined: boolean;
  /** How much speaks for it. */
  readonly weight: number;
}

/** What each way to speak for a term is worth. */
const WORTH: Readonly<Record<Evidence, number>> = {
  expansion: 2.5,
  strong: 3,
  fair: 1.6,
  question: 1.5,
  translation: 1.2,
  listed: 0.8,
  weak: 0.4,
};
/** What a single article says may be its own words for a thing. */
const SECOND = 0.5;

/** What little speaks for is left out. */
const LEAST = 1;

/** Joins names that stand beside each other into candidates, and leaves out those that little speaks for; the likeliest first. */
export function candidatesOf(seen: ReadonlyMap<string, SeenName>): readonly Candidate[] {
  return groupsOf(seen)
    .flatMap(keys => candidateOf(keys, seen) ?? [])
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

interface Group {
  readonly slots: Map<keyof TermNames, string>;
  readonly others: Set<string>;
}

/** Names joined pair by pair, those that most articles put together first. A group has one name of each kind; a second Korean one is an alias. */
function groupsOf(seen: ReadonlyMap<string, SeenName>): readonly (readonly string[])[] {
  const groups = new Map<string, Group>();
  for (const [key, { slot }] of seen) groups.set(key, { slots: new Map([[slot, key]]), others: new Set() });
  const pairs = [...seen].flatMap(([key, { beside }]) =>
    [...beside].filter(([other]) => key < other).map(([other, articles]) => ({ key, other, articles })),
  );
  pairs.sort((a, b) => b.articles - a.articles || (a.key + a.other < b.key + b.other ? -1 : 1));
  for (const { key, other } of pairs) {
    const [one, two] = [groups.get(key), groups.get(other)];
    if (!one || !two || one === two) continue;
    const clash = [...two.slots.keys()].filter(slot => one.slots.has(slot));
    const [kept, lost] = one.slots.size >= two.slots.size ? [one, two] : [two, one];
    if (clash.length > 0) {
      // Another translation of the same name; another meaning of the same abbreviation is another thing.
      const isTranslation = lost.slots.size === 1 && lost.slots.has('ko') && kept.slots.has('en');
      if (!isTranslation || !(key.startsWith('en:') || other.startsWith('en:'))) continue;
      for (const name of lost.slots.values()) kept.others.add(name);
    } else for (const [slot, name] of lost.slots) kept.slots.set(slot, name);
    for (const name of lost.others) kept.others.add(name);
    for (const name of [...lost.slots.values(), ...lost.others]) groups.set(name, kept);
  }
  return [...new Set(groups.values())].map(({ slots, others }) => [...slots.values(), ...others]);
}

function candidateOf(keys: readonly string[], seen: ReadonlyMap<string, SeenName>): Candidate | undefined {
  const names: { -readonly [K in keyof TermNames]: TermNames[K] } = {};
  const aliases: string[] = [];
  const evidence = new Map<Evidence, number>();
  const told: ToldSentence[] = [];
  for (const key of keys) {
    const name = seen.get(key);
    if (!name) continue;
    const written = mostWritten(name.spellings);
    if (names[name.slot] === undefined) names[name.slot] = written;
    else if (isAgreedOn(name)) aliases.push(written);
    else continue;
    for (const [kind, articles] of name.evidence) evidence.set(kind, Math.max(evidence.get(kind) ?? 0, articles));
    told.push(...name.told);
  }
  const best = told.sort(byWorth)[0];
  const [first] = slotsOf(names);
  if (!best || !first) return undefined;
  const weight = [...evidence].reduce(
    (sum, [kind, articles]) => sum + WORTH[kind] * (1 + SECOND * Math.log2(articles)),
    0,
  );
  // Names beside each other in a single article may be this author's way to say it in two languages.
  const isPairOfWords = [...evidence.keys()].every(kind => kind === 'translation') && /^\S*$/.test(names.en ?? '');
  if (weight < LEAST || (isPairOfWords && weight < 2 * LEAST)) return undefined;
  return { id: keyOf(...first), names, aliases, told: best, isDefined: isDefinition(best), weight };
}

/** What one writer calls a thing need not be a name of it. */
function isAgreedOn({ beside }: SeenName): boolean {
  return [...beside.values()].some(articles => articles > 1);
}

/** As it is written most often; in the singular where that is written, too. */
function mostWritten(spellings: ReadonlyMap<string, number>): string {
  const most = [...spellings].reduce((best, one) => (isBetter(one, best) ? one : best))[0];
  const one = singular(most);
  return spellings.has(one) ? one : most;
}

/** Of two that are written as often, the one in capitals. */
function isBetter([name, times]: readonly [string, number], [other, before]: readonly [string, number]): boolean {
  return times > before || (times === before && name < other);
}
