import type { Clock } from '../../core/ports';
import { ArticleTable } from './article-table';
import type { Driver } from './driver';
import { Lease } from './lease';
import { TextTable } from './text-table';

/** Everything of one connection. */
export class Tables {
  readonly driver: Driver;
  readonly articles: ArticleTable;
  readonly text: TextTable;
  readonly lease: Lease;

  constructor(driver: Driver, clock: Clock) {
    this.driver = driver;
    this.articles = new ArticleTable(driver, clock);
    this.text = new TextTable(driver);
    this.lease = new Lease(driver, clock);
  }

  /** Lets go of the lease and of the file, in whatever state they are. */
  close(): void {
    for (const letGo of [() => this.lease.giveBack(), () => this.driver.close()]) {
      try {
        letGo();
      } catch {
        // The lease runs out by itself, and of a broken file nothing is needed any more.
      }
    }
  }
}
