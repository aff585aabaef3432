import type { Expression } from '../../ports';
import type { AskedWord } from './asked-word';
import { isShortKorean, queryTokens, wholeWord } from './tokens';

/** What must stand in a row: `벡터 검색`, in whatever spacing. */
export function phraseOf(text: string): Expression {
  const { tokens, isOpen } = queryTokens(text);
  return { is: 'phrase', tokens, prefix: isOpen };
}

/** A word in any of its forms. */
export function expressionOf({ forms }: AskedWord): Expression {
  const [first, ...others] = forms.map(({ stem }) => phraseOf(stem));
  if (first === undefined) return { is: 'any', of: [] };
  return others.length === 0 ? first : { is: 'any', of: [first, ...others] };
}

/** A word as it is: a short Korean one standing alone, because its syllables meet by chance in many others. */
export function exactly({ text }: AskedWord): Expression {
  return isShortKorean(text) ? { is: 'phrase', tokens: [wholeWord(text)] } : phraseOf(text);
}

/** Shorter beginnings begin too many words. */
const SHORTEST_BEGINNING = 3;

/**
 * A word that may be typed to its end yet; undefined where too little of it is there to ask for. Korean needs no such question: its
 * pairs of syllables are beginnings already.
 */
export function beginningWith({ text }: AskedWord): Expression | undefined {
  if (text.length < SHORTEST_BEGINNING) return undefined;
  return { is: 'phrase', tokens: queryTokens(text).tokens, prefix: true };
}
