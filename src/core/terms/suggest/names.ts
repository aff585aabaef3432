/** The names of one thing, as a text tells them apart. At least one is there. */
export interface TermNames {
  readonly ko?: string;
  readonly en?: string;
  readonly abbr?: string;
}
