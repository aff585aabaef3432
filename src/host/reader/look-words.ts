import * as vscode from 'vscode';
import type { LookWords } from '../../protocol/reader-look';

/** The words of the page's looks and tools. */
export function lookWords(): LookWords {
  const { l10n } = vscode;
  return {
    wrap: l10n.t('Wrap'),
    openCode: l10n.t('Open in Editor'),
    copyLink: l10n.t('Copy Link to Section (C)'),
    linkCopied: l10n.t('Link copied'),
    backToText: l10n.t('Back to the text'),
    size: l10n.t('Text size {0} px, width {1} characters'),
    keys: l10n.t('Keys of the Reader'),
    close: l10n.t('Close (Escape)'),
    keyList: [
      { keys: ['J', 'K'], does: l10n.t('Scroll down, up') },
      { keys: ['N', 'P'], does: l10n.t('Next, previous heading') },
      { keys: ['G', 'Shift+G'], does: l10n.t('Beginning, end of the article') },
      { keys: ['[', ']'], does: l10n.t('Back, forward') },
      { keys: ['O'], does: l10n.t('Show or hide the contents') },
      { keys: ['C'], does: l10n.t('Copy a link to this section') },
      { keys: ['F3', 'Shift+F3'], does: l10n.t('Next, previous place that was found') },
      { keys: ['M', 'Shift+M'], does: l10n.t('Highlight the selection, with a note') },
      { keys: ['H', 'Shift+H'], does: l10n.t('Next, previous highlight') },
      { keys: ['Enter'], does: l10n.t('Open the highlight gone to') },
      { keys: ['Ctrl+Enter'], does: l10n.t('Keep the note and close it') },
      { keys: ['T'], does: l10n.t('Mark the terms of the glossary, or not') },
      { keys: ['S'], does: l10n.t('Read aloud, stop') },
      { keys: ['+', '-'], does: l10n.t('Larger, smaller text') },
      { keys: ['>', '<'], does: l10n.t('Wider, narrower lines') },
      { keys: ['0'], does: l10n.t('Usual size and width') },
      { keys: ['Escape'], does: l10n.t('Close what was opened last') },
      { keys: ['?'], does: l10n.t('These keys') },
    ],
  };
}
