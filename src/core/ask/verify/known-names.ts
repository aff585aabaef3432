import type { ClaimWord } from './claim-words';

/** Names that no writing tells from words: Korean has no capitals, and every English sentence begins with one. */
const NAMES = new Set(
  (
    '네이버 카카오 구글 메타 애플 아마존 마이크로소프트 오픈에이아이 엔비디아 인텔 테슬라 딥마인드 앤트로픽 삼성 삼성전자 엘지 라인 쿠팡 토스 업스테이지 뤼튼 엔씨 딥시크 미스트랄 알리바바 바이두 텐센트 넷플릭스 우버 ' +
    '아시아 유럽 아프리카 미국 중국 일본 한국 독일 프랑스 영국 인도 베트남 태국 대만 싱가포르 캐나다 러시아 스페인 한국어 영어 일본어 중국어 독일어 프랑스어 스페인어 ' +
    '오라클 몽고디비 레디스 카프카 래빗엠큐 쿠버네티스 도커 리눅스 윈도우 안드로이드 자바 파이썬 러스트 코틀린 스위프트 타입스크립트 자바스크립트 리액트 스프링 장고 깃허브 깃랩 ' +
    'google meta apple amazon microsoft openai nvidia intel deepmind anthropic samsung naver kakao oracle redis kafka kubernetes docker linux windows android java python rust kotlin swift typescript javascript react spring django github gitlab postgres mysql sqlite mongodb nomad tesla netflix uber alibaba mistral ' +
    'asia asian europe european africa african america american china chinese japan japanese korea korean germany german france french britain british india indian vietnam thailand taiwan singapore canada russia spain'
  ).split(' '),
);

/** Whether a word is the name of a company, a product or a language that developers speak of. */
export function isKnownName({ stem, text }: ClaimWord): boolean {
  return NAMES.has(stem) || NAMES.has(text);
}
