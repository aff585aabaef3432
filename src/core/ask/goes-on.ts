import type { AskedWord } from '../search/text/asked-word';
import { asksMeaning } from './asks-meaning';
import { questionWords } from './question-words';

/** What begins a question that goes on from the last one. */
const GOES_ON =
  /^(?:그럼|그러면|그런데|그건|그것|그게|그걸|이건|이것|이게|그리고|왜|and\b|but\b|so\b|then\b|what about\b|how about\b|why\b|it\b|that\b)/i;
/** What may point at what was asked before. */
const POINTS = /\b(?:it|its|that|this|those|these|they|them)\b/i;
/** A side of something: which thing's is what was asked before, as in `단점은 무엇인가요?` */
const SIDES = new Set(
  '장점 단점 장단점 이유 원인 방법 예 예시 예제 사례 비용 가격 종류 특징 역할 한계 차이 차이점 대안 결과 효과 순서 시간 기간 점수 조건 크기 개수 단위 버전 advantage advantages disadvantage disadvantages drawback drawbacks benefit benefits pros cons reason reasons cause causes example examples cost costs price kind kinds type types limit limits difference differences alternative alternatives result results step steps size version'.split(
    ' ',
  ),
);
/** So many words may name a thing of their own; a single one hardly says what is asked of it. */
const FEW = 2;
/** What begins a question that leaves out what it asks about: `언제 끝나요?`, `for Java?` */
const LEAVES_OUT =
  /^(?:어떻게|어떤|어디|어느|언제|얼마|몇|누가|무슨|how (?:many|much|long|often)\b|(?:for|in|with|without|on|at|from|by|under|about)\b)/i;
/** What sets one thing against another that was spoken of: `Python 예제도`, `유효 기간은`. */
const SETS_AGAINST = /.(?:은|는|도)$/;
/** What says of the word before it nothing but that it is, can or must be: `환불은 가능한가요?` */
const HARDLY_SAYS = /^(?:가능|필요|다르|다른|달라|같은|같나)/;

/**
 * Whether a question goes on from the one before it (`last`), so that nobody finds an answer to it alone: `그럼 비용은?`, `in Python?` One
 * of few words does not where it asks what a thing is, or names one and says what is asked of it: `캐시는 왜 쓰나요?`
 */
export function goesOn(question: string, last: string): boolean {
  if (GOES_ON.test(question)) return true;
  const words = telling(question);
  if (words.length > FEW) return false;
  const isSide = ({ forms }: AskedWord): boolean => forms.some(({ stem }) => SIDES.has(stem));
  if (asksMeaning(question)) return POINTS.test(question) || words.every(isSide);
  if (words.length < FEW || POINTS.test(question) || LEAVES_OUT.test(question)) return true;
  const known = new Set(telling(last).flatMap(stemsOf));
  const named = words.filter(({ text }) => !HARDLY_SAYS.test(text));
  return (
    words.some(word => isSide(word) || stemsOf(word).some(stem => known.has(stem))) ||
    SETS_AGAINST.test(named.at(-1)?.text ?? '')
  );
}

function telling(question: string): readonly AskedWord[] {
  return questionWords(question).filter(({ isCommon }) => !isCommon);
}

function stemsOf({ forms }: AskedWord): readonly string[] {
  return forms.map(({ stem }) => stem);
}
