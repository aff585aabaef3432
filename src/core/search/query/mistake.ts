/** What is wrong with a query. The host has one sentence for each. */
export type QueryMistake =
  /** `is:old`: no such value; `known` are those there are. */
  | {
      readonly is: 'unknownValue';
      readonly operator: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  /** `topic:` with nothing behind it. */
  | { readonly is: 'noValue'; readonly operator: string }
  /** `before:soon`: a date is `2026`, `2026-11` or `2026-11-22`. */
  | { readonly is: 'noDate'; readonly operator: string; readonly value: string }
  /** A quotation that does not end. */
  | { readonly is: 'openQuote' }
  /** `OR` with nothing on one side. */
  | { readonly is: 'loneOr' }
  /** Nothing but `-words`: there is nothing to take them away from. */
  | { readonly is: 'onlyExclusions' };
