import type { AskedQuestion } from './conversation';
import { questionWords } from './question-words';

/** What a question was understood as. */
export interface Understood {
  /** The language to answer in: that of the question. */
  readonly language: 'ko' | 'en';
  /** What evidence is looked for: the question, and for one that goes on from the last what that was about. */
  readonly looksFor: string;
}

/** With no more words of its own than these, a question goes on from the one before: `그럼 비용은?`. */
const FEW = 2;
/** What begins a question that goes on from the last one. */
const GOES_ON =
  /^(?:그럼|그러면|그런데|그건|그것|그게|그리고|왜|and\b|but\b|so\b|then\b|what about\b|how about\b|why\b|it\b|that\b)/i;
/** Of a selection so much is looked for; more would hide the question. In UTF-16 units. */
const ABOUT = 200;

/** Understands a question from its words and what was asked before, without a model. */
export function understand({ text, before = [], about = '' }: AskedQuestion): Understood {
  const question = text.trim();
  const last = before.at(-1)?.question;
  const goesOn = last !== undefined && (GOES_ON.test(question) || questionWords(question).length <= FEW);
  return {
    language: /[가-힣ㄱ-ㅎ]/.test(question === '' ? about : question) ? 'ko' : 'en',
    looksFor: [question, goesOn ? last : '', about.slice(0, ABOUT)].filter(part => part !== '').join(' '),
  };
}
