import { isNounEnding } from '../hangul/noun-endings';
import { TermMatcher } from '../terms/matcher';
import { namesOf, type TermName, withoutSeparators } from '../terms/name';
import type { Term } from '../terms/term';

/**
 * The terms that somebody asks for: those called so in any case and spacing (`rag`, `testtime compute`), with a particle or a
 * plural's s behind (`강화학습을`, `LLMs`), or else those named in a longer question (`What is RLHF?`).
 */
export function findTerms(asked: string, terms: readonly Term[]): readonly Term[] {
  const text = asked.normalize('NFC');
  const key = withoutSeparators(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#)]+$/gu, '')).toLowerCase();
  if (key === '') return [];
  const names = terms.flatMap(namesOf).filter(name => name.key !== '');
  const called = names.filter(name => name.key === key);
  if (called.length > 0) return termsOf(called);
  const inflected = names.filter(name => key.startsWith(name.key) && isEnding(name, key.slice(name.key.length)));
  const longest = Math.max(...inflected.map(name => name.key.length));
  if (inflected.length > 0) return termsOf(inflected.filter(name => name.key.length === longest));
  return [...new Set([...new TermMatcher(terms).all(text)].map(match => match.term))];
}

function termsOf(names: readonly TermName[]): readonly Term[] {
  return [...new Set(names.map(name => name.term))];
}

function isEnding({ name }: TermName, text: string): boolean {
  return text === 's' || isNounEnding(name.slice(name.lastIndexOf(' ') + 1), text);
}
