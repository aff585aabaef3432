/** Where a Korean name begins and ends in running text, which has no capitals to tell it by. */
import { isJosaAfter } from '../../hangul/josa';

const MOST_WORDS = 5;
const LONGEST = 30;

/** Words that stand before a name and are no part of it. */
const OUTSIDE = new Set(
  `이 그 저 이런 그런 저런 이러한 그러한 어떤 모든 각 각각 여러 다른 새로운 해당 특정 주요 바로 즉 및 또는 혹은 그리고 등 흔히 보통 특히 가장 매우 더 이른바
  소위 일종의 최근 현재 약 총 첫 첫째 둘째 셋째 두 세 네 한 수 것 때 통해 위해 대해 따라 의해 관련 대한 위한 통한 같은 라는 이라는 기존 단순 단순히 일반적 우리 저희 나 너
  여기 거기 이것 그것 저것 이번 다음 이전 지금 오늘 하나 하나의 둘 모두 또 또한 다만 하지만 그러나 그런데 따라서 그래서 결국 만약 만일 예 예시 예제 참고 여기서 요즘 무엇 왜 어떻게 누구
  언제 어디 당신 여러분 자신 스스로 이때 그때 이제 먼저 우선 반면 반대로 물론 사실 원래 본래 자체 위 아래 앞 뒤 전 후 중 간 내 외 당 별 용 후자 전자 그가 내가 네가 제가 그는 나는 저는 이는 이를 그를 우리는 우리가 그중 이중에서 한편 이외 이들 그들 마지막 처음 이후 이상 이하 최종`.split(
    /\s+/,
  ),
);

/** Words that are no name by themselves; with others they may be: 시간 복잡도, 사용자 경험. */
const GENERIC = new Set(
  `일반 실제 전체 주의 결과 이유 목적 목표 핵심 문제 방법 과정 작업 경우 정도 부분 내용 의미 특징 장점 단점 차이 차이점 역할 기능 구조 방식 정의 개념 개요 소개 요약 정리 사용 활용 생성 설명 필요
  가능 중요 시작 사람 개발자 사용자 코드 글 책 저자 대표 회사 팀 버전 시간 이름 답 정답 질문 생각 추가 환경 프로젝트 경험 개인 요청 응답 정보 서비스 시스템 도구 기술 제품 고객 조직 기업 업무 분야 자료 상태 값
  종류 유형 형태 기준 조건 단계 대상 범위 수준 효과 성능 품질 비용 가격 속도 크기 개수 순서 위치 시점 상황 환경 영역 변경 수정 삭제 확인 선택 입력 출력 실행 처리 관리 운영 개발 설계 구현 분석 학습 교육 강의
  화면 페이지 버튼 글자 색상 파일 폴더 이미지 영상 음악 게임 한국 미국 중국 일본 서울 오늘날 세계 시장 국가 정부 학교 대학 교수 학생 아이 부모 친구 동료 직원 리더 팀장 부업 본업 사이트 링크 주소`.split(
    /\s+/,
  ),
);

/** Endings of what modifies the noun after it, or links to it: 공개한 모델, 모델의 크기, 빠르고 큰 모델. */
const MODIFIER =
  /(?:는|된|될|되던|했던|적인|적으로|하고|하여|해서|하게|하지|하면|되어|되고|이나|거나|면서|하다|한다|이다|니다|까지|부터|에서|에게|마다|처럼|보다|라고|이라고|라는|스러운|로운)$/;
/** The same after stems long enough: 권한, 무한 and 역할 are nouns, 회의 and 결과 too. */
const AMBIGUOUS = /(?:을|를|은|의|에|와|과|로|으로|이|가|도|만|인|한|할|던)$/;

/** A Korean name as it should be written, or undefined where the words are none: `koreanName('팩트 테이블')`. */
export function koreanName(text: string): string | undefined {
  const name = text.trim().replace(/\s+/g, ' ');
  const words = name.split(' ');
  const isNamed =
    name.length >= 2 &&
    name.length <= LONGEST &&
    words.length <= MOST_WORDS &&
    /^[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ·/-]*$/.test(name) &&
    /[가-힣]{2}|[가-힣] ?[A-Za-z]|[A-Za-z] ?[가-힣]/.test(name);
  if (
    !isNamed ||
    (words.length === 1 && GENERIC.has(name)) ||
    words.every(word => OUTSIDE.has(word)) ||
    OUTSIDE.has(words[0] ?? '')
  )
    return undefined;
  const last = words.at(-1) ?? '';
  if (
    /(?:하기|되기|하는지|습니다|하다|한다|이다|니다|세요|네요|어요|아요|지만|는데|으며|하며|하고|되고|[가-힣][하되있없])$/.test(
      last,
    )
  )
    return undefined;
  return words.slice(0, -1).some(modifies) ? undefined : name;
}

/**
 * The name that ends a text, of at most so many words: `koreanNameAtEnd('구글이 공개한 오픈 모델', 2)` is `'오픈 모델'`. What comes
 * before a particle or a modifier is not part of it.
 */
export function koreanNameAtEnd(text: string, mostWords: number): string | undefined {
  const tail = text.slice(-60);
  const phrase = /[가-힣A-Za-z0-9·/ -]*$/.exec(tail)?.[0] ?? '';
  if (phrase.endsWith('  ')) return undefined;
  const words = phrase.split(/\s+/).filter(word => word !== '');
  // A word that begins before what was looked at is not known whole.
  if (phrase.length === tail.length && text.length > tail.length) words.shift();
  const name: string[] = [];
  for (const word of words.reverse()) {
    if (name.length === Math.min(mostWords, MOST_WORDS) || (name.length > 0 && modifies(word)) || OUTSIDE.has(word))
      break;
    name.unshift(word);
  }
  return name.length === 0 ? undefined : koreanName(name.join(' '));
}

/** Whether a word belongs to the one after it as a modifier or a part of the sentence, and not as a part of its name. */
function modifies(word: string): boolean {
  if (OUTSIDE.has(word) || !/[가-힣]$/.test(word)) return OUTSIDE.has(word);
  if (MODIFIER.test(word)) return true;
  const particle = AMBIGUOUS.exec(word)?.[0];
  if (particle === undefined) return false;
  const stem = word.slice(0, -particle.length);
  // 주의, 평가, 경로, 온도: with one syllable before it, it is no particle. What is no particle is an ending: 공개한.
  return (
    stem.length >= 2 &&
    (isJosaAfter(stem, particle) ||
      (/[인한할던]/.test(particle) &&
        !/(?:확인|승인|로그인|메인|라인|체인|디자인|권한|제한|무한|역할|분할)$/.test(word)))
  );
}
