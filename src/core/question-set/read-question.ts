import { questionWords } from '../ask/question-words';
import { withoutThoughts } from '../ask/without-thoughts';
import type { Passage } from './passage';

/** Why what a model wrote is no question to ask of a library. */
export type NoQuestion =
  /** None, several, or not in the form of one. */
  | 'notOne'
  /** It has another language than its passage. */
  | 'otherLanguage'
  /** Who has not seen the passage cannot know what it asks about. */
  | 'pointsAtText'
  /** It has nothing to do with the passage. */
  | 'offTopic'
  /** The passage says it word for word: whoever wrote the article would have chosen the question. */
  | 'copied';

/** What a model wrote, read as a question. */
export type ReadQuestion =
  | { readonly is: 'question'; readonly question: string }
  | { readonly is: 'none'; readonly why: NoQuestion };

/** In UTF-16 units. */
const SHORTEST = 10;
const LONGEST = 300;

/** `1.`, `- `, `Q:`, `**질문 1:**`, `> `: what stands before a question and is no part of it. */
const BEFORE =
  /^(?:[>#*_\-•]+\s*|\d{1,2}[.)]\s+|(?:질문|문제|물음|question|q)\s*\d{0,2}\s*[:：.)]\s*|["“”'‘’「『`])+/iu;
const BEHIND = /["“”'‘’」』`*_\s]+$/u;
/** What only who sees the passage understands. */
const POINTS_AT_TEXT =
  /(?:이|위|윗|앞|해당|본|아래|다음|주어진)\s?(?:글|문단|본문|자료|지문|문서|대목|기사|내용|텍스트)|글쓴이|저자에|필자|\b(?:this|the (?:above|given|following|provided))\s+(?:text|passage|article|paragraph|document|excerpt|material|section)\b|\b(?:according to|in|from) the (?:text|passage|article|paragraph|excerpt)\b|\bthe author\b/iu;
/** Addresses, and characters that hide or turn text around. */
const ODD = /:\/\/|[\p{Cc}\p{Cf}\p{Co}]/u;

/**
 * The one question in what a model wrote about a passage. Whatever it says beside the question is left out; whatever the passage made it
 * say instead of one is refused: `readQuestion('Q: 왜 캐시를 두나요?', passage)` is the question `왜 캐시를 두나요?`.
 */
export function readQuestion(written: string, passage: Passage): ReadQuestion {
  const lines = withoutThoughts(written)
    .split('\n')
    .map(line => line.trim().replace(BEFORE, '').replace(BEHIND, '').trim())
    .filter(line => /[?？]$/.test(line));
  const [question = '', ...others] = [...new Set(lines)];
  const none = (why: NoQuestion): ReadQuestion => ({ is: 'none', why });
  if (others.length > 0 || question.length < SHORTEST || question.length > LONGEST || ODD.test(question)) {
    return none('notOne');
  }
  if (/[가-힣]/.test(question) !== (passage.language === 'ko')) return none('otherLanguage');
  if (POINTS_AT_TEXT.test(question)) return none('pointsAtText');
  const source = plain([passage.title, ...passage.headings, passage.text].join(' '));
  if (plain(passage.text).includes(plain(question).trim())) return none('copied');
  const isAbout = questionWords(question).some(({ forms }) => forms.some(({ stem }) => source.includes(stem)));
  return isAbout ? { is: 'question', question } : none('offTopic');
}

/** Small letters and digits, one space between words. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
