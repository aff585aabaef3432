import { isHangul } from '../../hangul/jamo';
import { nearMatch } from '../title/edits';
import { keyText } from '../title/keys';
import type { Operator } from './query';

/** What each operator is called in English and Korean. Frontmatter's tags are topics here. */
const NAMES: Readonly<Record<Operator, readonly string[]>> = {
  title: ['title', '제목'],
  topic: ['topic', '주제', 'tag', '태그'],
  author: ['author', '글쓴이', '저자'],
  source: ['source', '출처'],
  is: ['is', '상태'],
  lang: ['lang', '언어'],
  before: ['before', '이전'],
  after: ['after', '이후'],
};

/** An operator by one of its names. */
export interface NamedOperator {
  readonly name: string;
  readonly operator: Operator;
}

const NAMED: readonly NamedOperator[] = (Object.keys(NAMES) as Operator[]).flatMap(operator =>
  NAMES[operator].map(name => ({ name, operator })),
);
const BY_KEYS: ReadonlyMap<string, NamedOperator> = new Map(NAMED.map(named => [keysOf(named.name), named]));

/**
 * The operator of this name, in any case and on either keyboard layout: `operatorOf('Topic')`, `operatorOf('새ㅔㅑㅊ')` and
 * `operatorOf('주제')` are topic. Undefined for any other word, which is text.
 */
export function operatorOf(typed: string): NamedOperator | undefined {
  return BY_KEYS.get(keysOf(typed));
}

/** Shorter names are one key away from too many words. */
const SHORTEST_NEAR = 4;

/** The operator that was nearly named: one key is wrong, missing, too many or swapped, as in `tpoic`, `tags` and `출저`. */
export function nearOperator(typed: string): NamedOperator | undefined {
  const keys = keysOf(typed);
  if (keys.length < SHORTEST_NEAR) return undefined;
  return NAMED.find(({ name }) => {
    if (isHangul(name) !== isHangul(typed)) return false;
    const wanted = keysOf(name);
    const near = nearMatch(keys, wanted, 0, 1);
    return near !== undefined && near.edits + wanted.length - Math.max(...near.ends) <= 1;
  });
}

/** So many keys are enough to tell that a word may become an operator: two letters, one syllable. */
const ENOUGH = 2;

/**
 * The operators whose name goes on from here, `operatorsFrom('to')` and `operatorsFrom('주')` alike. Only in the script it was
 * typed in: `wp` is a word to most people, though its keys also begin 제목.
 */
export function operatorsFrom(typed: string): readonly NamedOperator[] {
  const keys = keysOf(typed);
  if (keys.length < ENOUGH) return [];
  return NAMED.filter(({ name }) => isHangul(name) === isHangul(typed) && keysOf(name).startsWith(keys));
}

function keysOf(name: string): string {
  return keyText(name).keys;
}
