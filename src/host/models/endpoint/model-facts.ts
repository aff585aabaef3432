import { type Dialect, USUAL } from './dialect';

/** Who continues code between what stands before and after: `/completions` with a `suffix`, llama.cpp's own `/infill`, or nobody. */
export type FillWay = 'completions' | 'infill' | 'no';

/** What a model of a server can do, as it was found out by asking it. */
export interface ModelFacts {
  readonly dialect: Dialect;
  /** Whether an answer comes piece by piece. */
  readonly streams: boolean;
  /** Whether it says how many tokens a question and its answer took. */
  readonly tellsUsage: boolean;
  readonly fills: FillWay;
  /** Whether it called a tool when it was asked to. */
  readonly callsTools: boolean;
  /** Whether it thinks before it answers. */
  readonly thinks?: boolean;
  /** Tokens that fit into a question and its answer, where the server tells. */
  readonly contextTokens?: number;
  /** Whether all that the server answers at a time share them. */
  readonly sharesContext?: boolean;
}

/** Of a model that nobody has tried: what is safe to assume. */
export const UNTRIED: ModelFacts = { dialect: USUAL, streams: true, tellsUsage: false, fills: 'no', callsTools: false };
