import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { type ChatMessage, ModelFailure } from '../../core/ask/language-model';
import { saidSoFar } from '../../core/ask/said-so-far';
import { writtenBy } from '../../core/ask/written-by';
import { CancelledError } from '../../core/kit/cancellation';
import { explainPrompt } from '../../core/refactor/refactor-prompt';
import { selectedCode } from '../../core/refactor/selected-code';
import { remedyFor } from '../kit/remedy-for';
import { Expected } from '../kit/report';
import type { AskedModel } from './asked-model';
import { ExplanationPanel } from './explanation-panel';
import { mustBeSendable } from './must-be-sendable';
import { promptText } from './prompt-text';
import type { RefactorParts } from './refactor-parts';
import type { VirtualTexts } from './virtual-texts';

/** More than this nobody has explained at once. In UTF-16 units. */
const LONGEST = 20_000;
const ANSWER_TOKENS = 1200;
/** A model that goes on and on is not listened to any further. In UTF-16 units. */
const LONGEST_ANSWER = 20_000;

/** What explaining needs of the desk it is done at. */
export interface ExplainParts extends RefactorParts {
  readonly texts: VirtualTexts;
  /** Has a model do something, and nothing else that was asked of one. */
  withModel(work: (asked: AskedModel) => Promise<void>): Promise<void>;
}

/**
 * Has a model explain the selected code, and shows what it says beside the file while it says it. Ends with the answer, or once it is
 * stopped; what is written by then stays there, and so do why no more came and what can be done about it.
 */
export async function explainCode({ document, selection }: vscode.TextEditor, parts: ExplainParts): Promise<void> {
  const range = [document.offsetAt(selection.start), document.offsetAt(selection.end)] as const;
  const selected = selectedCode(document.getText(), range, document.languageId);
  if (selected.code.length > LONGEST) {
    throw new Expected(vscode.l10n.t('That is more code than can be explained at once; select less of it.'));
  }
  const language = vscode.env.language.startsWith('ko') ? 'ko' : 'en';
  const messages = explainPrompt({ selected, mark: randomUUID() }, language);
  let panel: ExplanationPanel | undefined;
  const explain = () =>
    parts.withModel(async asked => {
      panel ??= new ExplanationPanel(parts, selected.code, again);
      if (!panel.isDisposed) await explainOn(panel, { ...asked, messages }, parts);
    });
  const again = () =>
    void parts.reporter.guard(() => {
      // Much may have changed since.
      mustBeSendable(document, parts);
      return explain();
    });
  await explain();
}

/** What is asked, of whom, and what ends it. */
interface Explaining extends AskedModel {
  readonly messages: readonly ChatMessage[];
}

async function explainOn(
  panel: ExplanationPanel,
  { messages, model, running }: Explaining,
  { texts, failureSentence }: ExplainParts,
): Promise<void> {
  texts.set('prompt', { path: '/prompt.txt', text: promptText(messages, model) });
  panel.begin({ model: model.label, messages: messages.map(({ text }) => text), stop: () => running.cancel() });
  const request = { messages, maxTokens: ANSWER_TOKENS, temperature: 0.2 };
  let status = '';
  try {
    const tell = (written: string): void => {
      status = vscode.l10n.t('Written by {0}; nothing of it was checked.', model.label);
      panel.write(saidSoFar(written));
    };
    const { isCut } = await writtenBy(model, { request, longest: LONGEST_ANSWER, tell }, running.token);
    const notice = isCut ? failureSentence(new ModelFailure('cutShort')) : undefined;
    await panel.end({ status, notice, remedy: undefined });
  } catch (error) {
    const failure = error instanceof ModelFailure ? error : undefined;
    const stopped =
      error instanceof CancelledError ? vscode.l10n.t('Stopped: this is not the whole answer.') : undefined;
    const notice = failure ? failureSentence(failure) : stopped;
    await panel.end({ status, notice, remedy: failure && remedyFor(failure) });
    // A mistake of ours is reported besides, as all of them are.
    if (!failure) throw error;
  }
}
