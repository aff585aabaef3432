import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { Log } from '../../core/ports';
import type { Term, TermId } from '../../core/terms/term';
import type { TermFacts } from '../../protocol/reader-relations';
import type { LiveGlossary } from '../kit/glossary';
import type { Library } from '../kit/library';
import type { SettingsReader } from '../kit/settings';
import { DocumentTerms } from './document-terms';
import { registerHover } from './hover';
import { termFacts } from './term-facts';

export interface TermsParts {
  readonly library: Library;
  readonly glossary: LiveGlossary;
  readonly settings: SettingsReader;
  readonly log: Log;
}

/** Articles on a card: more would not be read in a hover. */
const ARTICLES_ON_CARD = 3;
const RELATED_ON_CARD = 4;

/** What terms do in the editor's documents, and what their cards say. */
export function activateTerms({ library, glossary, settings, log }: TermsParts) {
  const store = new DisposableStore();
  const documents = new DocumentTerms(glossary, settings);

  const factsOf = async (term: Term): Promise<TermFacts> => {
    const { entries } = await glossary.merged();
    await library.readBundled();
    const ids = await library.articlesWithTerm(term.id, ARTICLES_ON_CARD);
    const articles = ids.map(id => library.article(id)).filter(article => article !== undefined);
    const related = term.related.flatMap(id => entries.get(id)?.term ?? []).slice(0, RELATED_ON_CARD);
    return termFacts(term, { articles, related, language: vscode.env.language });
  };

  store.own(registerHover(documents, { factsOf, log }));
  return {
    /** What the card of a term says; undefined where the glossary has none of that id. */
    factsOf: async (id: TermId): Promise<TermFacts | undefined> => {
      const term = (await glossary.merged()).entries.get(id)?.term;
      return term && factsOf(term);
    },
    commands: {},
    dispose: () => store.dispose(),
  };
}
