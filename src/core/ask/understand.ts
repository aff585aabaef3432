import type { AskedQuestion } from './conversation';
import { questionWords } from './question-words';

/** What a question was understood as. */
export interface Understood {
  /** The language to answer in: that of the question. */
  readonly language: 'ko' | 'en';
  /** What evidence is looked for: the question, and for one that goes on from the last what that was about. */
  readonly looksFor: string;
}

/** With no more words of its own than these, a question goes on from the one before: `비용은?`. */
const FEW = 2;
/** What begins a question that goes on from the last one. */
const GOES_ON =
  /^(?:그럼|그러면|그런데|그건|그것|그게|그걸|이건|이것|이게|그리고|왜|and\b|but\b|so\b|then\b|what about\b|how about\b|why\b|it\b|that\b)/i;
/** What may point at what was asked before. */
const POINTS = /\b(?:it|its|that|this|those|these|they|them)\b/i;
/** What asks for the meaning of a name stands by itself, however few its words are: `pyenv가 뭐야?` */
const DEFINES =
  /(?:란|뭐야|뭐예요|뭐지|뭔가요?|뭔지|무엇\S*|누구\S*|뜻\S*|정의\S*|설명\S*(?:\s\S+)?|알려\S*(?:\s\S+)?)[\s?!.]*$|^(?:what|who)(?:['’]s|\s+(?:is|are|was|were|does))\b|^(?:define|explain|describe)\b/i;
/** A side of something: which thing's is what was asked before, as in `단점은 무엇인가요?` */
const SIDES = new Set(
  '장점 단점 장단점 이유 원인 방법 예 예시 사례 비용 가격 종류 특징 역할 한계 차이 차이점 대안 결과 효과 순서 advantage advantages disadvantage disadvantages drawback drawbacks benefit benefits pros cons reason reasons cause causes example examples cost costs price kind kinds type types limit limits difference differences alternative alternatives result results step steps'.split(
    ' ',
  ),
);
/** Of a selection so much is looked for; more would hide the question. In UTF-16 units. */
const ABOUT = 200;

/** Understands a question from its words and what was asked before, without a model. */
export function understand({ text, before = [], about = '' }: AskedQuestion): Understood {
  const question = text.trim();
  const last = before.at(-1)?.question;
  const goesOn = last !== undefined && goesOnFromLast(question);
  return {
    language: /[가-힣ㄱ-ㅎ]/.test(question === '' ? about : question) ? 'ko' : 'en',
    looksFor: [question, goesOn ? last : '', about.slice(0, ABOUT)].filter(part => part !== '').join(' '),
  };
}

function goesOnFromLast(question: string): boolean {
  if (GOES_ON.test(question)) return true;
  const words = questionWords(question).filter(({ isCommon }) => !isCommon);
  if (words.length > FEW) return false;
  return (
    !DEFINES.test(question) ||
    POINTS.test(question) ||
    words.every(({ forms }) => forms.some(({ stem }) => SIDES.has(stem)))
  );
}
