/** A model that answers, wherever it runs: what the core asks of one. */
import type { CancellationToken } from '../kit/cancellation';

/** Which model: the vendor it comes from and its own name there, `endpoint/HCX-007`. */
export type ModelId = string & { readonly __id: 'model' };

/** One turn of a conversation. `system` says how to answer, and comes first. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** A conversation to be answered, and within which bounds. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** The answer is cut off after so many tokens. */
  readonly maxTokens: number;
  /** 0: the likeliest answer each time; 1: as various as the model is. */
  readonly temperature?: number;
  /** The answer ends before any of these. */
  readonly stop?: readonly string[];
  /**
   * How long a busy server may have the request wait before it is asked again, in ms. One that wants longer is told as a failure, at once;
   * without this the model decides.
   */
  readonly patience?: number;
}

/** What stands before the caret and after it. */
export interface FillRequest extends Pick<ChatRequest, 'maxTokens' | 'temperature' | 'stop' | 'patience'> {
  readonly prefix: string;
  readonly suffix: string;
}

/** What an answer came to, as far as the model tells. */
export interface ModelUsage {
  readonly promptTokens?: number;
  readonly answerTokens?: number;
}

/** A model. Each call is one request, never several answers to one. */
export interface LanguageModel {
  readonly id: ModelId;
  /** For people: `HCX-007 · CLOVA Studio`. */
  readonly label: string;
  /** Tokens that fit into a question and its answer; undefined where nobody tells. */
  readonly contextTokens: number | undefined;
  /**
   * Streams the answer, piece by piece. Rejects with a {@link ModelFailure}, and with `CancelledError` once the token is cancelled:
   * nothing comes after that, and the request is dropped. `onUsage` is called at the end where the model tells. An answer that ends in the
   * middle because it came to its longest rejects, too (`cutShort`), once all of it was told: nobody takes it for a whole one by mistake.
   */
  chat(request: ChatRequest, token: CancellationToken, onUsage?: (usage: ModelUsage) => void): AsyncIterable<string>;
  /** Continues code between what stands before and after; undefined where the model knows no such request. */
  readonly fill?: (request: FillRequest, token: CancellationToken) => AsyncIterable<string>;
}

/** Why a model did not answer. */
export type ModelFailureKind =
  /** No connection, or it was cut. */
  | 'unreachable'
  | 'timedOut'
  /** The user has not allowed the address to be asked, so nothing was sent; `detail` is its origin. */
  | 'notAllowed'
  /** The key is missing, wrong, or not allowed to do this. */
  | 'refusedKey'
  | 'noSuchModel'
  /** It belongs to the editor or another extension, which does not have it any more. */
  | 'gone'
  /** It belongs to another extension, and the user did not let us ask it. */
  | 'notPermitted'
  /** Asked too often; `retryAfter` says when to try again, in ms. */
  | 'tooManyRequests'
  /** The question is longer than the model reads. */
  | 'tooLong'
  /** The model thought, and was cut off before it said anything. */
  | 'onlyThought'
  /** The answer came to the most tokens that it may have, and ends in the middle: what came before holds. */
  | 'cutShort'
  /** The model itself declines to answer this. */
  | 'declined'
  /** The server failed, or said what cannot be understood. */
  | 'broken'
  /** The server sends elsewhere, and a key must not go along. */
  | 'redirected';

/** A model did not answer. `detail` is the server's own sentence: hostile text, bounded. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: ModelFailureKind;
  readonly detail: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    kind: ModelFailureKind,
    { detail, retryAfter }: { readonly detail?: string; readonly retryAfter?: number } = {},
  ) {
    super(detail === undefined ? kind : `${kind}: ${detail}`);
    this.kind = kind;
    this.detail = detail?.slice(0, 500);
    this.retryAfter = retryAfter;
  }
}
