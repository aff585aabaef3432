/** What every part of the benchmark is given. */
export interface BenchContext {
  /** The folder whose articles are measured, absolute. */
  readonly library: string;
  /** Questions that somebody else made; ours where there are none. */
  readonly queries: string | undefined;
  /** Fewer questions, no slow peers, no library of 50,000 articles. */
  readonly quick: boolean;
  /** A Node that has node:sqlite. */
  readonly node: string;
  /** A folder that is gone after the run. */
  readonly scratch: string;
  /** One line on what is being done. */
  readonly log: (line: string) => void;
}
