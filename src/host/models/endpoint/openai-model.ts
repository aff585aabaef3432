import {
  type ChatRequest,
  type FillRequest,
  type LanguageModel,
  ModelFailure,
  type ModelId,
  type ModelUsage,
} from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { fieldOf } from '../../../core/kit/field-of';
import { adapted, type Dialect, inDialect } from './dialect';
import { type Endpoint, PATIENCE, type Patience } from './endpoint';
import { fillRequest } from './fill-request';
import { type ModelFacts, UNTRIED } from './model-facts';
import { type Answering, RefusedRequest, send } from './request';
import { isStreamed, messagesOf } from './stream';
import { ToolCallReader } from './tool-calls';
import { protocolMessages, type ToolCall, type ToolRequest, toolFields } from './tool-request';
import { withoutThoughts } from './without-thoughts';

/** Which model of an endpoint, and what is known of it. */
export interface EndpointModel {
  readonly name: string;
  readonly facts?: ModelFacts;
  /** Called with what an answer shows of the model, as soon as it does. */
  readonly learned?: (what: Partial<Pick<ModelFacts, 'dialect' | 'streams' | 'tellsUsage'>>) => void;
}

/** A model that may be offered tools, which the core knows nothing of: the editor's own chat does. */
export interface ToolModel extends LanguageModel {
  /** Whether it was found to call them. */
  readonly callsTools: boolean;
  /** As `chat`; the tools that the model wants called come last, and only if the answer came to its end. */
  converse(request: ToolRequest, token: CancellationToken): AsyncIterable<string | ToolCall>;
}

/**
 * A model behind an endpoint of OpenAI's protocol: CLOVA Studio, Ollama, llama.cpp, vLLM, LM Studio and the like. Source:
 * platform.openai.com/docs/api-reference/chat/streaming.
 */
export function openAiModel(
  endpoint: Endpoint,
  { name, facts = UNTRIED, learned }: EndpointModel,
  patience: Patience = PATIENCE,
): ToolModel {
  let { dialect } = facts;
  const { fills } = facts;

  /** Asks, and again without a field that the server says it refuses. */
  const ask = async (body: Readonly<Record<string, unknown>>, token: CancellationToken): Promise<Answering> => {
    for (;;) {
      try {
        const asked = { path: '/chat/completions', body: inDialect(body, dialect) };
        return await send(endpoint, asked, { token, patience });
      } catch (error) {
        const other: Dialect | undefined =
          error instanceof RefusedRequest ? adapted(dialect, error.detail ?? '') : undefined;
        if (!other) throw error;
        dialect = other;
        learned?.({ dialect });
      }
    }
  };

  /** The texts of an answer, without thoughts. */
  async function* answer(
    body: Readonly<Record<string, unknown>>,
    token: CancellationToken,
    {
      calls,
      onUsage,
    }: { readonly calls?: ToolCallReader; readonly onUsage?: ((usage: ModelUsage) => void) | undefined },
  ): AsyncGenerator<string> {
    const asked = { model: name, ...body, stream: true, stream_options: { include_usage: true } };
    const answering = await ask(asked, token);
    learned?.({ streams: isStreamed(answering.response) });
    const textIn = (_message: unknown, choice: unknown): unknown => {
      const said = fieldOf(choice, 'delta') ?? fieldOf(choice, 'message');
      calls?.add(fieldOf(said, 'tool_calls'));
      return fieldOf(said, 'content');
    };
    const pieces = piecesOf(messagesOf(answering), textIn, usage => {
      learned?.({ tellsUsage: true });
      onUsage?.(usage);
    });
    yield* withoutThoughts(pieces);
  }

  return {
    id: `endpoint/${name}` as ModelId,
    label: `${name} · ${endpoint.label}`,
    contextTokens: facts.contextTokens,
    callsTools: facts.callsTools,
    async *chat({ messages, maxTokens, temperature, stop }: ChatRequest, token, onUsage) {
      const body = {
        messages: protocolMessages(messages),
        max_tokens: maxTokens,
        ...(temperature !== undefined && { temperature }),
        ...(stop && { stop }),
      };
      yield* answer(body, token, { onUsage });
    },
    async *converse({ turns, maxTokens, ...offered }, token) {
      const calls = new ToolCallReader();
      const body = { messages: protocolMessages(turns), max_tokens: maxTokens, ...toolFields(offered) };
      yield* answer(body, token, { calls });
      yield* calls.calls();
    },
    ...(fills !== 'no' && {
      async *fill(request: FillRequest, token: CancellationToken) {
        const { at, asked } = fillRequest(endpoint, fills, { name, request });
        yield* piecesOf(messagesOf(await send(at, asked, { token, patience })), fillText);
      },
    }),
  };
}

/** The texts of an answer's messages, where they hold any. */
async function* piecesOf(
  messages: AsyncIterable<unknown>,
  textOf: (message: unknown, choice: unknown) => unknown,
  onUsage?: (usage: ModelUsage) => void,
): AsyncGenerator<string> {
  let usage: unknown;
  for await (const message of messages) {
    // Some servers count on with every message.
    usage = fieldOf(message, 'usage') ?? usage;
    const choices = fieldOf(message, 'choices');
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (fieldOf(choice, 'finish_reason') === 'content_filter') throw new ModelFailure('declined');
    const text = textOf(message, choice);
    if (typeof text === 'string' && text !== '') yield text;
  }
  if (usage) onUsage?.(usageOf(usage));
}

/** Of `/completions`, or of llama.cpp's own `/infill`. */
function fillText(message: unknown, choice: unknown): unknown {
  return fieldOf(choice, 'text') ?? fieldOf(message, 'content');
}

function usageOf(usage: unknown): ModelUsage {
  const [prompt, answer] = [fieldOf(usage, 'prompt_tokens'), fieldOf(usage, 'completion_tokens')];
  return {
    ...(typeof prompt === 'number' && { promptTokens: prompt }),
    ...(typeof answer === 'number' && { answerTokens: answer }),
  };
}
