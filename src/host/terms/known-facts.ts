import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { Article } from '../../core/library/article';
import type { Log } from '../../core/ports';
import type { TermLine } from '../../core/room/answers';
import type { Term } from '../../core/terms/term';
import type { TermFacts } from '../../protocol/reader-relations';
import type { LiveGlossary, NearFolder } from '../kit/glossary';
import type { Library } from '../kit/library';
import { termFacts } from './term-facts';

/** Articles on a card: more would not be read in a hover. */
const ARTICLES_ON_CARD = 3;
const RELATED_ON_CARD = 4;
/** Nobody waits longer, in ms, for what an article says of a term; it is there the next time. */
const WAIT_FOR_LINE = 120;
/** Cards that are remembered: as many as one meets in a day. */
const MOST = 500;

export interface FactsParts {
  readonly glossary: LiveGlossary;
  readonly library: Library;
  readonly log: Log;
}

/** What the cards of terms say. A card that was shown once costs nothing until the glossary or the library changes. */
export class KnownFacts implements Disposable {
  readonly #parts: FactsParts;
  readonly #store = new DisposableStore();
  readonly #known = new Map<string, Promise<TermFacts>>();

  constructor(parts: FactsParts) {
    this.#parts = parts;
    const forget = (): void => this.#known.clear();
    this.#store.own(parts.glossary.onDidChange(forget));
    this.#store.own(parts.library.onDidChange(forget));
  }

  /** What the card of a term says in a document of this folder. */
  of(term: Term, near?: NearFolder): Promise<TermFacts> {
    const key = `${near ?? ''} ${term.id}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    const forget = (): void => void this.#known.delete(key);
    const facts = this.#find(term, near, forget);
    this.#known.set(key, facts);
    facts.catch(forget);
    return facts;
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** `forget` is called where what was found is not all there is. */
  async #find(term: Term, near: NearFolder, forget: () => void): Promise<TermFacts> {
    const { glossary } = this.#parts;
    const [{ entries }, files] = await Promise.all([glossary.merged(near), glossary.files()]);
    const entry = entries.get(term.id);
    const related = term.related.flatMap(id => entries.get(id)?.term ?? []).slice(0, RELATED_ON_CARD);
    const source = entry && entry.layer !== 'bundled' ? files.find(({ uri }) => uri === entry.uri)?.label : undefined;
    const read = await this.#read(term, forget);
    return termFacts(term, { ...read, related, source, language: vscode.env.language });
  }

  /** What the library has about it. A definition is worth showing without. */
  async #read(term: Term, forget: () => void): Promise<{ articles: readonly Article[]; line?: TermLine | undefined }> {
    const { library, log } = this.#parts;
    try {
      await library.readBundled();
      const asked = library.termLine(term.id);
      const ids = await library.articlesWithTerm(term.id, ARTICLES_ON_CARD);
      const articles = ids.map(id => library.article(id)).filter(article => article !== undefined);
      const line = await soon(asked, WAIT_FOR_LINE);
      if (line === 'late') forget();
      return { articles, line: line === 'late' ? undefined : line };
    } catch (error) {
      log.error('The articles about a term cannot be told', error);
      forget();
      return { articles: [] };
    }
  }
}

/** What a question answers within so many milliseconds. */
function soon<T>(asked: Promise<T>, wait: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), wait);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
