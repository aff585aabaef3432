import * as vscode from 'vscode';
import type { TermDraft } from '../../core/terms/glossary/term-draft';
import { draftOf } from '../../core/terms/suggest/draft-of';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import type { CommandHandlers } from '../kit/commands';
import { setContext } from '../kit/context';
import { askForFilter } from '../kit/filter-box';
import { Expected, type Reporter } from '../kit/report';
import { viewId } from '../kit/views';
import { lookForTerms } from './look-for-terms';
import type { Suggestions } from './suggestions';
import type { TermsRow } from './term-rows';
import type { TermsTree } from './terms-tree';

/** What the commands of the view work on. */
export interface TermsCommandParts {
  readonly view: vscode.TreeView<TermsRow>;
  readonly tree: TermsTree;
  readonly suggestions: Suggestions;
  readonly reporter: Reporter;
  /** Puts a term into the user's glossary, and asks before it what is to be asked. */
  addTerm(
    draft: TermDraft,
    options: { readonly asking: 'all' | 'definition' | 'nothing' },
  ): Promise<{ readonly kind: 'added' | 'exists' | 'cancelled' }>;
}

/** What the commands of the Terms view do: they mean the rows they are called with, or those that are selected. */
export function termsCommands({ view, tree, suggestions, reporter, addTerm }: TermsCommandParts) {
  const meant = (row?: unknown, all?: unknown): readonly TermsRow[] => {
    const rows = Array.isArray(all) && all.length > 0 ? all : row === undefined ? view.selection : [row];
    return rows.filter(isRow);
  };
  const suggestionsOf = (row?: unknown, all?: unknown): readonly TermSuggestion[] =>
    meant(row, all).flatMap(one => (one.kind === 'suggestion' ? [one.suggestion] : []));
  const setFilter = (text: string | undefined): void => {
    setContext('seoga.termsFiltered', text !== undefined);
    void reporter.guard(() => tree.setFilter(text));
  };

  return {
    'seoga.suggestTerms': async () => {
      await lookForTerms(suggestions);
      setFilter(undefined);
      await tree.redraw();
      const row = await tree.suggestionsRow();
      if (!row || row.rows.length === 0) {
        throw new Expected(
          vscode.l10n.t('The articles define no term that no glossary has; those you have dismissed are left out.'),
        );
      }
      await view.reveal(row, { select: false, focus: true, expand: true });
    },
    'seoga.acceptSuggestion': async (row, all) => {
      // One after the other: they go into one file.
      for (const suggestion of suggestionsOf(row, all)) {
        // What only holds the names is no definition: the user has one, or none is added.
        const asking = suggestion.isDefined ? 'nothing' : 'definition';
        if ((await addTerm(draftOf(suggestion), { asking })).kind === 'cancelled') return;
      }
    },
    'seoga.editSuggestion': async row => {
      const [suggestion] = suggestionsOf(row);
      if (suggestion) await addTerm(draftOf(suggestion), { asking: 'all' });
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
}

/** Commands can be called from keybindings with anything. */
function isRow(value: unknown): value is TermsRow {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
