/** Sentences that say what something is, in Korean: `X란 ...이다`, `X는 ...을 말한다`, `X는 ... 기술이다`. */
import { isJosaAfter } from '../../hangul/josa';
import { isAbbreviation } from './abbreviation';
import type { Definition } from './definition';
import { englishName } from './english-name';
import { koreanName } from './korean-name';
import type { TermNames } from './names';

/** What opens a sentence before its subject. */
const OPENING =
  /^(?:[-–•]\s+|["'“‘「]|(?:여기서|먼저|우선|즉|쉽게 말해서?|간단히 말해서?|참고로|일반적으로|한편|그리고|또한|이때|그렇다면|그럼),?\s+)+/;

const SUBJECT =
  /^(?<name>[A-Za-z0-9가-힣][A-Za-z0-9가-힣 .+#·/-]{0,40}?)["'”’」]?\s?(?:\((?<inside>[^()]{2,80})\))?["'”’」]?(?<josa>이란|란|이라는 것은|라는 것은|은|는)(?<comma>,?)\s/;

/** Kinds of things that glossaries tell of: a sentence that ends in one of them puts its subject among them. */
const KIND =
  /(?:기술|도구|패턴|방법|방법론|방식|프레임워크|언어|프로토콜|구조|자료구조|기법|개념|알고리즘|시스템|라이브러리|서비스|플랫폼|모델|과정|형식|포맷|표준|규칙|규약|함수|객체|클래스|인터페이스|데이터베이스|명령어|기능|작업|행위|현상|상태|공간|단위|원칙|원리|전략|아키텍처|엔진|컴포넌트|메커니즘|용어|집합|값|환경|런타임|솔루션|키워드|문법|속성|연산자|저장소|소프트웨어|오픈소스|프로그램|절차|학문|이론|지표|기준|모듈|패키지|타입|변수|영역|계층|서버|브라우저|네트워크|공격|취약점|테스트|문서|약자|줄임말|것)(?:이다|입니다|이에요|예요|다|인데요|이죠|이라고 할 수 있습니다|이라고 할 수 있다|이라 할 수 있습니다)?[.!]?$/;
/** `누가 그렇다고 말한다` tells what somebody says; only with an object is it the meaning of a word. */
const SAYS =
  /(?:을|를|걸) (?:말|뜻|의미|지칭|가리|일컫)[가-힣 ]{0,12}[.!]?$|(?:을|를) (?:말하며|뜻하며|의미하며|말하고|뜻하고|의미하고|말하는데|뜻하는데|의미하는데)|(?:라는|다는) (?:뜻|의미)(?:이다|다|입니다|이에요|예요)[.!]?$|(?:이라고|라고) (?:정의|한다|합니다|부른다|부릅니다)/;
const ASKS = /^(?:무엇|뭘|뭐|어떤|왜|언제)|[?？]$/;

/** What a sentence defines: `'팩트 테이블이란 ... 테이블을 말한다.'` defines 팩트 테이블. */
export function koreanDefinition(sentence: string): Definition | undefined {
  const said = sentence.replace(OPENING, '');
  const groups = SUBJECT.exec(said)?.groups;
  const { name: written = '', inside, josa = '' } = groups ?? {};
  if (written === '' || !agrees(written, inside, josa)) return undefined;
  const rest = said.slice(written.length);
  const isTopic = josa === '은' || josa === '는';
  if (ASKS.test(rest.replace(/^\S*\s+/, '')) || rest.length < 12) return undefined;
  const says = SAYS.test(said);
  const isKind = KIND.test(said);
  const names = nameOf(written);
  if (!names || (isTopic && !says && !isKind)) return undefined;
  // `X란` can say nothing else, but for what one says of deeds: 초연하기란 정말 어렵다.
  const strength =
    says || (!isTopic && isKind) ? 'strong' : !isTopic || !/것(?:이다|입니다)?[.!]?$/.test(said) ? 'fair' : 'weak';
  // One English word in small letters is more often a name in code.
  return { names, strength: /^[a-z]+$/.test(written.trim()) ? 'weak' : strength };
}

/** What a heading asks for: `'메모리 누수란?'`, `'의존성 주입이란 무엇인가'`. */
export function koreanQuestion(heading: string): TermNames | undefined {
  const asked =
    /^(?:[\d.]+\s+)?["'“‘]?(?<name>[A-Za-z0-9가-힣][A-Za-z0-9가-힣 .+#·/-]{0,40}?)["'”’]?\s?(?:\([^()]{2,80}\))?["'”’]?(?:(?:이란|란)(?:\s?(?:무엇|뭘|뭐|어떤)[^?]{0,20})?|(?:은|는|이|가)?\s?(?:무엇|뭔가|뭐)[^?]{0,16})\s?\?*$/.exec(
      heading.trim(),
    )?.groups?.['name'];
  return asked === undefined ? undefined : nameOf(asked);
}

function nameOf(written: string): TermNames | undefined {
  const name = written.trim();
  if (isAbbreviation(name)) return { abbr: name };
  if (!/[가-힣]/.test(name)) {
    const en = englishName(name);
    return en === undefined ? undefined : { en };
  }
  const ko = koreanName(name);
  return ko === undefined ? undefined : { ko };
}

function agrees(name: string, inside: string | undefined, josa: string): boolean {
  const particle = /^(?:이라는|라는)/.exec(josa)?.[0] ?? josa;
  // Behind brackets it agrees with what is read aloud, which is either.
  return (
    isJosaAfter(name, particle) || (inside !== undefined && /[A-Za-z가-힣]/.test(inside)) || !/[가-힣]$/.test(name)
  );
}
