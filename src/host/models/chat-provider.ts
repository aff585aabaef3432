import * as vscode from 'vscode';
import type { ChatMessage, LanguageModel } from '../../core/ask/language-model';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { Event } from '../../core/kit/event';

/** Named in `contributes.languageModelChatProviders`. */
export const VENDOR = 'seoga';

/** Where nobody tells how much a model reads. In tokens. */
const USUAL_CONTEXT = 8192;
const ANSWER = 2048;
/** Letters of a token, about: Korean has fewer, code more. */
const LETTERS = 3;

/**
 * Offers the endpoint's model to the editor itself, so that it is in the model picker and `@seoga` works without any other. Where the
 * editor has no such thing, nothing is offered.
 */
export function registerChatProvider({
  model,
  onDidChange,
}: {
  readonly model: () => Promise<LanguageModel | undefined>;
  readonly onDidChange: Event<void>;
}): Disposable {
  const store = new DisposableStore();
  if (!('registerLanguageModelChatProvider' in vscode.lm)) return store;
  const changed = store.own(new vscode.EventEmitter<void>());
  store.own(onDidChange(() => changed.fire()));
  store.own(
    vscode.lm.registerLanguageModelChatProvider(VENDOR, {
      onDidChangeLanguageModelChatInformation: changed.event,
      provideLanguageModelChatInformation: async () => {
        const one = await model();
        if (!one) return [];
        const context = one.contextTokens ?? USUAL_CONTEXT;
        return [
          {
            id: one.id,
            name: one.label,
            family: one.id,
            version: '1',
            maxInputTokens: Math.max(1, context - ANSWER),
            maxOutputTokens: ANSWER,
            capabilities: {},
          },
        ];
      },
      provideLanguageModelChatResponse: async (_information, messages, _options, progress, token) => {
        const one = await model();
        if (!one) throw vscode.LanguageModelError.NotFound();
        const request = { messages: messages.map(messageOf), maxTokens: ANSWER };
        for await (const text of one.chat(request, token)) progress.report(new vscode.LanguageModelTextPart(text));
      },
      provideTokenCount: async (_information, text) =>
        Math.ceil((typeof text === 'string' ? text : textOf(text)).length / LETTERS),
    }),
  );
  return store;
}

function messageOf(message: vscode.LanguageModelChatRequestMessage): ChatMessage {
  const isAnswer = message.role === vscode.LanguageModelChatMessageRole.Assistant;
  return { role: isAnswer ? 'assistant' : 'user', text: textOf(message) };
}

/** What is no text, such as the result of a tool, is left out: the endpoint is asked in words. */
function textOf({ content }: vscode.LanguageModelChatRequestMessage): string {
  return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
