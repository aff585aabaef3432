import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { lazyAsync } from '../../core/kit/lazy';
import { type Glossary, type MergedGlossary, mergeGlossaries } from '../../core/terms/glossary/glossary';
import { TermMatcher } from '../../core/terms/matcher';
import type { Term } from '../../core/terms/term';

/** What the glossary needs of the adapters: the files it is made of, and when they change. */
export interface GlossaryHome {
  /** Reads every glossary there is; of a file that is broken, what it last held. */
  read(): Promise<readonly Glossary[]>;
  onDidChange(listener: () => void): Disposable;
}

/**
 * The terms that are in force, as the host's features see them: every glossary of the workspace, the user, the library's folders and
 * Seoga's own, read when somebody first asks and again when a file of theirs changes.
 */
export class LiveGlossary implements Disposable {
  readonly #home: GlossaryHome;
  readonly #changed = new Emitter<void>();
  readonly #listening: Disposable;
  #merged: () => Promise<MergedGlossary>;
  #matcher: () => Promise<TermMatcher>;

  /** Terms came, went or changed. Who has asked for none hears nothing. */
  readonly onDidChange = this.#changed.event;

  constructor(home: GlossaryHome) {
    this.#home = home;
    this.#merged = this.#reading();
    this.#matcher = this.#matching();
    this.#listening = home.onDidChange(() => {
      this.#merged = this.#reading();
      this.#matcher = this.#matching();
      this.#changed.fire();
    });
  }

  /** Where each term is defined, and which names two glossaries want. */
  merged(): Promise<MergedGlossary> {
    return this.#merged();
  }

  /** The terms, nearest first. */
  async terms(): Promise<readonly Term[]> {
    return [...(await this.#merged()).entries.values()].map(({ term }) => term);
  }

  /** Finds the terms in texts. */
  matcher(): Promise<TermMatcher> {
    return this.#matcher();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #reading(): () => Promise<MergedGlossary> {
    return lazyAsync(async () => mergeGlossaries(await this.#home.read()));
  }

  #matching(): () => Promise<TermMatcher> {
    return lazyAsync(async () => new TermMatcher(await this.terms()));
  }
}
