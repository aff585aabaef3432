import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { answerLine, answersHead, readAnswers } from '../../core/question-set/answers-journal';
import type { ComparedAnswer } from '../../core/question-set/compare-models';

/**
 * What a comparison has found so far, in a file beside its questions, so that one that is stopped or killed can be gone on with:
 * `/somewhere/set.answers.jsonl`. It is gone once the comparison is finished.
 */
export class AnswersFile {
  readonly #file: string;
  readonly #questions: readonly string[];
  #writing: Promise<void> = Promise.resolve();
  /** A file of somebody else's has its name; then nothing is kept. */
  #isOurs = true;

  constructor(set: string, questions: readonly string[]) {
    this.#file = `${set.replace(/\.jsonl$/i, '')}.answers.jsonl`;
    this.#questions = questions;
  }

  /** What was found before; nothing where other questions were asked. */
  async read(): Promise<readonly ComparedAnswer[]> {
    const text = await readFile(this.#file, 'utf8').catch(() => undefined);
    if (text === undefined) return [];
    const read = readAnswers(text, this.#questions);
    this.#isOurs = read !== 'other';
    return typeof read === 'string' ? [] : read;
  }

  /** Begins anew with these. */
  async begin(known: readonly ComparedAnswer[]): Promise<void> {
    if (!this.#isOurs) return;
    // In one step: whoever is killed here still has what was known.
    await writeFile(`${this.#file}.new`, answersHead(this.#questions) + known.map(answerLine).join(''));
    await rename(`${this.#file}.new`, this.#file);
  }

  /** Writes one more, after those that are still being written. */
  add(answer: ComparedAnswer): void {
    if (!this.#isOurs) return;
    this.#writing = this.#writing.then(() => appendFile(this.#file, answerLine(answer)));
    // Whoever waits until all is written hears of it.
    this.#writing.catch(() => undefined);
  }

  /** Resolves once all is on the disk, and rejects where it could not be written. */
  written(): Promise<void> {
    return this.#writing;
  }

  async remove(): Promise<void> {
    if (this.#isOurs) await rm(this.#file, { force: true });
  }
}
