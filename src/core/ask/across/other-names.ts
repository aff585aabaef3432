/** What a word or a name of a question is called in the other language, Korean or English. Plain data: it crosses threads. */
export interface OtherNames {
  /** As the question has it, folded and without its particle. */
  readonly word: string;
  /** The likeliest first. */
  readonly names: readonly string[];
  /** The glossary says so: whoever knows its terms knows these names. */
  readonly isTerm?: true;
}

/** Which language a name is in: one syllable of Hangul makes it Korean. */
export function scriptOf(name: string): 'korean' | 'latin' {
  return /[가-힣]/.test(name) ? 'korean' : 'latin';
}
