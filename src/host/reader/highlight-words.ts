import * as vscode from 'vscode';
import type { HighlightWords } from '../../protocol/reader-highlights';

/** Words at highlights and their notes. */
export function highlightWords(): HighlightWords {
  const { l10n } = vscode;
  return {
    tools: l10n.t('Highlight What Is Selected'),
    highlights: l10n.t('Highlights'),
    highlight: l10n.t('Highlight'),
    colours: {
      yellow: l10n.t('Yellow'),
      green: l10n.t('Green'),
      blue: l10n.t('Blue'),
      purple: l10n.t('Purple'),
    },
    colour: l10n.t('Colour'),
    addNote: l10n.t('Highlight with a Note (Shift+M)'),
    note: l10n.t('Your note'),
    noteHint: l10n.t('Write a note'),
    copyQuote: l10n.t('Copy as Quotation'),
    copied: l10n.t('Copied'),
    delete: l10n.t('Delete'),
    deleted: l10n.t('Highlight deleted.'),
    restored: l10n.t('Highlight restored.'),
    undo: l10n.t('Undo'),
    close: l10n.t('Close (Escape)'),
    highlightOf: l10n.t('{0} highlight, {1} of {2}: {3}'),
    noted: l10n.t('Note: {0}'),
    added: l10n.t('Highlighted: {0}'),
    none: l10n.t('This article has no highlights.'),
    tooLong: l10n.t('This is too long to highlight; select less of it.'),
    selected: l10n.t('Sentence selected. M highlights it, Shift+arrow keys select more or less.'),
  };
}
