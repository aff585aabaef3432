import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { lazy, lazyAsync } from '../../core/kit/lazy';
import { pause } from '../../core/kit/pause';
import { type Glossary, type MergedGlossary, mergeGlossaries } from '../../core/terms/glossary/glossary';
import type { GlossaryMistake } from '../../core/terms/glossary/glossary-file';
import type { TermMatcher } from '../../core/terms/matcher';
import type { Term, TermTaste } from '../../core/terms/term';
import { wantedTerms } from '../../core/terms/wanted-terms';

/** A file of terms as the host knows it. Its entries are those in force: of a file that broke, what it held before. */
export interface LiveFile extends Glossary {
  /** Whose glossary this is, in the user's language: the folder's name, say. */
  readonly label: string;
  /** What is wrong with the file as it is now. */
  readonly mistakes: readonly GlossaryMistake[];
  /** Why the file as it is now cannot be used; its terms are then those of an earlier version, or none. */
  readonly trouble?: GlossaryTrouble | undefined;
  /** What the file says now; undefined where that cannot be read, and for Seoga's own. */
  readonly text?: string | undefined;
}

/** `outside`: a link leads to it out of its folder. */
export type GlossaryTrouble = 'broken' | 'tooLarge' | 'notText' | 'unreadable' | 'outside';

/** What the glossary needs of the adapters: the files it is made of, and when they change. */
export interface GlossaryHome {
  /** Every glossary there is, nearest layer first. The first call reads them all. */
  read(): Promise<readonly LiveFile[]>;
  /** The files are others since the first call of `read`, or there is something else wrong with them. */
  onDidChange(listener: () => void): Disposable;
}

/** Which terms the user wants to see, and when that changes. */
export interface GlossaryTaste {
  current(): TermTaste;
  onDidChange(listener: () => void): Disposable;
}

/** The folder of the workspace that a document lies in, as a URI: of several folders' glossaries its own is the nearest to it. */
export type NearFolder = string | undefined;

/** All glossaries together, those of one folder of the workspace first. */
interface Together {
  readonly merged: () => MergedGlossary;
  readonly terms: () => readonly Term[];
  readonly matcher: () => Promise<TermMatcher>;
}

/** All glossaries at one moment. */
interface Moment extends Together {
  readonly files: readonly LiveFile[];
  /** As documents of another folder than the first mean them, by folder. */
  readonly near: Map<string, Together>;
}

/**
 * The terms that are in force, as the host's features see them: every glossary of the workspace, the user, the library's folders and
 * Seoga's own, read when somebody first asks and again when a file of theirs changes. Until the new ones are read, the old ones hold.
 */
export class LiveGlossary implements Disposable {
  readonly #home: GlossaryHome;
  readonly #taste: GlossaryTaste;
  readonly #changed = new Emitter<void>();
  readonly #read = new Emitter<void>();
  readonly #listening: readonly Disposable[];
  #moment: () => Promise<Moment>;
  #isRead = false;

  /** Terms came, went or changed. Who has asked for none hears nothing. */
  readonly onDidChange = this.#changed.event;
  /** The files were read, for the first time or again: terms may stand elsewhere, or something else be wrong. */
  readonly onDidRead = this.#read.event;

  constructor(home: GlossaryHome, taste: GlossaryTaste) {
    this.#home = home;
    this.#taste = taste;
    this.#moment = lazyAsync(async () => {
      const moment = await this.#look();
      queueMicrotask(() => this.#read.fire());
      return moment;
    });
    this.#listening = [home.onDidChange(() => void this.#follow()), taste.onDidChange(() => void this.#followTaste())];
  }

  /** The files of terms, nearest layer first. */
  async files(): Promise<readonly LiveFile[]> {
    return (await this.#moment()).files;
  }

  /** Where each term is defined, and which names two glossaries want. */
  async merged(near?: NearFolder): Promise<MergedGlossary> {
    return (await this.#together(near)).merged();
  }

  /** The terms, nearest first. */
  async terms(): Promise<readonly Term[]> {
    return (await this.#moment()).terms();
  }

  /** Which of them are shown where nobody asks for them by name. */
  get taste(): TermTaste {
    return this.#taste.current();
  }

  /** Finds the terms in texts: those that the user wants to see. */
  async matcher(near?: NearFolder): Promise<TermMatcher> {
    return (await this.#together(near)).matcher();
  }

  dispose(): void {
    for (const listening of this.#listening) listening.dispose();
    this.#changed.dispose();
    this.#read.dispose();
  }

  async #look(): Promise<Moment> {
    this.#isRead = true;
    const files = await this.#home.read();
    return { files, near: new Map(), ...this.#merging(files) };
  }

  #merging(files: readonly LiveFile[]): Together {
    const merged = lazy(() => mergeGlossaries(files));
    // A search box asks for them with every key.
    const terms = lazy(() => [...merged().entries.values()].map(({ term }) => term));
    return { merged, terms, matcher: this.#matching(terms) };
  }

  async #together(near: NearFolder): Promise<Together> {
    const moment = await this.#moment();
    if (near === undefined) return moment;
    const files = nearFirst(moment.files, near);
    // Most workspaces have one folder, and most folders no glossary.
    if (files.every((file, place) => file === moment.files[place])) return moment;
    const known = moment.near.get(near) ?? this.#merging(files);
    moment.near.set(near, known);
    return known;
  }

  #matching(terms: () => readonly Term[]): () => Promise<TermMatcher> {
    return lazyAsync(async () => {
      const all = terms();
      // Ten thousand terms take this thread some 200 ms: others go in between.
      await pause(0);
      // Loaded with the first look at a text: activating is for registering.
      const { TermMatcher } = await import('../../core/terms/matcher');
      return TermMatcher.of(wantedTerms(all, this.taste.never), () => pause(0));
    });
  }

  async #followTaste(): Promise<void> {
    if (!this.#isRead) return;
    const before = this.#moment;
    const moment = await before();
    // What was read meanwhile has been asked for the user's taste by itself.
    if (this.#moment === before)
      this.#moment = () => Promise.resolve({ ...moment, near: new Map(), matcher: this.#matching(moment.terms) });
    this.#changed.fire();
  }

  async #follow(): Promise<void> {
    const [before, now] = await Promise.all([this.#moment(), this.#look()]);
    const isSame = haveSameTerms(before.files, now.files);
    // What is the same to texts is not built anew.
    const moment = isSame ? { ...now, matcher: before.matcher } : now;
    this.#moment = () => Promise.resolve(moment);
    this.#read.fire();
    if (!isSame) this.#changed.fire();
  }
}

/** The glossaries that lie in a folder, and then the others; nearness otherwise stays. */
function nearFirst(files: readonly LiveFile[], folder: string): readonly LiveFile[] {
  const isIn = ({ layer, uri }: LiveFile): boolean => layer === 'workspace' && uri.startsWith(`${folder}/`);
  return [...files.filter(isIn), ...files.filter(file => !isIn(file))];
}

function haveSameTerms(before: readonly LiveFile[], now: readonly LiveFile[]): boolean {
  if (before.length !== now.length) return false;
  return before.every((file, index) => {
    const other = now[index];
    if (other?.uri !== file.uri || other.entries.length !== file.entries.length) return false;
    return file.entries === other.entries || termsOf(file) === termsOf(other);
  });
}

function termsOf({ entries }: LiveFile): string {
  return JSON.stringify(entries.map(({ term }) => term));
}
