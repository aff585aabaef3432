import { type Guard, isFiniteNumber, isString, params } from './guard';

/** What the page asks and tells while its source file is open in an editor beside it. */
export type LiveCalls = {
  /** Whether the host wants to hear of `scrolled`; it tells by `sourceShown` when that changes. */
  readonly isSourceShown: readonly [params: [article: string], result: boolean];
  /** This line of the file is the first on the screen, and a share of it is above: 12.5 is the middle of the twelfth. */
  readonly scrolled: readonly [params: [article: string, line: number], result: undefined];
  /** A double click on what stands in this line. */
  readonly openAt: readonly [params: [article: string, line: number], result: undefined];
};

export type LiveEvents = {
  /** The source stands in an editor in sight, or no longer. */
  readonly sourceShown: boolean;
  /** The editor was scrolled: this line is its first now. */
  readonly scrollTo: { readonly line: number };
};

const isLine = (value: unknown): value is number => isFiniteNumber(value) && value >= 0 && value < 1e8;

export const liveGuards: { readonly [K in keyof LiveCalls]: Guard<LiveCalls[K][0]> } = {
  isSourceShown: params<[string]>(isString),
  scrolled: params<[string, number]>(isString, isLine),
  openAt: params<[string, number]>(isString, isLine),
};
