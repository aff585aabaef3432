/** What is said stays to be read this long, in ms: a line is read in half of it. */
const SHOWN_FOR = 3000;

/** The one line in which the page says what has just been done: always to who listens, and where nothing else shows it to who looks. */
export class Status {
  readonly #line: HTMLElement;
  #timer: number | undefined;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  /** Says something that is to be seen on the page anyway. */
  announce(said: string): void {
    this.#say(said, false);
  }

  /** Says something that nothing on the page shows. */
  show(said: string): void {
    this.#say(said, true);
    this.#timer = window.setTimeout(() => this.#line.classList.remove('seen'), SHOWN_FOR);
  }

  #say(said: string, isSeen: boolean): void {
    clearTimeout(this.#timer);
    this.#line.classList.toggle('seen', isSeen);
    this.#line.textContent = said;
  }
}
