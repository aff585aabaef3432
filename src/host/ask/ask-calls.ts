import * as vscode from 'vscode';
import { citedMarkdown } from '../../core/ask/cited-markdown';
import { type AskHostSide, askGuards } from '../../protocol/ask';
import type { Handlers } from '../../protocol/channel';
import { remedyCall } from '../kit/remedy-call';
import type { AskHistory } from './ask-history';
import type { AskParts } from './ask-parts';
import { askWords, citedWords } from './ask-words';
import { chooseScope } from './choose-scope';
import type { Conversation } from './conversation';
import { chooseEarlier } from './earlier';
import type { LastEditor } from './insert-text';
import type { NextQuestion } from './next-question';
import { openSource } from './open-source';

/** What the calls of the page are about. */
export interface AskInside {
  readonly panel: vscode.WebviewPanel;
  readonly conversation: Conversation;
  readonly next: NextQuestion;
  readonly history: AskHistory;
  readonly lastEditor: LastEditor;
}

/** Everything the host does for the page on which the library is asked. What becomes of it the page is told by events. */
export function askCalls(inside: AskInside, parts: AskParts): Handlers<AskHostSide> {
  const { panel, conversation, next, history, lastEditor } = inside;
  const guarded = <P extends readonly unknown[]>(name: keyof AskHostSide['calls'], work: (params: P) => unknown) => ({
    accepts: askGuards[name] as (value: unknown) => value is never,
    answer: async (params: P): Promise<undefined> => {
      await parts.reporter.guard(() => work(params));
      return undefined;
    },
  });
  const markdownOf = (turn: number) => citedMarkdown(conversation.turn(turn).answer, citedWords());
  return {
    ready: guarded('ready', () => conversation.show()),
    ask: guarded('ask', ([text]: readonly [string]) => conversation.ask(text)),
    stop: guarded('stop', () => conversation.stop()),
    retry: guarded('retry', () => conversation.retry()),
    thinkLonger: guarded('thinkLonger', () => conversation.thinkLonger()),
    choose: guarded('choose', ([turn, draft]: readonly [number, number]) => conversation.choose(turn, draft)),
    openSource: guarded(
      'openSource',
      ([turn, source, sentence, draft]: readonly [number, number, number | null, number | null]) =>
        openSource(conversation.turn(turn), { source, sentence, draft }, panel),
    ),
    copy: guarded('copy', async ([turn]: readonly [number]) => {
      await vscode.env.clipboard.writeText(markdownOf(turn));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
    }),
    copyCode: guarded('copyCode', ([code]: readonly [string]) => vscode.env.clipboard.writeText(code)),
    insert: guarded('insert', ([turn]: readonly [number]) => lastEditor.insert(markdownOf(turn))),
    startAnew: guarded('startAnew', () => conversation.turnTo(undefined)),
    openEarlier: guarded('openEarlier', async () => {
      const chosen = await chooseEarlier(history.all());
      if (chosen) await conversation.turnTo(chosen);
    }),
    chooseScope: guarded('chooseScope', async () => {
      const scope = await chooseScope(parts, {
        title: askWords().title,
        placeHolder: vscode.l10n.t('Which articles are to be asked?'),
      });
      if (scope) next.setScope(scope);
      panel.reveal(undefined, false);
    }),
    dropAbout: guarded('dropAbout', () => next.setAbout(undefined)),
    remedy: remedyCall(parts.models),
  };
}
