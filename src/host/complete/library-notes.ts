import * as vscode from 'vscode';
import type { Caret } from '../../core/complete/caret';
import type { TermNote } from '../../core/complete/reference';
import { termsNear } from '../../core/complete/terms-near';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { pause } from '../../core/kit/pause';
import { inLanguage, type Term, type TermId } from '../../core/terms/term';
import type { LiveGlossary } from '../kit/glossary';
import type { Library } from '../kit/library';

/** Nobody waits longer for the library, in ms; what it says is there the next time. */
const PATIENCE = 40;
/** In UTF-16 units. */
const LONGEST_DEFINITION = 300;
const LONGEST_PASSAGE = 400;

type Passage = TermNote['passage'];

/** What the glossary and the library say of terms near the caret, as far as it is there soon. */
export class LibraryNotes implements Disposable {
  readonly #glossary: LiveGlossary;
  readonly #library: Library;
  readonly #store = new DisposableStore();
  readonly #passages = new Map<TermId, Promise<Passage>>();

  constructor(glossary: LiveGlossary, library: Library) {
    this.#glossary = glossary;
    this.#library = library;
    const forget = (): void => this.#passages.clear();
    this.#store.own(glossary.onDidChange(forget));
    this.#store.own(library.onDidChange(forget));
  }

  async near(caret: Caret): Promise<readonly TermNote[]> {
    const late = pause(PATIENCE);
    const matcher = await Promise.race([this.#glossary.matcher(), late]);
    if (!matcher) return [];
    return Promise.all(
      termsNear(caret, matcher).map(async (term): Promise<TermNote> => {
        const passage = await Promise.race([this.#passageOf(term), late]);
        return {
          term: inLanguage(term, vscode.env.language).join(' · '),
          definition: inLanguage(term.definition, vscode.env.language)[0].slice(0, LONGEST_DEFINITION),
          ...(passage && { passage }),
        };
      }),
    );
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** What the best article about it says. Who writes has not asked for the library to be read, so it is asked only where somebody has. */
  #passageOf({ id }: Term): Promise<Passage> {
    const known = this.#passages.get(id);
    if (known) return known;
    if (!this.#library.isRead) return Promise.resolve(undefined);
    const asked = this.#library.termLine(id).then(
      async line => {
        const title = line && this.#library.article(line.article)?.title;
        if (!line || title === undefined || !(await this.#library.mayBeSent(line.article))) return undefined;
        return { title, text: line.text.slice(0, LONGEST_PASSAGE) };
      },
      () => {
        this.#passages.delete(id);
        return undefined;
      },
    );
    this.#passages.set(id, asked);
    return asked;
  }
}
