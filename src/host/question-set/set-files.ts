import { createHash } from 'node:crypto';
import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { parsedJson } from '../../core/kit/parsed-json';
import type { Written } from '../../core/question-set/build-set';
import { doneIn, type Journal, planLine, readJournal, type SetPlan } from '../../core/question-set/journal';

/** The two files of a question set: the set itself, which trainers read, and beside it where each of its lines comes from. */
export interface SetFiles {
  /** `/somewhere/set.jsonl` */
  readonly set: string;
  /** `/somewhere/set.provenance.jsonl` */
  readonly journal: string;
}

/** What is there before anything is written. */
export type Found =
  | { readonly is: 'nothing' }
  /** A set that was begun here. `done` passages of its plan need not be tried again. */
  | { readonly is: 'ours'; readonly plan: SetPlan; readonly done: ReadonlySet<number>; readonly kept: number }
  /** A file of somebody else's has the name of one of them. */
  | { readonly is: 'other'; readonly file: string };

/** The files of a set, by the path of the set itself. */
export function setFilesOf(set: string): SetFiles {
  return { set, journal: `${set.replace(/\.jsonl$/i, '')}.provenance.jsonl` };
}

/** SHA-256, as hexadecimal digits: what `sha256sum` says of the same text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Looks at what is there, and changes nothing. */
export async function lookAt({ set, journal }: SetFiles): Promise<Found> {
  const [lines, told] = await Promise.all([textOf(set), textOf(journal)]);
  if (told === undefined) return isEmpty(lines) ? { is: 'nothing' } : { is: 'other', file: set };
  const read = readJournal(whole(told));
  if (!read) return { is: 'other', file: journal };
  const known = linesIn(lines ?? '');
  return { is: 'ours', plan: read.plan, done: doneIn(read, known), kept: keptOf(read, known) };
}

/** Begins a set, the plan first. Fails where there is a journal, or a set with anything in it: nothing is ever overwritten. */
export async function begin({ set, journal }: SetFiles, plan: SetPlan): Promise<void> {
  if (!isEmpty(await textOf(set))) throw new Error(`There is a file ${set}.`);
  await writeFile(journal, planLine(plan), { flag: 'wx' });
  await appendFile(set, '');
}

/**
 * Mends what a killed window may have left: half a line at the end of a file. All lines before it stay as they are, those included that
 * the user has changed since.
 */
export async function mend({ set, journal }: SetFiles): Promise<void> {
  for (const file of [set, journal]) {
    const text = await textOf(file);
    if (text === undefined || text === '' || text.endsWith('\n')) continue;
    // An editor may have saved it without the last line's end.
    if (isJson(text.slice(text.lastIndexOf('\n') + 1))) await appendFile(file, '\n');
    else await truncate(file, Buffer.byteLength(whole(text)));
  }
}

/** Writes down one passage: its entry first, so that a line of the set never lacks its source. */
export async function append({ set, journal }: SetFiles, { entryLine, setLine }: Written): Promise<void> {
  await appendFile(journal, entryLine);
  if (setLine !== undefined) await appendFile(set, setLine);
}

/**
 * Tells of a journal that somebody else writes to as well: two windows that build one set would try each passage twice, and keep both. It
 * grows only by the entries that are told to it.
 */
export class JournalWatch {
  readonly #journal: string;
  #size: number;

  private constructor(journal: string, size: number) {
    this.#journal = journal;
    this.#size = size;
  }

  /** From how it is now. */
  static async begin({ journal }: SetFiles): Promise<JournalWatch> {
    return new JournalWatch(journal, await sizeOf(journal));
  }

  /** Whether it is as we left it. */
  async isOurs(): Promise<boolean> {
    return (await sizeOf(this.#journal)) === this.#size;
  }

  wrote({ entryLine }: Pick<Written, 'entryLine'>): void {
    this.#size += Buffer.byteLength(entryLine);
  }
}

/** In bytes; of a file that is gone less than any has. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => -1,
  );
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === '';
}

function keptOf({ entries }: Journal, lines: ReadonlySet<string>): number {
  return entries.filter(({ line }) => line !== undefined && lines.has(line)).length;
}

function linesIn(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').map(line => sha256(line.trimEnd())));
}

/** Without half a line at its end. */
function whole(text: string): string {
  return isJson(text.slice(text.lastIndexOf('\n') + 1)) ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}

function isJson(line: string): boolean {
  return parsedJson(line) !== undefined;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
