import * as vscode from 'vscode';
import type { CitedMarkdownWords } from '../../core/ask/cited-markdown';
import type { AskWords } from '../../protocol/ask';
import { remedyWords } from '../kit/remedies';

/** The words of the page on which the library is asked. */
export function askWords(): AskWords {
  const { l10n } = vscode;
  return {
    title: l10n.t('Ask the Library'),
    intro: l10n.t('Ask what your articles say. Every sentence of an answer leads to the passage it comes from.'),
    placeholder: l10n.t('Ask a question. Enter asks, Shift+Enter begins a new line, ↑ brings back what you asked.'),
    ask: l10n.t('Ask'),
    stop: l10n.t('Stop (Escape)'),
    retry: l10n.t('Retry'),
    remedies: remedyWords(),
    copy: l10n.t('Copy as Markdown'),
    copyCode: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    table: l10n.t('Table'),
    insert: l10n.t('Insert into Editor'),
    startAnew: l10n.t('New Conversation'),
    openEarlier: l10n.t('Earlier Conversations...'),
    scope: l10n.t('Articles to ask'),
    about: l10n.t('About the selection'),
    dropAbout: l10n.t('Ask without the selection'),
    steps: {
      understand: l10n.t('Understand the question'),
      retrieve: l10n.t('Find passages'),
      answer: l10n.t('Write the answer'),
      verify: l10n.t('Verify citations'),
      choose: l10n.t('Choose among the answers'),
    },
    stepDone: l10n.t('done'),
    foundOne: l10n.t('1 passage found'),
    found: l10n.t('{0} passages found'),
    sampled: l10n.t('{0} of {1} answered'),
    failed: l10n.t('{0} failed'),
    others: l10n.t('Other answers'),
    useThis: l10n.t('Use This Answer'),
    lacksModel: l10n.t('No model is set up: answers are passages of your articles.'),
    noAnswer: l10n.t('The articles of the library hold no answer to this.'),
    sources: l10n.t('Sources'),
    otherPassages: l10n.t('Other passages found'),
    source: l10n.t('Source {0}: {1}'),
    unsupported: unsupported(),
    uncited: l10n.t('without a source'),
    sent: l10n.t('What was sent'),
    roles: { system: l10n.t('Rules'), user: l10n.t('Question'), assistant: l10n.t('Earlier answer') },
  };
}

/** The words of an answer that is copied. */
export function citedWords(): CitedMarkdownWords {
  return { sources: vscode.l10n.t('Sources'), cut: cutSentence(), unsupported: unsupported() };
}

/** Why an answer has no end. */
export function cutSentence(): string {
  return vscode.l10n.t('The answer was cut off; this is what came of it.');
}

function unsupported(): string {
  return vscode.l10n.t('not supported by the source');
}
