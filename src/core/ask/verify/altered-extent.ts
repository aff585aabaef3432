import type { Ground } from './best-sentences';
import type { ReadSentence } from './source-sentences';

/** Words by which a sentence speaks of all there is. */
const ALL =
  /\b(?:all|every|everyone|everything|everywhere|anyone|anywhere|always|never|entire(?:ly)?|complete(?:ly)?)(?![a-z-])|(?<![가-힣])(?:모두|모든|전부|언제나|항상|늘|아무|누구나|무조건|반드시|완전히|결코|절대로?)(?=[\s은는의를가도]|$)/gi;
/** What says as much in other words: that there is no other, or that it is so each time. */
const AS_MUCH = /\b(?:each|any|no|none|nothing|only|both|whole)\b|마다|씩|전혀|전체|[가-힣]만(?=[\s은을이의])|뿐/i;
/** Not all, and all but some. */
const NOT_ALL =
  /\bnot\s+(?:all|every|always|entirely|completely)|\b(?:except|but for|apart from)\b|는?\s(?:않|못)|아니|없|빼고|제외|외에/i;

/** Whether a claim speaks of all where its source does not: `always` of what happens, 모두 of 대부분. */
export function hasAddedExtent(claim: ReadSentence, { focus }: Pick<Ground, 'focus'>): boolean {
  if (focus.length === 0 || NOT_ALL.test(claim.text) || !speaksOfAll(claim)) return false;
  return !focus.some(sentence => speaksOfAll(sentence) || AS_MUCH.test(sentence.text));
}

/** `every ten seconds` and 모두 5곳 speak of a number. */
function speaksOfAll({ text, quantities }: ReadSentence): boolean {
  return [...text.matchAll(ALL)].some(({ 0: word, index }) => {
    const end = index + word.length;
    return !quantities.some(({ start }) => start === end + 1);
  });
}
