/** What is wrong with a query. The host has one sentence for each. */
export type QueryMistake =
  /** `is:old`: no such value; `known` are those there are, in the language of `operator`. */
  | {
      readonly is: 'unknownValue';
      readonly operator: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  /** `topic:swfit`: no article has it; `meant` are names that there are, the likeliest first. */
  | {
      readonly is: 'unknownName';
      readonly operator: string;
      readonly value: string;
      readonly meant: readonly string[];
    }
  /** `topic:` with nothing directly behind it. */
  | { readonly is: 'noValue'; readonly operator: string }
  /** `before:soon`: a date is `2026`, `2026-11` or `2026-11-22`. */
  | { readonly is: 'noDate'; readonly operator: string; readonly value: string }
  /** `tpoic:react` was searched as text; `operator` is what it nearly says. */
  | { readonly is: 'nearOperator'; readonly typed: string; readonly operator: string }
  /** A quotation that does not end. */
  | { readonly is: 'openQuote' }
  /** `OR` with nothing on one side. */
  | { readonly is: 'loneOr' }
  /** Far too many clauses between `OR`s: only the first `searched` were. */
  | { readonly is: 'manyClauses'; readonly searched: number }
  /** Nothing but `-words`: there is nothing to take them away from. */
  | { readonly is: 'onlyExclusions' };

/** Takes note of a mistake. */
export type Tell = (mistake: QueryMistake) => void;
