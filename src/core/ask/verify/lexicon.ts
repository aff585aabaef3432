/** Words that say the same and words that say the opposite, in both languages: what changes a claim's sense, or not. */
import { isJosaAfter } from '../../hangul/josa';
import { verbForms } from '../../hangul/verb-forms';
import { englishStem } from '../../search/text/english-stem';
import { baseOf } from './irregular-verbs';

/** What a word means: a row of the lexicon, and on which side of it the word stands. */
export interface Meaning {
  readonly row: number;
  readonly side: 0 | 1;
}

/**
 * A line is a row, the opposite behind `|`, or behind `||` where neither is less than the other. A Korean verb is its stem and its infinitive, `늘:늘어`; other Korean words are the
 * beginnings of their forms, those of one syllable the whole word. English ones are compared by their stems.
 */
const ROWS = `
늘:늘어 늘리:늘려 는다 증가 오르:올라 올리:올려 높아 높이:높여 상승 커지:커져 불어 increase rise rose risen raise grow grew grown higher climb add | 줄:줄어 줄이:줄여 감소 내리:내려 낮아 낮추:낮춰 하락 작아 떨어 짧아 decrease fall fell fallen drop reduce lower decline shrink lessen cut
빠르:빨라 빨리 fast faster quick quicker speed-up | 느리:느려 늦어 늦은 slow slower
많:많아 많은 more most many | 적:적어 적은 less few fewer least
크:커 클수록 대형 large larger big bigger | 작:작아 작은 소형 small smaller little
높은 높다 높고 높으 high | 낮은 낮다 낮고 낮으 low
길:길어 긴 long longer | 짧은 짧다 짧고 short shorter
더 more | 덜 less
먼저 전에 앞서 before
전에 이전 앞서 before earlier || 후에 이후 뒤에 나중 after later
가능 able possible | 불가능 unable impossible
필요 필수 요구 require need necessary must depend rely | 불필요 unnecessary needless
성공 succeed success | 실패 fail failure
안전 safe secure | 위험 unsafe dangerous risky
무료 공짜 free | 유료 paid
동기 synchronous | 비동기 asynchronous async
공개 open public | 비공개 숨기:숨겨 hidden private
허용 허락 allow permit enable let | 금지 막:막아 막는 forbid prohibit deny prevent
켜:켜 활성화 enable enabled | 끄:꺼 비활성화 disable disabled
시작 begin began begun start | 끝나:끝나 끝내:끝내 종료 중단 멈추:멈춰 정지 end finish stop halt pause suspend
같:같아 같은 동일 same identical equal | 다르:달라 different differ
모두 모든 전부 언제나 항상 늘 all every everybody everyone always both | 일부 가끔 때때로 some sometimes
쉽:쉬워 쉬운 easy easily | 어렵:어려워 어려운 hard difficult
좋:좋아 좋은 낫:나아 나은 개선 향상 good better best improve | 나쁘:나빠 악화 bad worse worst degrade
첫 처음 first || 마지막 last final
읽:읽어 읽기 읽는 read || 쓰기 write written
입력 input || 출력 output
남기:남겨 남:남아 유지 keep kept remain stay | 버리:버려 지우:지워 삭제 제거 없애:없애 드롭 discard remove delete lose lost
무거 무겁 heavy | 가볍 가벼 경량 light lightweight
강하:강해 강점 strong strength strengthen | 약하:약해 약점 weak weakness weaken
새 새로 새로운 신규 new newer || 옛 기존 예전 오래된 레거시 old older legacy
여러 여럿 several many multiple || 하나 단일 single
차례 순차 sequential sequentially serial || 한꺼번 동시 병렬 함께 parallel simultaneous concurrent together
최대 최고 maximum | 최소 최저 minimum
정적 static || 동적 dynamic
공유 shared share | 배타 독점 exclusive
가변 mutable | 불변 immutable
무해 harmless | 해롭 해로 harmful
받아들 수락 accept | 거절 거부 reject
컴파일 compile compil || 런타임 실행 runtime run
클라이언트 client || 서버 server
앞 앞에 앞쪽 앞부분 front || 뒤 뒤에 뒤쪽 뒷부분 back
효과 effective | 무효 ineffective
찾:찾아 찾는 find found | 놓치:놓쳐 miss
싸:싸 저렴 cheap cheaper | 비싸:비싸 비싼 expensive costly
넓:넓어 넓은 wide broad | 좁:좁아 좁은 narrow
깊:깊어 깊은 deep | 얕:얕아 얕은 shallow
단순 간단 simple | 복잡 complex complicated
긍정 positive | 부정적 negative
자동 automatic automatically || 수동 manual manually
내부 internal inside within || 외부 external outside
상위 top upper || 하위 bottom
참 true | 거짓 false
옳 맞:맞아 correct | 틀리:틀려 틀린 wrong incorrect
로컬 local || 원격 remote
직접 direct directly | 간접 indirect indirectly
확대 expand | 축소 shrink
열:열려 여는 open | 닫:닫아 닫는 close
부모 parent || 자식 child
프로듀서 생산자 producer || 컨슈머 소비자 consumer
이상 초과 above exceed | 이하 미만 below
영구 permanent permanently | 임시 일시 temporary temporarily
오름차순 ascending || 내림차순 descending
앞당기:앞당겨 당기:당겨 | 늦추:늦춰 미루:미뤄 delay postpone
승인 가결 approve | 반려 부결 disapprove
얻:얻어 얻는 gain obtain get got | 잃:잃어 잃는 lose lost
이기:이겨 win won | 지는 졌다 lost
포함 담기:담겨 담은 들어 hold held contain include have has | 제외 빼:빼 뺀 exclude omit
연결 잇:이어 connect connection | 끊:끊어 끊긴 disconnect
잠그:잠가 잠금 lock | unlock
붙이:붙여 붙인 attach | 떼:떼어 떼는 분리 detach separate
두꺼 두껍 두꺼운 thick thickly | 얇 얇은 얇게 thin thinly
국내 domestic || 해외 국외 외국 overseas foreign abroad
고정 fixed pinned | 무작위 임의 random randomly
이미 already | 아직
자주 흔히 often frequently frequent | 드물 드문 드물게 rarely rare seldom
충분 enough sufficient suffice | 부족 모자라:모자라 모자란 insufficient lack scarce
장점 유리 advantage merit | 단점 불리 disadvantage drawback
보내:보내 보낸 전송 발신 send sent || 받:받아 받은 수신 receive
팔:팔아 판매 sell sold || 사들이:사들여 구매 구입 buy bought purchase
합치:합쳐 합친 병합 결합 merge combine | 나누:나눠 나누어 나눈 쪼개:쪼개 분할 split divide
압축 compress | 풀:풀어 해제 decompress
암호화 encrypt encryption | 복호화 decrypt decryption
통과 pass passed | 탈락 떨어뜨리:떨어뜨려 eliminate
선택적 optional | 의무 강제 mandatory compulsory
조용 quiet silent | 시끄러 시끄럽 시끄러운 noisy loud
독립 independent independently | 의존 종속 depend dependent
왼쪽 좌측 left-hand || 오른쪽 우측 right-hand
위 위쪽 위에 up upward || 아래 아래쪽 아래에 down downward
밝:밝아 밝은 bright | 어두:어두워 어두운 dark
추가 덧붙:덧붙여 append insert | 제거 삭제 remove
도착 arrive arrival || 출발 depart departure
원인 cause reason || 결과 result effect outcome
찬성 동의 agree agreement | 반대 disagree oppose
정상 normal | 비정상 이상한 abnormal
나빠지:나빠져 worsen deteriorate | 나아지:나아져 좋아지:좋아져 improve
길어지:길어져 길어질수록 lengthen | 짧아지:짧아져 shorten
채용 고용 hire | 해고 fire dismiss
진짜 실제 real actual | 가짜 가상 fake imaginary
온라인 online || 오프라인 offline
사용 이용 쓰이:쓰여 쓰:써 활용 적용 use used employ apply utilize
만들:만들어 만든 생성 create make made build built produce generate write wrote
보이:보여 보여 표시 show display
대신하:대신해 대체 바꾸:바꿔 바뀌:바뀌어 바뀐 변경 교체 change replace switch
검색 search retrieve retrieval
돌려주:돌려줘 반환 return
되돌리:되돌려 되돌아 롤백 revert rollback roll
소개 발표 출시 내놓:내놓아 나왔 나온 공개 introduce announce describe publish release launch
기다리:기다려 대기 wait
배우:배워 학습 가르치:가르쳐 훈련 train learn teach
답 응답 대답 answer response reply
방법 방식 기법 method technique approach way
모델 model
데이터 자료 data
비율 율 rate ratio share
저장 보관 store keep kept retain retention storage
차지 소요 걸리:걸려 take took cost spend
지연 latency delay
속도 speed
성능 performance
정확도 accuracy precision
점수 score
순위 rank ranking
문서 document
색인 index
질의 query
요청 달라고 달라는 request
메모리 memory
파일 file
함수 function
오류 에러 error bug
장애 outage incident failure
비용 cost price expense
시험 테스트 실험 test experiment
결과 result
문장 sentence
글 article text
코드 code
언어 language
사람 people person human
개발자 developer
사용자 이용자 user
회사 기업 company
팀 team
연구 study research
가중치 weight
층 레이어 layer
행렬 matrix
매개변수 파라미터 parameter
듣:들어 듣는 들은 listen hear heard
말하:말해 speak spoke spoken talk say
보:보아 본다 see saw seen look
알리:알려 알린 notify inform
고치:고쳐 수정 fix repair correct
모으:모아 수집 collect gather
고르:골라 고른 선택 채택 choose select pick adopt | 배제 기각 거부 거절 reject
옮기:옮겨 이동 move migrate migration
비교 견주:견줘 compare comparison
측정 재:재어 measure
설명 explain explanation describe
예측 predict prediction
분석 analyze analysis
개발 develop development
설계 design
구현 implement implementation
관리 manage management
평가 evaluate evaluation review assess
판단 judge judgement
기록 record log
보호 protect protection
운영 operate operation
지원 support
제공 provide offer
처리 process processing
나라 국가 country nation
정부 government
시장 market
제품 product
서비스 service
고객 customer client
경험 experience
지식 knowledge
능력 ability capability skill
자원 resource
규모 scale size
크기 size
지역 region local area
문화 culture
음성 speech voice audio
소리 sound audio
영상 video
음악 music
책 book
논문 paper
작가 저자 author writer
독자 reader
이유 reason
목표 target goal
문제 problem issue
해결 solve solution
기준 standard criterion yardstick
예제 example
예시 example
지시 instruction
응용 application
도구 tool
단계 stage step phase
아시아 asia asian
유럽 europe european
아프리카 africa african
미국 america american
중국 china chinese
일본 japan
한국 korea
독일 germany german
프랑스 france french
영국 britain british
인도 india indian
베트남 vietnam
태국 thailand thai
대만 taiwan
싱가포르 singapore
캐나다 canada
러시아 russia russian
스페인 spain spanish
추론 inference reasoning
환각 hallucination
유사도 similarity
배포 deploy deployment
인증서 certificate
갱신 renew renewal update
만료 expire expiry
용량 capacity
차원 dimension
한국어 korean
영어 english
일본어 japanese
이벤트 event
제한 limit timeout
주기 period interval
취소 cancel abort
버전 version
백분위 percentile
작년 지난해
최장 길게
끝 tail
키 key
값 value
사실 fact
형식 form format
규칙 rule
이름 name
주소 address
기능 feature function
목록 list
그림 이미지 image picture
화면 screen
질문 question
단어 낱말 word
조건 condition
확인 check verify
보장 guarantee ensure
중단 abort cancel
순서 order
`;

/** Before these a stem of one syllable is a verb: 줄고, and no 줄거리. */
const ENDINGS =
  '고 고서 면 면서 지 지만 지는 지도 며 게 는 니 니까 다 기 려 려고 도록 든 자 더라 습니다 서 도 야 요 던 으면'.split(
    ' ',
  );

/** Forms that say nothing of their sides: what has a 크기 may be small, and 다른 is mostly what else there is. */
const SIDELESS = new Set(['크기', '다른']);

const beginnings = new Map<string, readonly Meaning[]>();
/** Of one syllable: the whole word. */
const words = new Map<string, readonly Meaning[]>();
const stems = new Map<string, readonly Meaning[]>();

for (const [row, line] of ROWS.trim().split('\n').entries()) {
  for (const [side, list] of line.split(/ \|\|? /).entries()) {
    const meaning: Meaning = { row, side: side === 0 ? 0 : 1 };
    for (const entry of list.split(' ')) {
      if (!/[가-힣]/.test(entry)) put(stems, englishStem(baseOf(entry)), meaning);
      else for (const form of formsOf(entry)) put(form.length === 1 ? words : beginnings, form, meaning);
    }
  }
}
const TWO_SIDED = new Set(
  ROWS.trim()
    .split('\n')
    .flatMap((line, row) => (line.includes('|') ? [row] : [])),
);
const LESSENING = new Set(
  ROWS.trim()
    .split('\n')
    .flatMap((line, row) => (line.includes(' | ') ? [row] : [])),
);
const LONGEST = Math.max(...[...beginnings.keys()].map(form => form.length));

/** Forms of verbs that end as nouns do. */
const FORMS = /^(?:합친|보낸|나눈|붙인|끊긴|알린|늦어|불어|떨어|들어|가벼|쉬워|어려워|추워|숨겨|여러)$|(?:수록|려|져)$/;
/** Words that a side of a row gives as they are, the sides that they stand foremost in before others. */
const sides = ROWS.trim()
  .split(/\n| \|\|? /)
  .map(side => side.split(' '))
  .map(all => ({
    // Of a verb or an adverb the form in a question is another one.
    korean: all.filter(word => /^[가-힣]+[^에께은는든운히게른뀐다아]$/.test(word) && !FORMS.test(word)),
    english: all.filter(word => /^[a-z-]+$/.test(word)),
  }));

/** What a Korean noun is in English: `englishOf('병합')` is `['merge', 'combine']`. */
export function englishOf(noun: string): readonly string[] {
  return sides.find(({ korean }) => korean.includes(noun))?.english ?? [];
}

/** What an English word is in Korean: `koreanOf('merging')` has 병합 and 결합. */
export function koreanOf(word: string): readonly string[] {
  const stem = englishStem(baseOf(word));
  const places = sides.map(({ english }) => english.findIndex(other => englishStem(baseOf(other)) === stem));
  const first = Math.min(...places.filter(place => place >= 0));
  return sides[places.indexOf(first)]?.korean ?? [];
}

function formsOf(entry: string): readonly string[] {
  const [stem = '', infinitive] = entry.split(':');
  if (infinitive === undefined) return [stem];
  const forms = verbForms(stem, infinitive).map(([, form]) => form);
  if (stem.length > 1) return forms;
  const ended = forms.filter(form => form.length === 1).flatMap(form => ENDINGS.map(e => form + e));
  return [...forms.slice(1), ...ended].filter(form => !SIDELESS.has(form));
}

function put(map: Map<string, readonly Meaning[]>, key: string, meaning: Meaning): void {
  const there = map.get(key) ?? [];
  if (!there.some(one => one.row === meaning.row && one.side === meaning.side)) map.set(key, [...there, meaning]);
}

/** Whether a word says that something is not so, or less, of which its opposites say that it is: few, slow, fail. */
export function saysLess({ row, side }: Meaning): boolean {
  return side === 1 && LESSENING.has(row);
}

/** Whether there are words that say the opposite of one with this meaning. */
export function hasOpposite({ row }: Meaning): boolean {
  return TWO_SIDED.has(row);
}

/** What a Korean word means, by its longest known beginning: `koreanMeanings('늘어났다')` is that of `increase`. */
export function koreanMeanings(word: string): readonly Meaning[] {
  const whole = words.get(word);
  if (whole) return whole;
  for (let length = Math.min(LONGEST, word.length); length > 1; length--) {
    const meanings = beginnings.get(word.slice(0, length));
    if (meanings) return meanings;
  }
  // 앞에 and 층을 are one-syllable nouns with their particles.
  return isJosaAfter(word.charAt(0), word.slice(1)) ? (words.get(word.charAt(0)) ?? []) : [];
}

/** What an English word means, by its stem (`englishStem`). */
export function englishMeanings(stem: string): readonly Meaning[] {
  return stems.get(stem) ?? [];
}
