import {
  type ChatRequest,
  type FillRequest,
  type LanguageModel,
  ModelFailure,
  type ModelId,
  type ModelUsage,
} from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { type Endpoint, field, PATIENCE, type Patience } from './endpoint';
import { send } from './request';
import { messagesOf } from './stream';

/** Which model of an endpoint, and what is known of it. */
export interface EndpointModel {
  readonly name: string;
  readonly contextTokens?: number;
  /** Whether the endpoint answers `/completions` with a `suffix`; CLOVA Studio has no such address. */
  readonly fills?: boolean;
}

/**
 * A model behind an endpoint of OpenAI's protocol: CLOVA Studio, Ollama, llama.cpp, vLLM, LM Studio and the like. Source:
 * platform.openai.com/docs/api-reference/chat/streaming.
 */
export function openAiModel(
  endpoint: Endpoint,
  { name, contextTokens, fills = false }: EndpointModel,
  patience: Patience = PATIENCE,
): LanguageModel {
  return {
    id: `endpoint/${name}` as ModelId,
    label: `${name} · ${endpoint.label}`,
    contextTokens,
    async *chat({ messages, maxTokens, temperature, stop }: ChatRequest, token, onUsage) {
      const body = {
        model: name,
        messages: messages.map(({ role, text }) => ({ role, content: text })),
        stream: true,
        max_tokens: maxTokens,
        ...(temperature !== undefined && { temperature }),
        ...(stop && { stop }),
      };
      const answering = await send(endpoint, { path: '/chat/completions', body }, { token, patience });
      yield* piecesOf(
        messagesOf(answering),
        choice => field(field(choice, 'delta') ?? field(choice, 'message'), 'content'),
        onUsage,
      );
    },
    ...(fills && {
      async *fill({ prefix, suffix, maxTokens, temperature, stop }: FillRequest, token: CancellationToken) {
        const body = {
          model: name,
          prompt: prefix,
          suffix,
          stream: true,
          max_tokens: maxTokens,
          ...(temperature !== undefined && { temperature }),
          ...(stop && { stop }),
        };
        const answering = await send(endpoint, { path: '/completions', body }, { token, patience });
        yield* piecesOf(messagesOf(answering), choice => field(choice, 'text'));
      },
    }),
  };
}

/** The texts of an answer's messages, where they hold any. */
async function* piecesOf(
  messages: AsyncIterable<unknown>,
  textOf: (choice: unknown) => unknown,
  onUsage?: (usage: ModelUsage) => void,
): AsyncGenerator<string> {
  for await (const message of messages) {
    const usage = field(message, 'usage');
    if (usage) onUsage?.(usageOf(usage));
    const choices = field(message, 'choices');
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (field(choice, 'finish_reason') === 'content_filter') throw new ModelFailure('declined');
    const text = textOf(choice);
    if (typeof text === 'string' && text !== '') yield text;
  }
}

function usageOf(usage: unknown): ModelUsage {
  const [prompt, answer] = [field(usage, 'prompt_tokens'), field(usage, 'completion_tokens')];
  return {
    ...(typeof prompt === 'number' && { promptTokens: prompt }),
    ...(typeof answer === 'number' && { answerTokens: answer }),
  };
}
