import {
  type ChatRequest,
  type FillRequest,
  type LanguageModel,
  ModelFailure,
  type ModelId,
  type ModelUsage,
} from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { tokenCount } from '../token-count';
import { chatText, fillText, piecesOf } from './answer-pieces';
import { askInDialect } from './ask-in-dialect';
import { type Endpoint, PATIENCE, type Patience } from './endpoint';
import { fillRequest } from './fill-request';
import { type ModelFacts, UNTRIED } from './model-facts';
import { send } from './request';
import type { SharedContext } from './shared-context';
import { isStreamed, messagesOf } from './stream';
import { ToolCallReader } from './tool-calls';
import { protocolMessages, type ToolCall, type ToolRequest, toolFields } from './tool-request';
import { withoutThoughts } from './without-thoughts';

/** So many tokens a model that thinks may do so for, besides its answer; of a small context a quarter. */
const THOUGHTS = 4096;

/** Which model of an endpoint, and what is known of it. */
export interface EndpointModel {
  readonly name: string;
  readonly facts?: ModelFacts;
  /** What its server has room for at a time, where all that is asked there shares it. */
  readonly shared?: SharedContext | undefined;
  /** Called with what an answer shows of the model, as soon as it does. */
  readonly learned?: (what: Learned) => void;
}

/** What an answer shows. */
interface Learned extends Partial<Pick<ModelFacts, 'dialect' | 'streams' | 'tellsUsage' | 'thinks'>> {
  /** How the server signs its messages: `fp_ollama`. */
  readonly fingerprint?: string;
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
  { name, facts = UNTRIED, shared, learned }: EndpointModel,
  patience: Patience = PATIENCE,
): ToolModel {
  const { fills, contextTokens } = facts;
  // They are part of an answer to the server: what may be asked for leaves room for them.
  const thoughts = facts.thinks ? Math.min(THOUGHTS, Math.floor((contextTokens ?? Number.POSITIVE_INFINITY) / 4)) : 0;
  const ask = askInDialect(endpoint, { dialect: facts.dialect, learned: dialect => learned?.({ dialect }) });

  /** Begins an answer once its server has room for it beside those that it is writing. */
  const inTurn = (
    request: { readonly maxTokens: number },
    token: CancellationToken,
    answer: () => AsyncIterable<string>,
  ): AsyncIterable<string> =>
    shared
      ? shared.within(tokenCount(JSON.stringify(request)) + request.maxTokens + thoughts, { token, answer })
      : answer();

  /** The texts of an answer, without thoughts. */
  async function* answer(body: object, { token, patience, calls, onUsage }: Hearing): AsyncGenerator<string> {
    const asked = { model: name, ...body, stream: true, stream_options: { include_usage: true } };
    const answering = await ask(asked, { token, patience });
    learned?.({ streams: isStreamed(answering.response) });
    let hasThought = false;
    let hasSpoken = false;
    let isCut = false;
    const thought = (): void => {
      if (!hasThought) learned?.({ thinks: true });
      hasThought = true;
    };
    let fingerprint: unknown;
    const signed = (by: unknown): void => {
      if (typeof by !== 'string' || by === fingerprint) return;
      fingerprint = by;
      learned?.({ fingerprint: by });
    };
    const cut = (): void => {
      isCut = true;
    };
    const pieces = piecesOf(messagesOf(answering), chatText({ calls, thought, signed, cut }), usage => {
      learned?.({ tellsUsage: true });
      onUsage?.(usage);
    });
    for await (const piece of withoutThoughts(pieces, thought)) {
      hasSpoken = true;
      yield piece;
    }
    if (hasThought && !hasSpoken && !calls?.hasAny) throw new ModelFailure('onlyThought');
    if (isCut) throw new ModelFailure('cutShort');
  }

  return {
    id: `endpoint/${name}` as ModelId,
    label: `${name} · ${endpoint.label}`,
    contextTokens: contextTokens === undefined ? undefined : contextTokens - thoughts,
    callsTools: facts.callsTools,
    chat: (request, token, onUsage) =>
      inTurn(request, token, () =>
        // Who cannot wait for a busy server cannot wait for thoughts either.
        answer(chatBody(request, request.patience === undefined ? thoughts : 0), {
          token,
          patience: patienceFor(request, patience),
          onUsage,
        }),
      ),
    async *converse(request, token) {
      const { turns, maxTokens, ...offered } = request;
      const calls = new ToolCallReader();
      const body = { messages: protocolMessages(turns), max_tokens: maxTokens + thoughts, ...toolFields(offered) };
      yield* inTurn(request, token, () => answer(body, { token, patience, calls }));
      yield* calls.calls();
    },
    ...(fills !== 'no' && {
      fill: (request: FillRequest, token: CancellationToken) =>
        inTurn(request, token, async function* () {
          const { at, asked } = fillRequest(endpoint, fills, { name, request });
          const answering = await send(at, asked, { token, patience: patienceFor(request, patience) });
          yield* piecesOf(messagesOf(answering), fillText);
        }),
    }),
  };
}

/** How one answer is heard. */
interface Hearing {
  readonly token: CancellationToken;
  readonly patience: Patience;
  readonly calls?: ToolCallReader;
  readonly onUsage?: ((usage: ModelUsage) => void) | undefined;
}

function chatBody({ messages, maxTokens, temperature, stop }: ChatRequest, thoughts: number): object {
  return {
    messages: protocolMessages(messages),
    max_tokens: maxTokens + thoughts,
    ...(temperature !== undefined && { temperature }),
    ...(stop && { stop }),
  };
}

/** Who asks may have less patience with a busy server than is usual. */
function patienceFor({ patience: own }: Pick<ChatRequest, 'patience'>, usual: Patience): Patience {
  return own === undefined ? usual : { ...usual, retry: Math.min(own, usual.retry) };
}
