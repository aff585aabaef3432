import type { Disposable } from '../../core/kit/disposable';
import type { Log } from '../../core/ports';
import { NO_USAGE, type UsageCounts } from '../../core/usage/usage-counts';
import type { UsageKind } from '../../core/usage/usage-kinds';
import { weekOf } from '../../core/usage/week';
import type { UsageCounter } from '../kit/usage';
import type { WeekFiles } from './week-files';

/** So long counts wait to be written together, in ms. They count in the week in which they are written. */
const WAIT = 30_000;

/** Counts in memory, and writes a little later. */
export class Counting implements UsageCounter, Disposable {
  readonly #files: WeekFiles;
  readonly #log: Log;
  #unwritten: Record<UsageKind, number> = { ...NO_USAGE };
  #timer: NodeJS.Timeout | undefined;
  #isTidy = false;

  constructor(files: WeekFiles, log: Log) {
    this.#files = files;
    this.#log = log;
  }

  count(kind: UsageKind): void {
    this.#unwritten[kind]++;
    this.#timer ??= setTimeout(() => void this.flush(), WAIT);
  }

  /** Writes what was counted so far. */
  async flush(): Promise<void> {
    const week = weekOf(new Date());
    const counts = this.#taken();
    try {
      if (counts) await this.#files.add(week, counts);
      if (this.#isTidy) return;
      this.#isTidy = true;
      await this.#files.tidy(week);
    } catch (error) {
      this.#lost(error);
    }
  }

  /** Forgets what was counted, here and on disk. */
  async forget(): Promise<void> {
    this.#taken();
    await this.#files.forget();
  }

  dispose(): void {
    const counts = this.#taken();
    if (!counts) return;
    try {
      this.#files.addNow(weekOf(new Date()), counts);
    } catch (error) {
      this.#lost(error);
    }
  }

  #taken(): UsageCounts | undefined {
    if (this.#timer === undefined) return undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const counts = this.#unwritten;
    this.#unwritten = { ...NO_USAGE };
    return counts;
  }

  /** Nobody works less well because a number is too small. */
  #lost(error: unknown): void {
    this.#log.error('Usage could not be written', error);
  }
}
