import type { ArticleId } from '../../core/library/article';
import type { Expression, IndexedText, KnownWord, TextIndex, TextMatch } from '../../core/ports';
import { queryTokens, textTokens } from '../../core/search/text/tokens';
import type { Driver } from './driver';
import { matchSyntax } from './match-syntax';
import { transaction } from './transaction';
import { WordTable } from './word-table';

/** How many articles are counted that hold a word: more than this is often. */
const OFTEN = 100;
/** Likenesses that are looked at for one that texts still hold. */
const LIKENESSES = 32;
/** Pages of 4 KB that one step of tidying deals with. */
const TIDY_PAGES = 200;
/** An index in fewer pieces is in order: a change now and then must not write all of it anew. */
const MANY_PIECES = 6;

/** The full-text index: FTS5 over tokens of our own. */
export class TextTable implements TextIndex {
  readonly #driver: Driver;
  readonly #words: WordTable;
  readonly #current;
  readonly #put;
  readonly #mark;
  readonly #match;
  readonly #count;
  readonly #changes;
  readonly #pieces;
  readonly #free;
  #isMerging = false;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.#words = new WordTable(driver);
    this.#current = driver.prepare('SELECT key FROM articles WHERE id = ? AND hash = ?');
    this.#put = driver.prepare('INSERT OR REPLACE INTO texts (rowid, body, title, headings) VALUES (?, ?, ?, ?)');
    this.#mark = driver.prepare('UPDATE articles SET indexed = hash WHERE key = ?');
    this.#match = driver.prepare(`
      SELECT articles.id AS id, -found.rank AS score
      FROM (SELECT rowid, rank FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?) AS found
      JOIN articles ON articles.key = found.rowid ORDER BY found.rank`);
    this.#count = driver.prepare('SELECT count(*) AS count FROM (SELECT 1 FROM texts WHERE texts MATCH ? LIMIT ?)');
    this.#changes = driver.prepare('SELECT total_changes() AS changes');
    this.#pieces = driver.prepare('SELECT count(DISTINCT segid) AS count FROM texts_idx');
    this.#free = driver.prepare('PRAGMA freelist_count');
  }

  put(texts: readonly IndexedText[]): void {
    try {
      transaction(this.#driver, () => {
        const current = texts.filter(text => this.#putOne(text));
        this.#words.add(current.flatMap(({ title, headings, body }) => [title, headings, body]));
      });
    } catch (error) {
      this.#words.forget();
      throw error;
    }
  }

  match(expression: Expression, limit: number): readonly TextMatch[] {
    const syntax = matchSyntax(expression);
    if (syntax === undefined) return [];
    return this.#match.all(syntax, limit).map(({ id, score }) => ({ id: id as ArticleId, score: Number(score) }));
  }

  count(expression: Expression, limit: number): number {
    const syntax = matchSyntax(expression);
    return syntax === undefined ? 0 : Number(this.#count.get(syntax, limit)?.['count'] ?? 0);
  }

  similar(word: string, limit: number): readonly KnownWord[] {
    const known: KnownWord[] = [];
    for (const candidate of this.#words.near(word, LIKENESSES)) {
      // Words are remembered for good; whether a text still holds one, only the texts can tell.
      const articles = this.#articlesWith(candidate);
      if (articles > 0) known.push({ word: candidate, articles });
      if (known.length === limit) break;
    }
    return known;
  }

  sounding(word: string, limit: number): readonly KnownWord[] {
    return this.#words
      .sounding(word)
      .slice(0, LIKENESSES)
      .map(word => ({ word, articles: this.#articlesWith(word) }))
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, limit);
  }

  /**
   * One short step towards a small, fast file, and whether there is more to do: what was added piece by piece becomes one piece, and
   * what that leaves free goes back to the disk.
   */
  tidy(): boolean {
    return this.#merge() || this.#shrink();
  }

  #merge(): boolean {
    if (!this.#isMerging && Number(this.#pieces.get()?.['count'] ?? 0) < MANY_PIECES) return false;
    const before = this.#changed();
    // A negative number begins anew with all pieces, whatever their sizes; positive ones go on with it.
    const pages = this.#isMerging ? TIDY_PAGES : -TIDY_PAGES;
    this.#driver.exec(`INSERT INTO texts (texts, rank) VALUES ('merge', ${pages})`);
    // The command itself counts as one.
    this.#isMerging = this.#changed() - before > 1;
    return this.#isMerging;
  }

  #shrink(): boolean {
    const free = this.#freePages();
    if (free === 0) return false;
    this.#driver.exec(`PRAGMA incremental_vacuum(${TIDY_PAGES})`);
    return this.#freePages() < free;
  }

  #freePages(): number {
    return Number(this.#free.get()?.['freelist_count'] ?? 0);
  }

  /** Whether the text is still the newest. */
  #putOne({ id, hash, title, headings, body }: IndexedText): boolean {
    const current = this.#current.get(id, hash);
    if (current === undefined) return false;
    const key = Number(current['key']);
    this.#put.run(key, textTokens(body), textTokens(title), textTokens(headings));
    this.#mark.run(key);
    return true;
  }

  #changed(): number {
    return Number(this.#changes.get()?.['changes'] ?? 0);
  }

  #articlesWith(word: string): number {
    const { tokens, isOpen } = queryTokens(word);
    return this.count({ is: 'phrase', tokens, prefix: isOpen }, OFTEN);
  }
}
