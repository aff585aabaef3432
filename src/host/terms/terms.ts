import type * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { Log } from '../../core/ports';
import type { Term, TermId } from '../../core/terms/term';
import type { TermFacts } from '../../protocol/reader-relations';
import type { CommandHandlers } from '../kit/commands';
import type { LiveGlossary, NearFolder } from '../kit/glossary';
import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { DefineParts } from './define-box';
import { DocumentTerms } from './document-terms';
import { editTerm } from './edit-term';
import { registerHover } from './hover';
import { InstalledLanguages } from './installed-languages';
import { KnownFacts } from './known-facts';
import { activateNavigation } from './navigation';
import { offSwitch } from './off-switch';
import { termCard } from './term-card';
import { TermUnderline } from './underline';

export interface TermsParts extends Pick<DefineParts, 'addTerm'> {
  readonly library: Library;
  readonly glossary: LiveGlossary;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
  readonly log: Log;
  readonly extension: vscode.Uri;
}

/** What terms do in the editor's documents, and what their cards say. */
export function activateTerms(parts: TermsParts) {
  const { library, glossary, settings, log } = parts;
  const store = new DisposableStore();
  const languages = store.own(new InstalledLanguages(log));
  const documents = new DocumentTerms(glossary, settings, languages);
  const facts = store.own(new KnownFacts({ library, glossary, log }));
  store.own(registerHover(documents, { facts, log }));
  const cardOf = async (term: Term, near?: NearFolder): Promise<vscode.MarkdownString> =>
    termCard(await facts.of(term, near));
  const navigation = store.own(activateNavigation({ ...parts, documents, cardOf }));
  const underline = store.own(new TermUnderline({ ...parts, documents }));
  return {
    /** What the card of a term says; undefined where the glossary has none of that id. */
    factsOf: async (id: TermId): Promise<TermFacts | undefined> => {
      const term = (await glossary.merged()).entries.get(id)?.term;
      return term && facts.of(term);
    },
    cardOf,
    placeOf: navigation.placeOf,
    commands: {
      ...navigation.commands,
      ...offSwitch({ glossary, settings, languages }),
      'seoga.editTerm': editTerm(parts),
      'seoga.toggleTermUnderline': () => underline.toggle(),
    } satisfies Partial<CommandHandlers>,
    dispose: () => store.dispose(),
  };
}
