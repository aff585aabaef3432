import { splitJosa } from '../hangul/josa';
import { isCommon } from '../search/text/english';
import { englishStem } from '../search/text/english-stem';
import { folded } from '../search/text/letters';
import { namesOf } from '../terms/name';
import type { Term } from '../terms/term';

/** A word of an article, without its particle, and how often it stands there: in the title and in headings it counts for more. */
export interface CountedWord {
  readonly word: string;
  readonly times: number;
}

/** The parts of an article's text, each plain. */
export interface TextParts {
  readonly title: string;
  readonly headings: string;
  readonly body: string;
}

/** What a word in a title or in a heading is worth where one in the text is worth 1. */
const IN_TITLE = 5;
const IN_HEADING = 3;

const WORD = /[가-힣]+|[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*(?:\+\+|#(?![a-z]))?/g;
const SHORTEST_KOREAN = 2;
const SHORTEST_LATIN = 3;

/**
 * The words that stand in a text more than once, or in its title or headings, the most frequent first; forms of one word are one.
 * Which of them tell the text from others, only a library can say. Names of terms that are counted as terms are left out.
 */
export function countedWords({ title, headings, body }: TextParts, but: readonly Term[]): readonly CountedWord[] {
  const names = new Set(but.flatMap(namesOf).map(({ key }) => key));
  const counts = new Map<string, { word: string; times: number }>();
  const add = (text: string, worth: number): void => {
    for (const [written] of folded(text).matchAll(WORD)) {
      const word = splitJosa(written).stem;
      if (!isLongEnough(word) || isCommon(word) || names.has(word)) continue;
      const stem = englishStem(word);
      const counted = counts.get(stem);
      if (counted) counted.times += worth;
      else counts.set(stem, { word, times: worth });
    }
  };
  add(title, IN_TITLE);
  add(headings, IN_HEADING);
  add(body, 1);
  const often = [...counts.values()].filter(({ times }) => times > 1);
  return often.sort((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1));
}

function isLongEnough(word: string): boolean {
  return word.length >= (/[가-힣]/.test(word) ? SHORTEST_KOREAN : SHORTEST_LATIN);
}
