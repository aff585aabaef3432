/** What the articles themselves call a thing in both languages: `양자화(quantization)`, `quantization (양자화)`. */
import { folded } from '../../search/text/letters';
import type { ReducedText } from '../../search/text/reduced-text';
import { TermMatcher } from '../../terms/matcher';
import { bracketNames } from '../../terms/suggest/bracket-names';
import type { TermNames } from '../../terms/suggest/names';
import { sentencesOf } from '../../terms/suggest/sentences';
import type { Term, TermId } from '../../terms/term';
import { type OtherNames, scriptOf } from './other-names';
import { isNoun, isPair } from './translation-pair';

/** So many articles that say the same have not made it up. */
const AGREED = 2;
/** A longer line is data. */
const LONGEST_LINE = 4000;
/** More names of one thing are slips of somebody's. */
const NAMES = 3;

/**
 * The names that these texts put beside what stands in a question, in brackets, in the other language. What a single text says counts
 * where the names look like translations of each other: an aside in brackets, `브라우저(window)`, is no name.
 */
export function glossesIn(question: string, texts: Iterable<ReducedText>): readonly OtherNames[] {
  const asked = folded(question.normalize('NFC'));
  const parts = asked.match(/[가-힣]{2,}|[a-z][a-z0-9+#.-]+/g) ?? [];
  const seen = new Map<string, { readonly names: TermNames; articles: number }>();
  for (const text of texts) {
    const own = new Map<string, TermNames>();
    for (const names of namesIn(text, parts)) own.set([names.ko, names.en, names.abbr].join('|').toLowerCase(), names);
    for (const [key, names] of own) {
      const known = seen.get(key);
      if (known) known.articles++;
      else seen.set(key, { names, articles: 1 });
    }
  }
  const sure = [...seen].filter(
    ([, { names, articles }]) => isNoun(names.ko ?? '') && (articles >= AGREED || isPair(names)),
  );
  const byKey = new Map(sure);
  const terms = sure.map(([key, { names }]) => termOf(key, names));
  const found = new Map<string, Map<string, number>>();
  for (const { term, start, end } of new TermMatcher(terms).all(asked)) {
    // Of names that are the same the matcher tells the first alone.
    const word = asked.slice(start, end);
    for (const [key, { names, articles }] of byKey) {
      if (key !== term.id && !slots(names).some(name => isSame(name, word))) continue;
      for (const name of slots(names)) {
        if (scriptOf(name) === scriptOf(word) || isSame(name, word)) continue;
        const counts = found.get(word) ?? new Map<string, number>();
        counts.set(name, (counts.get(name) ?? 0) + articles);
        found.set(word, counts);
      }
    }
  }
  return [...found].map(([word, counts]) => ({
    word,
    names: [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, NAMES)
      .map(([name]) => name),
  }));
}

/** Names of both languages beside each other, in sentences that hold a part of the question. */
function* namesIn({ lines }: ReducedText, parts: readonly string[]): Generator<TermNames> {
  for (const { text, isAside, isCode } of lines) {
    if (isAside || isCode || text.length > LONGEST_LINE || !/[(（]/.test(text)) continue;
    if (!/[가-힣]/.test(text) || !holdsAny(text, parts)) continue;
    for (const sentence of sentencesOf(text)) {
      if (!/[(（]/.test(sentence) || !holdsAny(sentence, parts)) continue;
      for (const { names } of bracketNames(sentence)) if (names.ko !== undefined) yield names;
    }
  }
}

function holdsAny(text: string, parts: readonly string[]): boolean {
  const small = folded(text.normalize('NFC'));
  return parts.some(part => small.includes(part.slice(0, 2)));
}

function termOf(key: string, { ko, en, abbr }: TermNames): Term {
  const small = en?.toLowerCase();
  const given = {
    ...(ko !== undefined && { ko }),
    ...(small !== undefined && { en: small }),
    ...(abbr !== undefined && { abbr }),
  };
  return { id: key as TermId, ...given, aliases: [], definition: {}, related: [], articles: [] };
}

function slots({ ko, en, abbr }: TermNames): readonly string[] {
  return [ko, en, abbr].flatMap(name => (name === undefined ? [] : [folded(name)]));
}

function isSame(one: string, other: string): boolean {
  return one.replace(/[\s-]/g, '') === other.replace(/[\s-]/g, '');
}
