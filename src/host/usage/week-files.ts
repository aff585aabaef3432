import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printCounts, readCounts, type UsageCounts } from '../../core/usage/usage-counts';
import { isKept, type UsageWeek } from '../../core/usage/usage-history';
import { isWeek, type WeekId } from '../../core/usage/week';

const ENDING = '.txt';

/** A week of counting without a pause is a tenth of it. In bytes. */
const LARGEST = 4_000_000;

/**
 * One file for each week, to which every window appends: nobody reads it to write it, so no window loses another's counts. A week that
 * is over has no writers any more, and its lines are added up.
 */
export class WeekFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(week: WeekId, counts: UsageCounts): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await appendFile(this.#fileOf(week), printCounts(counts));
  }

  /** The same for a window that closes, and waits for nothing. */
  addNow(week: WeekId, counts: UsageCounts): void {
    mkdirSync(this.#folder, { recursive: true });
    appendFileSync(this.#fileOf(week), printCounts(counts));
  }

  /** Every week that has a file, in the order of time. */
  async read(): Promise<readonly UsageWeek[]> {
    const weeks = await Promise.all(
      (await this.#weeks()).map(async week => {
        const text = await this.#textOf(week);
        return text === undefined ? [] : [{ week, counts: readCounts(text) }];
      }),
    );
    return weeks.flat();
  }

  /** Forgets what is a year old, and adds up the weeks that are over. Two windows that do so at once write the same. */
  async tidy(now: WeekId): Promise<void> {
    for (const week of await this.#weeks()) {
      if (!isKept(week, now)) await rm(this.#fileOf(week), { force: true });
      else if (week < now) await this.#addUp(week);
    }
  }

  async forget(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #addUp(week: WeekId): Promise<void> {
    const text = await this.#textOf(week);
    if (text === undefined) return;
    const sum = printCounts(readCounts(text));
    if (sum === text) return;
    const fresh = join(this.#folder, `.${randomUUID()}.tmp`);
    try {
      await writeFile(fresh, sum);
      await rename(fresh, this.#fileOf(week));
    } finally {
      await rm(fresh, { force: true });
    }
  }

  async #weeks(): Promise<readonly WeekId[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names
      .flatMap(name => {
        const week = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : '';
        return isWeek(week) ? [week] : [];
      })
      .sort();
  }

  /** Undefined for what is no file that we wrote, or is gone by now. */
  async #textOf(week: WeekId): Promise<string | undefined> {
    try {
      const file = this.#fileOf(week);
      const { size } = await stat(file);
      return size > LARGEST ? undefined : await readFile(file, 'utf8');
    } catch {
      return undefined;
    }
  }

  #fileOf(week: WeekId): string {
    return join(this.#folder, week + ENDING);
  }
}
