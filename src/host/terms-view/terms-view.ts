import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { Memory } from '../../core/ports';
import type { TermDraft } from '../../core/terms/glossary/term-draft';
import { draftOf } from '../../core/terms/suggest/draft-of';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import type { CommandHandlers } from '../kit/commands';
import { setContext } from '../kit/context';
import { askForFilter } from '../kit/filter-box';
import type { Library } from '../kit/library';
import { Expected, type Reporter } from '../kit/report';
import { viewId } from '../kit/views';
import { Suggestions } from './suggestions';
import type { TermsRow } from './term-rows';
import { TermsTree, type TermsTreeParts } from './terms-tree';

export interface TermsViewParts extends Pick<TermsTreeParts, 'glossary' | 'cardOf' | 'placeOf'> {
  readonly library: Library;
  readonly memory: Memory;
  readonly reporter: Reporter;
  /** Puts a term into the user's glossary, and asks before it what is to be asked. */
  addTerm(
    draft: TermDraft,
    options: { readonly asking: 'all' | 'definition' | 'nothing' },
  ): Promise<{ readonly kind: 'added' | 'exists' | 'cancelled' }>;
}

/** Several files that change together draw the view once, this much later, in ms. */
const REDRAW_AFTER = 150;

/** The Terms view: the glossaries, and what the library suggests for them. */
export function activateTermsView(parts: TermsViewParts) {
  const { glossary, library, memory, reporter } = parts;
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

  let timer: NodeJS.Timeout | undefined;
  store.own({ dispose: () => clearTimeout(timer) });
  store.own(
    glossary.onDidRead(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void reporter.guard(() => tree.glossariesRead());
      }, REDRAW_AFTER);
    }),
  );
  store.own(suggestions.onDidChange(() => void reporter.guard(() => tree.redraw())));
  const tellDismissed = (): void => void setContext('seoga.suggestionsDismissed', suggestions.areDismissed);
  store.own(suggestions.onDidChange(tellDismissed));
  store.own(view.onDidChangeVisibility(({ visible }) => visible && tellDismissed()));
  store.own(
    tree.onDidCount(count => {
      view.description = count === undefined ? '' : vscode.l10n.t('“{0}”: {1}', tree.filter ?? '', count);
    }),
  );

  const setFilter = (text: string | undefined): void => {
    setContext('seoga.termsFiltered', text !== undefined);
    void reporter.guard(() => tree.setFilter(text));
  };

  /** What a command is about: the rows it was called with, or those that are selected. */
  const meant = (row?: unknown, all?: unknown): readonly TermsRow[] => {
    const rows = Array.isArray(all) && all.length > 0 ? all : row === undefined ? view.selection : [row];
    return rows.filter(isRow);
  };
  const suggestionsOf = (row?: unknown, all?: unknown): readonly TermSuggestion[] =>
    meant(row, all).flatMap(one => (one.kind === 'suggestion' ? [one.suggestion] : []));

  const look = async (): Promise<void> => {
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Looking for terms in the library'),
        cancellable: true,
      },
      async (progress, token) => {
        let before = 0;
        await suggestions.look({
          token,
          tell: ({ done, total }) => {
            const percent = total === 0 ? 100 : (done / total) * 100;
            progress.report({ increment: percent - before });
            before = percent;
          },
        });
      },
    );
    setFilter(undefined);
    await tree.redraw();
    const row = await tree.suggestionsRow();
    if (!row || row.rows.length === 0) {
      throw new Expected(
        vscode.l10n.t('The articles define no term that no glossary has; those you have dismissed are left out.'),
      );
    }
    await view.reveal(row, { select: false, focus: true, expand: true });
  };

  const commands = {
    'seoga.suggestTerms': look,
    'seoga.acceptSuggestion': async (row, all) => {
      // One after the other: they go into one file.
      for (const suggestion of suggestionsOf(row, all)) {
        // What only holds the names is no definition: the user has one, or none is added.
        const asking = suggestion.isDefined ? 'nothing' : 'definition';
        if ((await parts.addTerm(draftOf(suggestion), { asking })).kind === 'cancelled') return;
      }
    },
    'seoga.editSuggestion': async row => {
      const [suggestion] = suggestionsOf(row);
      if (suggestion) await parts.addTerm(draftOf(suggestion), { asking: 'all' });
    },
    'seoga.dismissSuggestion': (row, all) => suggestions.dismiss(suggestionsOf(row, all).map(({ id }) => id)),
    'seoga.restoreSuggestions': () => suggestions.restore(),
    'seoga.copyTermName': async (row, all) => {
      const names = meant(row, all).flatMap(one =>
        one.kind === 'term' || one.kind === 'suggestion' ? [one.name] : [],
      );
      if (names.length > 0) await vscode.env.clipboard.writeText(names.join('\n'));
    },
    'seoga.filterTerms': async () => {
      await vscode.commands.executeCommand(`${viewId('seoga.terms')}.focus`);
      await askForFilter({
        title: vscode.l10n.t('Filter Terms'),
        placeholder: vscode.l10n.t('Name, abbreviation or another spelling, 초성 and half-typed words included'),
        current: tree.filter,
        set: setFilter,
      });
    },
    'seoga.clearTermFilter': () => setFilter(undefined),
  } satisfies Partial<CommandHandlers>;
  return { commands, dispose: () => store.dispose() };
}

/** Commands can be called from keybindings with anything. */
function isRow(value: unknown): value is TermsRow {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
