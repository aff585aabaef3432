interface Answer {
  readonly source: string;
  /** From where the closer was looked for. */
  readonly from: number;
  readonly found: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Finds what closes a construct, and remembers: ten thousand `<!--` without a `-->` would otherwise each read the whole text.
 * An answer holds for every place between where it was asked and where the closer starts.
 */
export class CloserSearch {
  readonly #answers = new Map<string, Answer>();

  /** The place behind the first match of `closer` (a pattern, in any case) at or after `from`; undefined where there is none. */
  find(source: string, closer: string, from: number): number | undefined {
    const known = this.#answers.get(closer);
    if (known?.source === source && from >= known.from && (!known.found || from <= known.found.start))
      return known.found?.end;
    const pattern = new RegExp(closer, 'gi');
    pattern.lastIndex = from;
    const match = pattern.exec(source);
    const found = match ? { start: match.index, end: pattern.lastIndex } : undefined;
    this.#answers.set(closer, { source, from, found });
    return found?.end;
  }
}
