import type { Evidence } from '../../../src/core/ask/evidence';
import { type Article, type ArticleId, placeOf } from '../../../src/core/library/article';
import { articleText } from '../../../src/core/library/article-text';
import { type Decoded, decode } from '../../../src/core/library/decode-file';
import { readArticle } from '../../../src/core/library/read-article';
import type { ReadText, SearchAnswer, SearchRow } from '../../../src/core/room/answers';
import type { Term } from '../../../src/core/terms/term';
import type { LibraryState, ToolLibrary } from '../../../src/core/tools/tool-library';

/** A library in memory, that finds what a test tells it to find. */
export class FakeLibrary implements ToolLibrary {
  state: LibraryState = { isReading: false, isIndexing: false, files: 0, read: 0, missing: [] };
  glossary: readonly Term[] = [];
  /** What a search finds, and what else it says. */
  found: readonly SearchRow[] = [];
  mistakes: SearchAnswer['mistakes'] = [];
  unindexed = 0;
  /** The pieces of articles that it finds for a question. */
  answering: readonly Evidence[] = [];
  /** Every question that pieces were looked for. */
  readonly questions: string[] = [];
  /** Every search that was asked for. */
  readonly searches: string[] = [];
  readonly #files: ReadonlyMap<string, string | Uint8Array>;

  /** Files by id: `new FakeLibrary({ 'notes/a.md': '# A' })`. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.#files = new Map(Object.entries(files));
  }

  async settle(): Promise<void> {}

  async terms(): Promise<readonly Term[]> {
    return this.glossary;
  }

  articles(): readonly Article[] {
    return [...this.#files.keys()].map(id => this.#read(id));
  }

  async article(id: string): Promise<Article | undefined> {
    return this.#files.has(id) ? this.#read(id) : undefined;
  }

  async text(article: Article): Promise<ReadText> {
    const decoded = this.#decode(article.id);
    return decoded.kind === 'text' ? { kind: 'text', text: articleText(decoded.text, article) } : decoded;
  }

  fileOf({ id }: Article): string {
    return `/library/${id}`;
  }

  async search(query: string, limit: number): Promise<SearchAnswer> {
    this.searches.push(query);
    return { rows: this.found.slice(0, limit), mistakes: this.mistakes, unindexed: this.unindexed };
  }

  async evidence(question: string): Promise<readonly Evidence[]> {
    this.questions.push(question);
    return this.answering;
  }

  async similarTerms(): Promise<readonly Term[]> {
    return this.glossary.slice(0, 2);
  }

  async articlesAbout(term: Term): Promise<readonly Article[]> {
    return this.articles().filter(({ title }) => title.includes(term.ko ?? ''));
  }

  #read(id: string): Article {
    const { shelf, path } = placeOf(id as ArticleId);
    return readArticle(shelf, path, this.#decode(id));
  }

  #decode(id: string): Decoded {
    const file = this.#files.get(id) ?? '';
    return decode(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  }
}

/** A row that says where a search found an article: `rowOf('notes/a.md', { why: 'typo', edits: 1 })`. */
export function rowOf(id: string, more: Partial<SearchRow> = {}): SearchRow {
  return {
    kind: 'article',
    id,
    title: id,
    foundIn: 'name',
    spans: [],
    why: undefined,
    edits: undefined,
    articles: [],
    score: 1,
    ...more,
  };
}
