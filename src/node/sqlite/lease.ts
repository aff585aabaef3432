import type { Clock } from '../../core/ports';
import type { Driver } from './driver';
import { transaction } from './transaction';

/** Which window fills the index. A lease that is not renewed runs out, so a window that was killed does not keep it. */
export class Lease {
  readonly #driver: Driver;
  readonly #clock: Clock;
  readonly #owner: string;
  readonly #take;
  readonly #holder;
  readonly #giveBack;

  constructor(driver: Driver, clock: Clock) {
    this.#driver = driver;
    this.#clock = clock;
    this.#owner = String(driver.prepare('SELECT hex(randomblob(16)) AS owner').get()?.['owner']);
    this.#take = driver.prepare(`
      INSERT INTO lease (one, owner, until) VALUES (1, ?, ?)
      ON CONFLICT (one) DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE owner = excluded.owner OR until <= ?`);
    this.#holder = driver.prepare('SELECT owner FROM lease');
    this.#giveBack = driver.prepare('DELETE FROM lease WHERE owner = ?');
  }

  claim(ms: number): boolean {
    return transaction(this.#driver, () => {
      const now = this.#clock();
      this.#take.run(this.#owner, now + ms, now);
      return this.#holder.get()?.['owner'] === this.#owner;
    });
  }

  giveBack(): void {
    this.#giveBack.run(this.#owner);
  }
}
