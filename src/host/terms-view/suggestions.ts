import type { CancellationToken } from '../../core/kit/cancellation';
import { Emitter } from '../../core/kit/event';
import type { Memory } from '../../core/ports';
import type { SuggestProgress } from '../../core/room/answers';
import { namesOf } from '../../core/terms/name';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import type { Term, TermId } from '../../core/terms/term';
import type { Library } from '../kit/library';

/** So many are asked for: more than anybody looks through. */
const LIMIT = 200;
const DISMISSED = 'seoga.dismissedSuggestions';
/** So many are remembered, the latest. */
const MOST_DISMISSED = 2000;

/** What the library suggested when it was last asked, without what the user has dismissed. */
export class Suggestions {
  readonly #library: Pick<Library, 'suggestTerms'>;
  readonly #memory: Memory;
  readonly #changed = new Emitter<void>();
  #found: readonly TermSuggestion[] | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(library: Pick<Library, 'suggestTerms'>, memory: Memory) {
    this.#library = library;
    this.#memory = memory;
  }

  /** Those that are none of these terms by now, the best first; undefined before anybody has asked. */
  open(terms: Iterable<Term>): readonly TermSuggestion[] | undefined {
    if (!this.#found) return undefined;
    const known = new Set<string>();
    for (const term of terms) for (const { key } of namesOf(term)) known.add(key);
    const dismissed = new Set(this.#dismissed);
    return this.#found.filter(one => !dismissed.has(one.id) && keysOf(one).every(key => !known.has(key)));
  }

  /** Asks the library. */
  async look(options: {
    readonly tell: (progress: SuggestProgress) => void;
    readonly token: CancellationToken;
  }): Promise<void> {
    this.#found = await this.#library.suggestTerms(LIMIT, options);
    this.#changed.fire();
  }

  /** Whether any is dismissed, of this library or another. */
  get areDismissed(): boolean {
    return this.#dismissed.length > 0;
  }

  /** These are not to be suggested again. */
  async dismiss(ids: readonly string[]): Promise<void> {
    await this.#remember([...new Set([...this.#dismissed, ...ids])].slice(-MOST_DISMISSED));
  }

  /** Everything may be suggested again. */
  async restore(): Promise<void> {
    await this.#remember([]);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Read anew each time: another window may have dismissed some. */
  get #dismissed(): readonly string[] {
    const kept = this.#memory.get<unknown>(DISMISSED);
    return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : [];
  }

  async #remember(ids: readonly string[]): Promise<void> {
    await this.#memory.set(DISMISSED, ids);
    this.#changed.fire();
  }
}

function keysOf({ id, names, aliases }: TermSuggestion): readonly string[] {
  const asTerm = { id: id as TermId, ...names, aliases, definition: {}, related: [], articles: [] };
  return namesOf(asTerm).map(({ key }) => key);
}
