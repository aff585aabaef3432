/**
 * Text as the tokens that an index holds. Latin words are tokens as they are. Of Hangul every two syllables beside each other are
 * one, across spaces too: `벡터 검색` is `벡터 터검 검색`. So a word of two syllables, the commonest Korean query, is found
 * wherever it stands, `벡터검색` finds `벡터 검색`, and tokens in a row are a phrase.
 */
import { TokenWriter } from './token-writer';

/**
 * The tokens of a text in its order, a space between them. The last syllable before something else stands alone once more, so that
 * a phrase goes on behind it: `좋은 웹 API` begins with `좋은 은웹 웹 api`. Behind the whole text, where they part no phrase, come
 * the parts of names like `useState` and the short Korean words that stand alone.
 */
export function textTokens(text: string): string {
  const out = new TokenWriter(text);
  const shortWords = new Set<string>();
  const names = new Set<string>();
  out.walk((start, end, is) => {
    if (is === 'korean' && end - start <= SHORT) shortWords.add(wholeWord(text.slice(start, end)));
    if (is === 'capitals' && HUMP.test(text.slice(start, end))) names.add(text.slice(start, end));
  });
  out.endRun();
  const parts = [out.finish(), ...shortWords];
  if (names.size > 0) parts.push(textTokens(partsOf(names)));
  return parts.filter(part => part !== '').join(' ');
}

function partsOf(names: Iterable<string>): string {
  return [...names]
    .map(name => name.split(HUMP).join(' '))
    .join(' ')
    .toLowerCase();
}

/** Korean words of one or two syllables are pairs that stand in a thousand other words, too. */
const SHORT = 2;

/** Whether a word has a token of its own where it stands alone. */
export function isShortKorean(word: string): boolean {
  return word.length <= SHORT && /^[가-힣]+$/.test(word);
}

/** The token of a short Korean word that stands alone: that of `웹` is in `웹 서버`, and not in `웹툰`. */
export function wholeWord(word: string): string {
  return `${word}ㆍ`;
}

/** The tokens of a query, and whether the last is only the beginning of one: a syllable alone begins many pairs. */
export interface QueryTokens {
  readonly tokens: readonly string[];
  readonly isOpen: boolean;
}

/** The tokens that must stand in a row where a text holds this: `queryTokens('웹')` is `{ tokens: ['웹'], isOpen: true }`, for it may begin `웹서버`. */
export function queryTokens(text: string): QueryTokens {
  const out = new TokenWriter(text);
  out.walk();
  const isOpen = out.isRunOfOne;
  if (isOpen) out.endRun();
  const written = out.finish();
  return { tokens: written === '' ? [] : written.split(' '), isOpen };
}

/** Where a part begins inside a name: before the S of `useState` and of `HTTPServer`, and nowhere in `APIs`. */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;
