/** What building a set, or comparing models over one, takes at most. */
export interface Cost {
  readonly requests: number;
  /** Estimated. */
  readonly tokensIn: number;
  /** Estimated: of answers as long as they usually are. */
  readonly tokensOut: number;
}

/** Tokens of a question, of an answer with its citations and of a verdict, as models usually write them. */
const QUESTION = 40;
const ANSWER = 350;
const VERDICT = 4;

/** Tokens of a request of each kind, on average. */
export interface RequestSizes {
  readonly question: number;
  readonly answer: number;
  readonly verdict: number;
}

/**
 * The most that a set may take: a request for each question, and for each of these as many answers as are sampled, every one of them
 * judged. Early ends make it less. `buildCost({ questions: 10, samples: 4, isJudged: false }, sizes).requests` is 50.
 */
export function buildCost(
  {
    questions,
    samples,
    isJudged,
  }: { readonly questions: number; readonly samples: number; readonly isJudged: boolean },
  sizes: RequestSizes,
): Cost {
  const answers = questions * samples;
  const verdicts = isJudged ? answers : 0;
  return {
    requests: questions + answers + verdicts,
    tokensIn: questions * sizes.question + answers * sizes.answer + verdicts * sizes.verdict,
    tokensOut: questions * QUESTION + answers * ANSWER + verdicts * VERDICT,
  };
}

/** What a comparison takes: one request for each question and model. */
export function comparisonCost(requests: number, { answer }: Pick<RequestSizes, 'answer'>): Cost {
  return { requests, tokensIn: requests * answer, tokensOut: requests * ANSWER };
}
