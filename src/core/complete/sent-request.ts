import type { ModelFailure } from '../ask/language-model';
import type { CompletionRequest } from './prompt';
import type { Reference } from './reference';
import type { Shape } from './shape';

/** One request for a completion, as it was sent, and what became of it. Kept in memory, the last one only. */
export interface SentRequest {
  /** For people: the model and where it runs. */
  readonly to: string;
  /** In ms since 1970. */
  readonly at: number;
  /** The file as the model was told, and the line, counted from 0. */
  readonly name: string;
  readonly line: number;
  readonly shape: Shape;
  readonly reference: Reference;
  readonly asked: CompletionRequest;
  readonly outcome: SentOutcome;
}

/** `ms`: from the request to there. */
export type SentOutcome =
  | { readonly is: 'waiting' }
  | { readonly is: 'answered'; readonly text: string; readonly ms: number }
  | { readonly is: 'dropped'; readonly ms: number }
  | { readonly is: 'failed'; readonly failure: ModelFailure; readonly ms: number };
