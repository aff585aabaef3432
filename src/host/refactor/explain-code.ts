import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { type LanguageModel, ModelFailure } from '../../core/ask/language-model';
import { writtenBy } from '../../core/ask/written-by';
import type { CancellationToken } from '../../core/kit/cancellation';
import { explainPrompt } from '../../core/refactor/refactor-prompt';
import { selectedCode } from '../../core/refactor/selected-code';
import { Expected } from '../kit/report';
import { explanationHtml } from './explanation-html';
import { promptText } from './prompt-text';
import type { RefactorParts } from './refactor-parts';
import { taskLabel } from './task-words';
import type { VirtualTexts } from './virtual-texts';

/** More than this nobody has explained at once. In UTF-16 units. */
const LONGEST = 20_000;
const ANSWER_TOKENS = 1200;
/** A model that goes on and on is not listened to any further. In UTF-16 units. */
const LONGEST_ANSWER = 20_000;

/** Has a model explain the selected code, and shows what it says beside the file. */
export async function explainCode(
  { editor, model }: { readonly editor: vscode.TextEditor; readonly model: LanguageModel },
  { extension, library, failureSentence, texts }: RefactorParts & { readonly texts: VirtualTexts },
  token: CancellationToken,
): Promise<void> {
  const { document, selection } = editor;
  const range = [document.offsetAt(selection.start), document.offsetAt(selection.end)] as const;
  const selected = selectedCode(document.getText(), range, document.languageId);
  if (selected.code.length > LONGEST) {
    throw new Expected(vscode.l10n.t('That is more code than can be explained at once; select less of it.'));
  }
  const language = vscode.env.language.startsWith('ko') ? 'ko' : 'en';
  const messages = explainPrompt({ selected, mark: randomUUID() }, language);
  texts.set('prompt', { path: '/prompt.txt', text: promptText(messages, model) });
  const request = { messages, maxTokens: ANSWER_TOKENS, temperature: 0.2 };
  const written = await writtenBy(model, { request, longest: LONGEST_ANSWER }, token).catch((error: unknown) => {
    throw error instanceof ModelFailure ? new Expected(failureSentence(error)) : error;
  });
  const html = await library.renderAnswer(written);
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
  const panel = vscode.window.createWebviewPanel('seoga.explanation', taskLabel('explain'), place, {
    enableFindWidget: true,
    enableScripts: false,
    localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'ask')],
  });
  panel.webview.html = explanationHtml(panel.webview, extension, {
    code: selected.code,
    html,
    sent: messages.map(({ text }) => text),
    model: model.label,
  });
}
