/** Where a Korean noun ends within its word: before an ending, and not within another word that looks so. */
import { isDerived } from './ending-grammar';
import { isSyllable } from './jamo';

/** Other words than a noun with an ending, whatever they look like: 로그인 is not 로그 with 인, and in 유사도 도 is a degree. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['인', ['로그', '플러그', '체크']],
  ['지', ['메시', '페이', '스토리']],
  ['일', ['스타']],
  ['고', ['알파']],
  ['다', ['사이']],
  ['로', ['마이크']],
  [
    '도',
    [
      ...'신뢰 정확 정밀 선호 유사 복잡 인지 만족 완성 중요 난이 민감 숙련'.split(' '),
      ...'이해 충성 활용 기여 집중 투명 자유 적합 참여 긴급 친밀 제주 강화'.split(' '),
    ],
  ],
]);

/** Endings of two syllables and more that mark a noun of one beyond doubt. */
const UNMISTAKABLE = /^(?:에|한테|까지|부터|처럼|마다|으로|이?라[는고]|입니다|이었|였)/;
/** Verbs before 은, 는 and 을: 차는 is rather kicking than tea. */
const VERB_STEMS =
  '가나사자차타파하싸짜까서펴켜오보쏘꼬고주두꾸푸쑤지치피기비시이끼띠쉬뛰쥐튀되쇠쬐매배새재캐패개대내베메세떼크쓰끄뜨트신감적품안담남참심굳검굶먹막죽녹작젊짧';
/**
 * Endings of one syllable, and the nouns of one syllable with which they make other words: 길이, 회의. Those that are not here
 * (도, 로, 만) make too many.
 */
const MISTAKABLE: ReadonlyMap<string, string> = new Map([
  ['를', ''],
  ['은', VERB_STEMS],
  ['는', VERB_STEMS],
  ['을', VERB_STEMS],
  ['와', '기'],
  ['과', '결경공금문불성손순안약전진통학한'],
  ['가', '거고기대도모무배부사서소수시아여오외우유이자재저제조주지차처초추타파폐하해허호화휴'],
  ['이', '갈같걸곳굳길깊놀높들떡많말맞먹몰벌살젖풀넓'],
  ['의', '강건거결경고내논동명모무문발법본불사상선성수숙실심악여열예외우유임전정제주진질창탄탈토편하합항협호회신'],
]);

/**
 * Whether this may follow the noun within its word: `isNounEnding('쿠버네티스', '에서의')`, `isNounEnding('양자화', '되었다면')`,
 * but not `isNounEnding('데이터', '베이스')`. A noun of one syllable is given fewer endings: 나이 is not 나 with a particle.
 */
export function isNounEnding(noun: string, ending: string): boolean {
  if (noun.length === 1 && isSyllable(noun) && !isPlain(noun, ending)) return false;
  if (OTHER_WORDS.get(ending.charAt(0))?.some(word => endsInWord(noun, word))) return false;
  return isDerived(noun, ending);
}

function isPlain(noun: string, ending: string): boolean {
  const mistakable = MISTAKABLE.get(ending);
  return mistakable === undefined ? UNMISTAKABLE.test(ending) : !mistakable.includes(noun);
}

function endsInWord(noun: string, word: string): boolean {
  return noun.endsWith(word) && !/[가-힣]/.test(noun.charAt(noun.length - word.length - 1));
}
