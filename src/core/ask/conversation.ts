import type { ArticleId } from '../library/article';
import type { Answer } from './answer';
import type { AnswerSamples } from './samples-of-answer';

/** A question and what became of it. */
export interface Turn {
  readonly question: string;
  readonly answer: Answer;
  /** Where the answer is one of several. */
  readonly samples?: AnswerSamples;
}

/** What is asked, and of what. */
export interface AskedQuestion {
  readonly text: string;
  /** What a model is to do with it besides answering, `compare them`: no evidence is looked for by these words. */
  readonly task?: string;
  /** What was asked and answered before, the oldest first. */
  readonly before?: readonly Turn[];
  /** Words that the question is about: a selection in an editor. */
  readonly about?: string;
  /** Only these articles. */
  readonly articles?: readonly ArticleId[];
  /** Only articles of this topic. */
  readonly topic?: string;
}
