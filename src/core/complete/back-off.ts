import type { ModelFailure, ModelFailureKind } from '../ask/language-model';

/** After the first failure, in ms. */
export const FIRST_REST = 2000;
/** However often it has failed, in ms. */
export const LONGEST_REST = 300_000;

/** Nobody is left alone for longer, whatever it asks for: a window may stay open for months. In ms. */
const LONGEST_ASKED = 86_400_000;

/** What only the user can put right is not tried again and again. */
const LASTING: ReadonlySet<ModelFailureKind> = new Set([
  'notAllowed',
  'refusedKey',
  'noSuchModel',
  'notPermitted',
  'redirected',
]);

/** Leaves a model alone that failed: twice as long each time it does so again, and as long as it asks for. */
export class BackOff {
  #failures = 0;
  #until = Number.NEGATIVE_INFINITY;

  failed(at: number, { kind, retryAfter = 0 }: Pick<ModelFailure, 'kind' | 'retryAfter'>): void {
    const rest = LASTING.has(kind) ? LONGEST_REST : Math.min(LONGEST_REST, FIRST_REST * 2 ** this.#failures);
    this.#failures++;
    this.#until = at + Math.max(rest, Math.min(retryAfter, LONGEST_ASKED));
  }

  succeeded(): void {
    this.#failures = 0;
    this.#until = Number.NEGATIVE_INFINITY;
  }

  isResting(at: number): boolean {
    return at < this.#until;
  }
}
