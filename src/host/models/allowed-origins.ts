import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { Memory } from '../../core/ports';

const ORIGINS = 'seoga.models.allowedOrigins.1';

/**
 * The origins that the user allows to be asked: by setting a model up there, or by saying yes. Settings do not count, however they came
 * about: those of a container or of another machine are written by whoever made it. `allowed.has('http://127.0.0.1:11434')`.
 */
export class AllowedOrigins implements Disposable {
  readonly #memory: Memory;
  readonly #changed = new Emitter<void>();

  readonly onDidChange = this.#changed.event;

  /** The memory must be the user's own, on this side of any container, and not synced. */
  constructor(memory: Memory) {
    this.#memory = memory;
  }

  has(origin: string): boolean {
    return this.#all().includes(origin);
  }

  async allow(origin: string): Promise<void> {
    await this.#keep([...this.#others(origin), origin]);
  }

  /** Takes it back: from now on nothing is sent there. */
  async withdraw(origin: string): Promise<void> {
    await this.#keep(this.#others(origin));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #all(): readonly string[] {
    return this.#memory.get<readonly string[]>(ORIGINS) ?? [];
  }

  #others(origin: string): readonly string[] {
    return this.#all().filter(other => other !== origin);
  }

  async #keep(origins: readonly string[]): Promise<void> {
    await this.#memory.set(ORIGINS, origins);
    this.#changed.fire();
  }
}
