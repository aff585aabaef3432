/** What a column of a table of terms says. A `name` and a `definition` are in the language they are written in. */
export type Column =
  | 'id'
  | 'name'
  | 'ko'
  | 'en'
  | 'abbr'
  | 'aliases'
  | 'definition'
  | 'definitionKo'
  | 'definitionEn'
  | 'related'
  | 'articles';

/** Names of columns as people write them, in small letters and without anything between. */
const NAMES: Readonly<Record<Column, string>> = {
  id: 'id key 아이디',
  name: 'name term word title entry 용어 이름 표제어 단어 용어명',
  ko: 'ko kor korean kokr termko nameko koreanterm koreanname 한국어 한글 국문 한글명 국문명 한국어명 한글용어 국문용어 우리말 용어한국어 용어한글 용어국문',
  en: 'en eng english enus engb termen nameen englishterm englishname 영어 영문 영문명 영어명 영문용어 영어용어 용어영어 용어영문 원어',
  abbr: 'abbr abbreviation acronym short 약어 약자 줄임말 영문약어',
  aliases:
    'aliases alias synonyms synonym also alsoknownas aka othernames variants 별칭 동의어 유의어 다른이름 이칭 이형태',
  definition: 'definition description meaning explanation def 뜻 정의 설명 의미 뜻풀이 용어설명',
  definitionKo:
    'definitionko definitionkorean koreandefinition descriptionko kodefinition defko 한국어정의 한글정의 국문정의 한국어설명 한글설명 국문설명 한국어뜻 정의한국어 정의한글 정의국문 설명한국어 설명한글 설명국문 뜻한국어',
  definitionEn:
    'definitionen definitionenglish englishdefinition descriptionen endefinition defen 영어정의 영문정의 영어설명 영문설명 영어뜻 정의영어 정의영문 설명영어 설명영문 뜻영어',
  related: 'related seealso relatedterms 관련 관련용어 참고용어 함께보기',
  articles: 'articles article 글 기사 관련글',
};

const COLUMNS = new Map(
  (Object.keys(NAMES) as Column[]).flatMap(column => NAMES[column].split(' ').map(name => [name, column] as const)),
);

/** What a column of this name says; undefined where that is nothing of a term: `columnOf('Definition (ko)')` is `'definitionKo'`. */
export function columnOf(name: string): Column | undefined {
  return COLUMNS.get(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}
