import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { Memory } from '../../core/ports';
import { setContext } from '../kit/context';
import type { Library } from '../kit/library';
import { Soon } from '../kit/soon';
import { viewId } from '../kit/views';
import { Suggestions } from './suggestions';
import { type TermsCommandParts, termsCommands } from './terms-commands';
import { TermsTree, type TermsTreeParts } from './terms-tree';

export interface TermsViewParts
  extends Pick<TermsTreeParts, 'glossary' | 'cardOf' | 'placeOf'>,
    Pick<TermsCommandParts, 'addTerm' | 'reporter'> {
  readonly library: Library;
  readonly memory: Memory;
}

/** Several files that change together draw the view once, this much later, in ms. */
const REDRAW_AFTER = 150;

/** The Terms view: the glossaries, and what the library suggests for them. */
export function activateTermsView(parts: TermsViewParts) {
  const { glossary, library, memory, reporter, addTerm } = parts;
  const store = new DisposableStore();
  const suggestions = store.own(new Suggestions(library, memory));
  const tree = store.own(
    new TermsTree({
      ...parts,
      suggestions,
      articleTitle: ({ article }) => library.article(article)?.title ?? article,
    }),
  );
  const view = store.own(
    vscode.window.createTreeView(viewId('seoga.terms'), {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
    }),
  );

  const read = store.own(new Soon(REDRAW_AFTER, () => void reporter.guard(() => tree.glossariesRead())));
  store.own(glossary.onDidRead(() => read.ask()));
  store.own(suggestions.onDidChange(() => void reporter.guard(() => tree.redraw())));
  const tellDismissed = (): void => void setContext('seoga.suggestionsDismissed', suggestions.areDismissed);
  store.own(suggestions.onDidChange(tellDismissed));
  store.own(view.onDidChangeVisibility(({ visible }) => visible && tellDismissed()));
  store.own(
    tree.onDidCount(count => {
      view.description = count === undefined ? '' : vscode.l10n.t('“{0}”: {1}', tree.filter ?? '', count);
    }),
  );
  return {
    commands: termsCommands({ view, tree, suggestions, reporter, addTerm }),
    dispose: () => store.dispose(),
  };
}
