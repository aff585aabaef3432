/** The questions of a conversation, walked through as a shell's: up is the one before, down the one after, and behind the last is nothing. */
export class Recall {
  readonly #questions: () => readonly string[];
  #place: number | undefined;

  constructor(questions: () => readonly string[]) {
    this.#questions = questions;
  }

  /**
   * What a key puts in place of what is written; undefined where it only moves the cursor, as in a question of the user's own. Of `['a', 'b']`
   * `step('ArrowUp', '')` is 'b', and `step('ArrowUp', 'b')` is then 'a'.
   */
  step(key: string, written: string): string | undefined {
    const questions = this.#questions();
    const isRecalled = this.#place !== undefined && written === questions[this.#place];
    if (written !== '' && !isRecalled) return undefined;
    const from = isRecalled ? (this.#place ?? 0) : questions.length;
    const to = key === 'ArrowUp' ? from - 1 : key === 'ArrowDown' ? from + 1 : undefined;
    if (to === undefined || to < 0 || to > questions.length) return undefined;
    this.#place = to;
    return questions[to] ?? '';
  }
}
