import { namesOf, withoutSeparators } from './name';
import type { Term } from './term';

/**
 * The terms that somebody wants to see: all but those named here by their id or by any of their names, however it is spelled.
 * `wantedTerms(terms, ['rag', '강화학습'])` leaves two terms out.
 */
export function wantedTerms(terms: readonly Term[], unwanted: readonly string[]): readonly Term[] {
  if (unwanted.length === 0) return terms;
  const keys = new Set(unwanted.map(keyOf));
  return terms.filter(term => !keys.has(keyOf(term.id)) && !namesOf(term).some(({ name }) => keys.has(keyOf(name))));
}

function keyOf(name: string): string {
  return withoutSeparators(name.trim().normalize('NFC')).toLowerCase();
}
