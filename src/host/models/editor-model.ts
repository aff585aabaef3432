import * as vscode from 'vscode';
import { type ChatMessage, type LanguageModel, ModelFailure, type ModelId } from '../../core/ask/language-model';
import { CancelledError } from '../../core/kit/cancellation';

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
        const options = { modelOptions: { max_tokens: maxTokens, temperature, stop } };
        const response = await model.sendRequest(messages.map(messageOf), options, stopping.token);
        for await (const text of response.text) {
          if (token.isCancellationRequested) throw new CancelledError();
          yield text;
        }
        if (token.isCancellationRequested) throw new CancelledError();
      } catch (error) {
        throw token.isCancellationRequested ? new CancelledError() : failureOf(error);
      } finally {
        listening.dispose();
        // Whoever stops listening wants no more of it.
        stopping.cancel();
        stopping.dispose();
      }
    },
  };
}

/** The editor's models know no system turn. */
function messageOf({ role, text }: ChatMessage): vscode.LanguageModelChatMessage {
  return role === 'assistant'
    ? vscode.LanguageModelChatMessage.Assistant(text)
    : vscode.LanguageModelChatMessage.User(text);
}

function failureOf(error: unknown): Error {
  if (error instanceof CancelledError) return error;
  if (error instanceof vscode.CancellationError) return new CancelledError();
  if (!(error instanceof vscode.LanguageModelError)) {
    return new ModelFailure('broken', { detail: error instanceof Error ? error.message : String(error) });
  }
  const { code, message } = error;
  const kind =
    code === 'NotFound'
      ? 'noSuchModel'
      : code === 'NoPermissions'
        ? 'refusedKey'
        : code === 'Blocked'
          ? 'declined'
          : 'broken';
  return new ModelFailure(kind, { detail: message });
}
