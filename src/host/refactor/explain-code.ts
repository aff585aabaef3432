import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { type LanguageModel, ModelFailure } from '../../core/ask/language-model';
import { writtenBy } from '../../core/ask/written-by';
import { CancelledError } from '../../core/kit/cancellation';
import { explainPrompt } from '../../core/refactor/refactor-prompt';
import { saidSoFar } from '../../core/refactor/said-so-far';
import { selectedCode } from '../../core/refactor/selected-code';
import { Expected } from '../kit/report';
import { ExplanationPanel } from './explanation-panel';
import { promptText } from './prompt-text';
import type { RefactorParts } from './refactor-parts';
import type { VirtualTexts } from './virtual-texts';

/** More than this nobody has explained at once. In UTF-16 units. */
const LONGEST = 20_000;
const ANSWER_TOKENS = 1200;
/** A model that goes on and on is not listened to any further. In UTF-16 units. */
const LONGEST_ANSWER = 20_000;

/**
 * Has a model explain the selected code, and shows what it says beside the file while it says it. Ends with the answer, or once `running`
 * is cancelled, as by whoever stops or closes the page; what is written by then stays there, and so does why no more came.
 */
export async function explainCode(
  { editor, model, running }: Explaining,
  { texts, failureSentence, ...parts }: RefactorParts & { readonly texts: VirtualTexts },
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
  const sent = messages.map(({ text }) => text);
  const explained = { code: selected.code, model: model.label, sent };
  const panel = new ExplanationPanel(parts, explained, () => running.cancel());
  const request = { messages, maxTokens: ANSWER_TOKENS, temperature: 0.2 };
  let status = '';
  try {
    const tell = (written: string): void => {
      status = vscode.l10n.t('Written by {0}; nothing of it was checked.', model.label);
      panel.write(saidSoFar(written));
    };
    const { isCut } = await writtenBy(model, { request, longest: LONGEST_ANSWER, tell }, running.token);
    const notice = isCut ? failureSentence(new ModelFailure('cutShort')) : undefined;
    await panel.end({ status, notice, isRefused: false });
  } catch (error) {
    const isRefused = error instanceof ModelFailure && error.kind === 'notAllowed';
    await panel.end({ status, notice: reasonOf(error, failureSentence), isRefused });
    if (!(error instanceof ModelFailure)) throw error;
  }
}

/** What is explained, by whom, and what ends it. */
export interface Explaining {
  readonly editor: vscode.TextEditor;
  readonly model: LanguageModel;
  readonly running: vscode.CancellationTokenSource;
}

/** Why the answer ends there. A mistake of ours is reported besides, as all of them are. */
function reasonOf(error: unknown, failureSentence: RefactorParts['failureSentence']): string | undefined {
  if (error instanceof ModelFailure) return failureSentence(error);
  return error instanceof CancelledError ? vscode.l10n.t('Stopped: this is not the whole answer.') : undefined;
}
