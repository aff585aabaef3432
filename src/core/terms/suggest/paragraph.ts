/** A piece of an article's running text, without its markup. Code is none. */
export interface Paragraph {
  readonly text: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly isHeading: boolean;
  /** The name that it sets off at its beginning, as items of lists do: `Reducer` of `- **Reducer**: A function that...`. */
  readonly lead?: string | undefined;
}
