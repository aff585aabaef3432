import { Emitter, type Event } from '../../core/kit/event';
import type { Memory } from '../../core/ports';

const KEY = 'seoga.imageSites';

/**
 * The sites the user lets articles load images from, by origin (`https://images.example`). It is kept on this machine and not
 * synchronised: whom one may be seen by depends on where one sits.
 */
export class ImageConsent {
  readonly #memory: Memory;
  readonly #changed = new Emitter<void>();
  /** What was last told of. */
  #known: string;

  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#known = this.allowed.join();
  }

  /** In order of their names. Read anew each time: other windows write there, too. */
  get allowed(): readonly string[] {
    const stored = this.#memory.get<unknown>(KEY);
    return Array.isArray(stored) ? stored.filter(origin => typeof origin === 'string') : [];
  }

  /** Sets for each of these sites whether it may; the others stay as they are. */
  async set(sites: ReadonlyMap<string, boolean>): Promise<void> {
    const before = this.allowed;
    const others = before.filter(origin => !sites.has(origin));
    const now = [...others, ...[...sites].flatMap(([origin, may]) => (may ? [origin] : []))].sort();
    if (now.join() !== before.join()) await this.#memory.set(KEY, now);
    this.look();
  }

  /** Tells of what changed since it was last told of: another window may have taken sites back, and says nothing here. */
  look(): void {
    const now = this.allowed.join();
    if (now === this.#known) return;
    this.#known = now;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
