import * as vscode from 'vscode';
import { ModelFailure } from '../../core/ask/language-model';
import { CancelledError } from '../../core/kit/cancellation';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { Event } from '../../core/kit/event';
import { markdownText } from '../../core/markdown/markdown-text';
import { MODEL_VENDOR } from '../../manifest/model-vendor';
import { toolTurn, turnText } from './chat-turns';
import type { ToolModel } from './endpoint/openai-model';
import type { Tool, ToolCall } from './endpoint/tool-request';
import { failureSentence } from './failure-sentence';
import { tokenCount } from './token-count';

/** Where nobody tells how much a model reads. In tokens. */
export const USUAL_CONTEXT = 8192;
/** The longest answer, and at most so much of what fits. In tokens. */
const ANSWER = 2048;
const SHARE = 4;

/**
 * Offers the endpoint's models to the editor itself, so that they are in the model picker and `@seoga` works without any other. The
 * first is the chosen one. Where the editor has no such thing, nothing is offered.
 */
export function registerChatProvider({
  models,
  askFirst,
  onDidChange,
}: {
  readonly models: () => Promise<readonly ToolModel[]>;
  /** Asks the user where one of them may not be asked yet. */
  readonly askFirst: () => Promise<void>;
  readonly onDidChange: Event<void>;
}): Disposable {
  const store = new DisposableStore();
  if (!('registerLanguageModelChatProvider' in vscode.lm)) return store;
  const changed = store.own(new vscode.EventEmitter<void>());
  store.own(onDidChange(() => changed.fire()));
  store.own(
    vscode.lm.registerLanguageModelChatProvider(MODEL_VENDOR, {
      onDidChangeLanguageModelChatInformation: changed.event,
      provideLanguageModelChatInformation: async () => (await models()).map(informationOf),
      provideLanguageModelChatResponse: async ({ id, maxOutputTokens }, messages, options, progress, token) => {
        const model = (await models()).find(model => model.id === id);
        if (!model) throw vscode.LanguageModelError.NotFound();
        await askFirst();
        try {
          const request = {
            turns: messages.map(toolTurn),
            maxTokens: maxOutputTokens,
            tools: (options.tools ?? []).map(toolOf),
            mustCall: options.toolMode === vscode.LanguageModelChatToolMode.Required,
          };
          for await (const piece of model.converse(request, token)) progress.report(partOf(piece));
        } catch (error) {
          throw editorsError(error);
        }
      },
      provideTokenCount: async (_information, text) =>
        tokenCount(typeof text === 'string' ? text : turnText(toolTurn(text))),
    }),
  );
  return store;
}

function informationOf({
  id,
  label,
  contextTokens = USUAL_CONTEXT,
  callsTools,
}: ToolModel): vscode.LanguageModelChatInformation {
  const maxOutputTokens = Math.max(1, Math.min(ANSWER, Math.floor(contextTokens / SHARE)));
  const name = id.replace(/^endpoint\//, '');
  return {
    id,
    name,
    family: name,
    version: '1',
    // The label says the server behind the name.
    detail: label.slice(name.length).replace(/^ · /, ''),
    tooltip: vscode.l10n.t('{0}, as set up with “Seoga: Set Up Model...”', label),
    maxInputTokens: contextTokens - maxOutputTokens,
    maxOutputTokens,
    // Agent mode lists no other; of a model that was never tried nobody knows.
    capabilities: callsTools ? { toolCalling: true } : {},
  };
}

function toolOf({ name, description, inputSchema }: vscode.LanguageModelChatTool): Tool {
  return { name, description, schema: inputSchema };
}

function partOf(piece: string | ToolCall): vscode.LanguageModelResponsePart {
  return typeof piece === 'string'
    ? new vscode.LanguageModelTextPart(piece)
    : new vscode.LanguageModelToolCallPart(piece.id, piece.name, piece.input);
}

/** What the editor knows how to show: its own errors, in our words. */
function editorsError(error: unknown): unknown {
  if (error instanceof CancelledError) return new vscode.CancellationError();
  if (!(error instanceof ModelFailure)) return error;
  // The chat draws it as Markdown, and it holds the server's own words.
  const sentence = markdownText(failureSentence(error));
  switch (error.kind) {
    case 'notAllowed':
    case 'refusedKey':
      return vscode.LanguageModelError.NoPermissions(sentence);
    case 'noSuchModel':
      return vscode.LanguageModelError.NotFound(sentence);
    case 'declined':
      return vscode.LanguageModelError.Blocked(sentence);
    default:
      // The chat shows a stack as part of the sentence.
      return Object.assign(new Error(sentence), { stack: sentence });
  }
}
