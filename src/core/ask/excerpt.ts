import type { AskedWord } from '../search/text/asked-word';
import type { TextSpan } from './answer';
import { type AskedOf, EMPTY, type ToldSentence, toldSentences } from './told-sentences';

/** Sentences that are quoted, and items behind one that opens a list. */
const SENTENCES = 3;
const ITEMS = 5;
/** So much is quoted at most, unless one sentence is longer. In UTF-16 units. */
const LONGEST = 700;

/** What it is worth beside a word that is held: one sentence holding it, too, the excerpt beginning so, or saying what the word means. */
const TOGETHER = 0.4;
const BEGINS = 0.5;
const DEFINES = 1.5;

/** What is done with a thing, a verb without its ending, tells less than the thing: of 캐시를 비우나요 it is 캐시. */
const LESS = 0.5;
const LITTLE = new Set(
  '많이 적게 잘 더 덜 가장 자주 보통 주로 쉽게 빨리 빠르게 many much often best better fast faster'.split(' '),
);

/** A paragraph of what is quoted: an item, or sentences that go on from each other. */
export interface QuotedLine {
  readonly isItem: boolean;
  readonly sentences: readonly TextSpan[];
}

/** What is quoted of a passage. */
export interface Excerpt {
  readonly lines: readonly QuotedLine[];
  /** The words of the question that it holds, each with how much it is that word: 1 at most. */
  readonly held: ReadonlyMap<AskedWord, number>;
  /** Whether it says something, and does not only announce it. */
  readonly tells: boolean;
  /** Whether it says what something is, where that is asked. */
  readonly defines: boolean;
}

/**
 * The neighbouring sentences that hold most of what is asked, those left out that only announce, ask or point. Where as many hold as
 * much, those that begin with a sentence that holds some of it: what is said of a thing stands behind its name.
 */
export function excerptOf(text: string, asked: AskedOf): Excerpt {
  const sentences = toldSentences(text, asked);
  const telling = sentences.filter(({ tells, held }) => tells === 1 || (tells > EMPTY && held.size > 0));
  // A header goes with whatever is quoted of its table.
  const among = (telling.length > 0 ? telling : sentences).filter(({ isHeader }) => !isHeader);
  const excerpts = among.map((first, from) => ({ first, all: withHeader(excerptFrom(among, from), sentences) }));
  const worths = excerpts.map(worthOf);
  const { first, all } = excerpts[worths.indexOf(Math.max(...worths))] ?? { first: undefined, all: sentences };
  return {
    lines: linesOf(all),
    held: heldIn(all, ({ held }) => held),
    tells: all.some(({ tells }) => tells === 1),
    defines: first?.defines ?? false,
  };
}

/** So many sentences from here on; items as long as they follow what opens their list. */
function excerptFrom(sentences: readonly ToldSentence[], from: number): readonly ToldSentence[] {
  const taken: ToldSentence[] = [];
  let room = SENTENCES;
  let length = 0;
  let isList = false;
  for (const sentence of sentences.slice(from, from + SENTENCES + ITEMS)) {
    length += sentence.span[1] - sentence.span[0];
    if (taken.length > 0 && (length > LONGEST || (isList && !sentence.isItem))) break;
    if (sentence.opens) {
      isList = true;
      room = taken.length + 1 + ITEMS;
    }
    if (taken.length === room) break;
    taken.push(sentence);
  }
  // What opens a list is nothing without one.
  return taken.length > 1 && taken.at(-1)?.opens ? taken.slice(0, -1) : taken;
}

/** What an excerpt is worth: the words that it holds, most where one sentence holds them together, and where it begins with them. */
function worthOf({ first, all }: { readonly first: ToldSentence; readonly all: readonly ToldSentence[] }): number {
  const held = sumOf(heldIn(all, weighed).values());
  const together = Math.max(...all.map(one => sumOf(weighed(one).values())));
  const begins = first.held.size > 0 ? BEGINS * first.tells : 0;
  return held + TOGETHER * together + begins + (first.defines ? DEFINES : 0);
}

/** The words of all the sentences, each as it is held best. */
function heldIn(
  sentences: readonly ToldSentence[],
  of: (one: ToldSentence) => ReadonlyMap<AskedWord, number>,
): ReadonlyMap<AskedWord, number> {
  const most = new Map<AskedWord, number>();
  for (const one of sentences) for (const [word, much] of of(one)) most.set(word, Math.max(most.get(word) ?? 0, much));
  return most;
}

function weighed({ held, tells }: ToldSentence): ReadonlyMap<AskedWord, number> {
  return new Map([...held].map(([word, quality]) => [word, quality * tells * weightOf(word)]));
}

function weightOf({ text, forms }: AskedWord): number {
  return forms.some(({ unlikely }) => unlikely >= 1) || LITTLE.has(text) ? LESS : 1;
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** Rows of a table with the one that names its columns. */
function withHeader(excerpt: readonly ToldSentence[], all: readonly ToldSentence[]): readonly ToldSentence[] {
  const at = excerpt.findIndex(({ isRow }) => isRow);
  const row = excerpt[at];
  if (!row) return excerpt;
  const header = all.findLast(({ line, isHeader }) => isHeader && line < row.line);
  return header ? [...excerpt.slice(0, at), header, ...excerpt.slice(at)] : excerpt;
}

/** Items stand by themselves; other sentences are one text, however many paragraphs they are taken from. */
function linesOf(sentences: readonly ToldSentence[]): readonly QuotedLine[] {
  const lines: { readonly line: number; readonly isItem: boolean; readonly sentences: TextSpan[] }[] = [];
  for (const { line, isItem, span } of sentences) {
    const last = lines.at(-1);
    if (last?.isItem === isItem && (!isItem || last.line === line)) last.sentences.push(span);
    else lines.push({ line, isItem, sentences: [span] });
  }
  return lines;
}
