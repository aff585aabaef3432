import type { Ground } from './best-sentences';
import type { ReadSentence } from './source-sentences';

/** Words by which a sentence speaks of all there is. */
const ALL =
  /\b(?:all|every(?!\s(?:second|minute|hour|day|night|morning|week|month|year)\b)|everyone|everything|everywhere|anyone|anywhere|always|never|entire(?:ly)?|completely)(?![a-z-])|(?<![가-힣])(?:모두|모든|전부|언제나|항상|늘|아무|누구나|무조건|반드시|완전히|결코|절대로?)(?=[\s은는의를가도]|$)/gi;
/** What says as much in other words: that there is no other, or that it is so each time. */
const AS_MUCH =
  /\b(?:each|any|no|none|nothing|only(?!\s(?:a\s)?(?:part|some|half|few))|both|whole)\b|마다|씩|전혀|전체|[가-힣]만(?=[\s은을이의])|뿐/i;
const EACH_TIME = /때마다|때면 (?:항상|언제나|늘)|\b(?:whenever|every time|each time|always)\b/i;
const ONLY_THEN = /(?:때|경우에?|동안)만(?=[\s,.])|\bonly\s(?:\S+\s){0,4}(?:when|if|after|while)\b/i;
const NEVER = /\bnever\b|결코|절대로?/gi;
/** Not all, and all but some. */
const NOT_ALL =
  /\b(?:not|cannot|\p{L}+n['’]t)\s+(?:\p{L}+\s)?(?:all|every|always|entirely|completely)|\b(?:except|but for|apart from)\b|는?\s(?:않|못)|아니|없|빼고|제외|외에/iu;

/** Whether a claim speaks of all where its source does not: `always` of what happens, 모두 of 대부분. */
export function hasAddedExtent(claim: ReadSentence, { focus }: Pick<Ground, 'focus'>): boolean {
  const isOnlyThen = focus.some(({ text }) => ONLY_THEN.test(text)) && !focus.some(({ text }) => EACH_TIME.test(text));
  if (isOnlyThen && EACH_TIME.test(claim.text) && !ONLY_THEN.test(claim.text)) return true;
  // `never` of what does not happen adds nothing.
  const text = focus.some(({ denied }) => denied.includes(true))
    ? claim.text.replace(NEVER, never => ' '.repeat(never.length))
    : claim.text;
  if (focus.length === 0 || NOT_ALL.test(text) || !speaksOfAll({ ...claim, text })) return false;
  return !focus.some(sentence => speaksOfAll(sentence) || AS_MUCH.test(sentence.text));
}

/** `every ten seconds` and 모두 5곳 speak of a number. */
function speaksOfAll({ text, quantities }: ReadSentence): boolean {
  return [...text.matchAll(ALL)].some(({ 0: word, index }) => {
    const end = index + word.length;
    return !quantities.some(({ start }) => start === end + 1);
  });
}
