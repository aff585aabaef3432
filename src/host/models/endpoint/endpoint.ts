import type { ModelFailureKind } from '../../../core/ask/language-model';
import { fieldOf } from '../../../core/kit/field-of';

/** Where models answer that speak OpenAI's protocol, and what opens the door there. */
export interface Endpoint {
  /** Without a slash at its end: `http://127.0.0.1:11434/v1`. */
  readonly address: string;
  /** Sent to this origin and to no other. */
  readonly key?: string;
  /** For people. */
  readonly label: string;
}

/** Where a server keeps what is its own: `http://127.0.0.1:8080/v1` is part of `http://127.0.0.1:8080`. */
export function serverRoot(address: string): string {
  return address.replace(/\/v1$/, '');
}

/** How long is waited, in ms. */
export interface Patience {
  /** For the first byte of an answer: a model on a small machine thinks long. */
  readonly first: number;
  /** For the next one. */
  readonly next: number;
  /** Between attempts, at most. What a server asks for beyond that is told to the user instead. */
  readonly retry: number;
}

export const PATIENCE: Patience = { first: 90_000, next: 30_000, retry: 20_000 };

/** What a status says about the request; undefined where it is an answer. */
export function failureOf(status: number, said: string): ModelFailureKind | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return 'refusedKey';
  if (status === 404) return 'noSuchModel';
  if (status === 408 || status === 504) return 'timedOut';
  if (status === 429) return 'tooManyRequests';
  if (status === 413 || (status === 400 && TOO_LONG.test(said))) return 'tooLong';
  return 'broken';
}

const TOO_LONG = /context.{0,20}(?:length|window|size)|maximum.{0,30}tokens|too (?:long|many tokens)/i;

/** What a server says about a failure, in whatever shape: the sentence in it, or the beginning of all of it. */
export function sentenceIn(body: string): string {
  try {
    const said: unknown = JSON.parse(body);
    const error = fieldOf(said, 'error') ?? said;
    const message = fieldOf(error, 'message') ?? fieldOf(said, 'detail') ?? error;
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
