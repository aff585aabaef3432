import * as vscode from 'vscode';
import { type ChatMessage, type LanguageModel, ModelFailure, type ModelId } from '../../core/ask/language-model';
import { CancelledError } from '../../core/kit/cancellation';
import { withoutThoughts } from './endpoint/without-thoughts';

/** One of the editor's own models, behind our port. The editor asks the user before the first question goes to it. */
export function editorModel(model: vscode.LanguageModelChat): LanguageModel {
  return {
    id: `editor/${model.id}` as ModelId,
    label: `${model.name} · ${model.vendor}`,
    contextTokens: model.maxInputTokens,
    async *chat({ messages, maxTokens, temperature, stop }, token) {
      const stopping = new vscode.CancellationTokenSource();
      const listening = token.onCancellationRequested(() => stopping.cancel());
      try {
        // VS Code shows it where it asks the user.
        const justification = vscode.l10n.t('Seoga sends it what you ask, with the passages or the code it is about.');
        const options = { justification, modelOptions: { max_tokens: maxTokens, temperature, stop } };
        const response = await model.sendRequest(messages.map(messageOf), options, stopping.token);
        for await (const text of withoutThoughts(response.text)) {
          if (token.isCancellationRequested) throw new CancelledError();
          yield text;
        }
        if (token.isCancellationRequested) throw new CancelledError();
      } catch (error) {
        throw token.isCancellationRequested ? new CancelledError() : failureOf(error, model.name);
      } finally {
        listening.dispose();
        // Whoever stops listening wants no more of it.
        stopping.cancel();
        stopping.dispose();
      }
    },
  };
}

/** One of the editor's own models that it has no more, by the id that it had: whoever asks it hears that it is gone. */
export function goneModel(id: string): LanguageModel {
  return {
    id: `editor/${id}` as ModelId,
    label: id,
    contextTokens: undefined,
    // biome-ignore lint/correctness/useYield: it has nothing to say.
    async *chat() {
      throw new ModelFailure('gone', { detail: id });
    },
  };
}

/** The editor's models know no system turn. */
function messageOf({ role, text }: ChatMessage): vscode.LanguageModelChatMessage {
  return role === 'assistant'
    ? vscode.LanguageModelChatMessage.Assistant(text)
    : vscode.LanguageModelChatMessage.User(text);
}

function failureOf(error: unknown, name: string): Error {
  if (error instanceof CancelledError) return error;
  if (error instanceof vscode.CancellationError) return new CancelledError();
  if (!(error instanceof vscode.LanguageModelError)) {
    return new ModelFailure('broken', { detail: error instanceof Error ? error.message : String(error) });
  }
  const { code, message } = error;
  if (code === 'NotFound') return new ModelFailure('gone', { detail: name });
  if (code === 'NoPermissions') return new ModelFailure('notPermitted');
  return new ModelFailure(code === 'Blocked' ? 'declined' : 'broken', { detail: message });
}
