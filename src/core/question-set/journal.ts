import { fieldOf } from '../kit/field-of';
import type { ArticleId } from '../library/article';
import { jsonLine, readJsonLines } from './json-line';
import type { Passage } from './passage';
import type { Dropped, Trial } from './try-passage';

/** A passage as a journal names it: where it stands, and what it said when it was chosen. */
export interface PassageRef {
  readonly article: ArticleId;
  readonly title: string;
  readonly lines: Passage['lines'];
  /** A hash of its text. */
  readonly hash: string;
  /** The article's original page, where it says so. */
  readonly source?: string;
}

/** What is to be done, written down before anything is. */
export interface SetPlan {
  /** When it was begun, as ISO 8601 says it. */
  readonly begun: string;
  /** Seoga's version. */
  readonly seoga: string;
  /** Which articles, in words. */
  readonly scope: string;
  /** What the judge is called, and which it is; none where the citations decide. */
  readonly judge?: { readonly id: string; readonly label: string };
  readonly samples: number;
  readonly passages: readonly PassageRef[];
}

/** What became of one passage of the plan. It can be read by itself: who has a line of the set finds its source here. */
export interface SetEntry {
  /** Its place in the plan. */
  readonly passage: number;
  readonly outcome: 'kept' | Dropped | 'gone';
  /** The hash of its line in the set, without the line's end, where it was kept. */
  readonly line?: string;
  readonly question?: string;
  /** Answers that were looked at, and those whose citations held. */
  readonly tried: number;
  readonly verified: number;
  readonly model: string;
  readonly judge?: string;
  readonly at: string;
  readonly seoga: string;
  readonly from: PassageRef;
  /** What the answer cites: the article, the line of its file, and the words. */
  readonly citations?: readonly { readonly article: ArticleId; readonly line: number; readonly quote?: string }[];
}

/** A journal: the plan in its first line, then what became of each passage, in the order in which it was tried. */
export interface Journal {
  readonly plan: SetPlan;
  readonly entries: readonly SetEntry[];
}

/** What the first line begins with, and the version of the format. */
const MARK = 'seogaQuestionSet';
const VERSION = 1;

/** The first line of a journal. */
export function planLine(plan: SetPlan): string {
  return jsonLine({ [MARK]: VERSION, ...plan });
}

/** What became of a passage, as a line of it. */
export function entryLine(entry: SetEntry): string {
  return jsonLine(entry);
}

/** What is written down of a trial. `line` is the hash of the line that it is kept as. */
export function entryOf(
  trial: Trial | { readonly is: 'gone' },
  said: Omit<SetEntry, 'outcome' | 'question' | 'tried' | 'verified' | 'citations'>,
): SetEntry {
  // What people look for stands first in the line.
  const { passage, ...rest } = said;
  if (trial.is === 'gone') return { passage, outcome: 'gone', tried: 0, verified: 0, ...rest };
  const { tried, verified, question } = trial;
  const asked = { ...(question !== undefined && { question }), tried, verified, ...rest };
  if (trial.is === 'dropped') return { passage, outcome: trial.why, ...asked };
  const { evidence, paragraphs } = trial.answered.answer;
  const citations = paragraphs.flat().flatMap(sentence =>
    sentence.citations.flatMap(({ evidence: place, quote }) => {
      const piece = evidence[place];
      if (!piece) return [];
      return [{ article: piece.article, line: piece.line, ...(quote !== undefined && { quote }) }];
    }),
  );
  return { passage, outcome: 'kept', ...asked, citations };
}

/** Reads a journal; undefined where the text is something else. Entries that cannot be read are left out, and tried again. */
export function readJournal(text: string): Journal | undefined {
  const [first, ...rest] = readJsonLines(text);
  if (fieldOf(first, MARK) !== VERSION || !isPlan(first)) return undefined;
  return { plan: first, entries: rest.filter(isEntry).filter(({ passage }) => passage in first.passages) };
}

/**
 * The places of the passages that need not be tried again. An entry is written before its line of the set, so the last one may have none
 * where the run was ended between the two; it is tried again. That another's line is not there is the user's own doing, and stays.
 */
export function doneIn({ entries }: Journal, lines: ReadonlySet<string>): ReadonlySet<number> {
  const last = entries.at(-1);
  const isLost = last?.outcome === 'kept' && (last.line === undefined || !lines.has(last.line));
  return new Set((isLost ? entries.slice(0, -1) : entries).map(({ passage }) => passage));
}

function isPlan(value: unknown): value is SetPlan {
  const passages = fieldOf(value, 'passages');
  const judge = fieldOf(value, 'judge');
  const samples = fieldOf(value, 'samples');
  return (
    ['begun', 'seoga', 'scope'].every(name => typeof fieldOf(value, name) === 'string') &&
    (judge === undefined || ['id', 'label'].every(name => typeof fieldOf(judge, name) === 'string')) &&
    typeof samples === 'number' &&
    samples >= 1 &&
    Number.isInteger(samples) &&
    Array.isArray(passages) &&
    passages.every(isRef)
  );
}

function isRef(value: unknown): value is PassageRef {
  const [lines, source] = [fieldOf(value, 'lines'), fieldOf(value, 'source')];
  return (
    ['article', 'title', 'hash'].every(name => typeof fieldOf(value, name) === 'string') &&
    Array.isArray(lines) &&
    lines.length === 2 &&
    lines.every(line => Number.isInteger(line)) &&
    (source === undefined || typeof source === 'string')
  );
}

function isEntry(value: unknown): value is SetEntry {
  const line = fieldOf(value, 'line');
  return (
    Number.isInteger(fieldOf(value, 'passage')) &&
    ['outcome', 'at', 'model'].every(name => typeof fieldOf(value, name) === 'string') &&
    ['tried', 'verified'].every(name => typeof fieldOf(value, name) === 'number') &&
    (line === undefined || typeof line === 'string') &&
    isRef(fieldOf(value, 'from'))
  );
}
