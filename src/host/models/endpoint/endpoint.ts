import type { ModelFailureKind } from '../../../core/ask/language-model';
import { fieldOf } from '../../../core/kit/field-of';
import type { ServerRest } from './server-rest';

/** Where models answer that speak OpenAI's protocol, and what opens the door there. */
export interface Endpoint {
  /** Without a slash at its end: `http://127.0.0.1:11434/v1`. */
  readonly address: string;
  /** Sent to this origin and to no other. */
  readonly key?: string;
  /** For people. */
  readonly label: string;
  /** Whether the user allows this origin to be asked. `send` looks before each request, and sends nothing where it is not so. */
  readonly isAllowed: (origin: string) => boolean;
  /** When it may be asked again, where several ask it. */
  readonly rest?: ServerRest;
}

/** Where a server keeps what is its own: `http://127.0.0.1:8080/v1` is part of `http://127.0.0.1:8080`. */
export function serverRoot(address: string): string {
  return address.replace(/\/v1$/, '');
}

/** How long is waited, in ms. */
export interface Patience {
  /** For the first message of an answer, or a sign of life before it: a model may have to be loaded, and small machines read slowly. */
  readonly first: number;
  /** For the next one. More than half a minute: as often llama.cpp says that it still lives. */
  readonly next: number;
  /** Between attempts, at most. What a server asks for beyond that is told to the user instead. */
  readonly retry: number;
}

export const PATIENCE: Patience = { first: 180_000, next: 60_000, retry: 20_000 };

/** What a status says about the request; undefined where it is an answer. */
export function failureOf(status: number, said: string): ModelFailureKind | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return 'refusedKey';
  if (status === 404 || (status === 400 && NO_SUCH_MODEL.test(sentenceIn(said)))) return 'noSuchModel';
  if (status === 408 || status === 504) return 'timedOut';
  if (status === 429 || (status >= 500 && SHARED_IS_FULL.test(said))) return 'tooManyRequests';
  if (status === 400 && DECLINED.test(said)) return 'declined';
  if (status === 413 || (status === 400 && TOO_LONG.test(said))) return 'tooLong';
  return 'broken';
}

/** CLOVA Studio (code 40005), and Azure. */
const DECLINED = /unavailable output|content[ _]?filter|content management policy/i;
/** llama.cpp and CLOVA Studio, OpenRouter, Mistral, DeepSeek, in this order. */
const NO_SUCH_MODEL = /\bmodel\b.{0,200} (?:not found|is not a valid model)|invalid model\b|model not exist/i;
/** llama.cpp: those that it answers at a time share one context, and when that is full all of them end. One alone gets a 400. */
const SHARED_IS_FULL = /context size has been exceeded/i;
const TOO_LONG = /context.{0,20}(?:length|window|size)|maximum.{0,30}tokens|too (?:long|many tokens)/i;

/** What a server says about a failure, in whatever shape: the sentence in it, or the beginning of all of it. */
export function sentenceIn(body: string): string {
  try {
    const said: unknown = JSON.parse(body);
    const error = fieldOf(said, 'error') ?? said;
    const message =
      fieldOf(error, 'message') ?? fieldOf(said, 'detail') ?? fieldOf(fieldOf(said, 'status'), 'message') ?? error;
    if (typeof message === 'string') return oneLine(message);
  } catch {
    // No JSON: a proxy's page, or plain words.
  }
  return oneLine(body);
}

function oneLine(text: string): string {
  return text
    .replace(/<[^>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
