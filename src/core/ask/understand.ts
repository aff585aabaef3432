import type { AskedQuestion } from './conversation';
import { goesOn } from './goes-on';

/** What a question was understood as. */
export interface Understood {
  /** The language to answer in: that of the question. */
  readonly language: 'ko' | 'en';
  /** What evidence is looked for: the question, and for one that goes on from the last what that was about. */
  readonly looksFor: string;
}

/** Of a selection so much is looked for; more would hide the question. In UTF-16 units. */
const ABOUT = 200;

/** Understands a question from its words and what was asked before, without a model. */
export function understand({ text, before = [], about = '' }: AskedQuestion): Understood {
  const question = text.trim();
  const last = before.at(-1)?.question ?? '';
  return {
    language: /[가-힣ㄱ-ㅎ]/.test(question === '' ? about : question) ? 'ko' : 'en',
    looksFor: [question, goesOn(question, last) ? last : '', about.slice(0, ABOUT)]
      .filter(part => part !== '')
      .join(' '),
  };
}
