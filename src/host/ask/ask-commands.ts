import * as vscode from 'vscode';
import { articleOf } from '../kit/article-arg';
import type { CommandHandlers } from '../kit/commands';
import { Expected } from '../kit/report';
import type { AskHistory } from './ask-history';
import { scopeOf } from './ask-scope';
import type { ChatParts } from './chat-participant';
import type { OnePanel } from './one-panel';

/** A question about more is about a file. In UTF-16 units. */
const LONGEST_SELECTION = 4000;

/** The commands that open the panel, attach something to its next question, or forget what was asked in it. */
export function askCommands(panel: OnePanel, history: AskHistory, parts: ChatParts) {
  return {
    'seoga.ask': () => panel.show(),
    'seoga.askInChat': async () => (await import('./ask-in-chat')).askInChat(parts),
    'seoga.askAboutArticle': async arg => {
      await parts.library.read();
      const id = articleOf(arg) ?? parts.activeArticle();
      const article = id === undefined ? undefined : parts.library.article(id);
      if (!article) throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
      (await panel.show()).next.setScope(scopeOf(article));
    },
    'seoga.askAboutSelection': async said => {
      const words = typeof said === 'string' ? said : selectedWords(parts);
      if (words === undefined) return;
      if (!words) throw new Expected(vscode.l10n.t('Select what the question is about first.'));
      (await panel.show()).next.setAbout(words.slice(0, LONGEST_SELECTION));
    },
    'seoga.clearAskHistory': async () => {
      await history.clear();
      vscode.window.setStatusBarMessage(vscode.l10n.t('All earlier conversations are forgotten.'), 3000);
    },
  } satisfies Partial<CommandHandlers>;
}

/** What is selected in the editor; undefined where a reader is in front, which says it by the same command. */
function selectedWords({ askInReader, mayBeSent }: ChatParts): string | undefined {
  if (askInReader()) return undefined;
  const editor = vscode.window.activeTextEditor;
  const words = editor?.document.getText(editor.selection).trim() ?? '';
  if (words !== '' && editor && !mayBeSent(editor.document)) {
    throw new Expected(vscode.l10n.t('This file is excluded from what is sent to a model (seoga.completion.exclude).'));
  }
  return words;
}
