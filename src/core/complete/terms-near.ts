import { codePlace } from '../terms/code-place';
import type { TermMatcher } from '../terms/matcher';
import type { Term } from '../terms/term';
import type { Caret } from './caret';

/** Lines above the caret that are about what is being written. */
const LINES = 4;
const MOST = 2;
/** A name of one short word (`index`, `모델`) is an identifier in any file; in a comment it may be meant. */
const LONG_ENOUGH = 8;

/**
 * The terms that comments and identifiers near the caret name, the nearest first: of `// 검색 증강 생성` that one. A short name counts in
 * comments and prose only.
 */
export function termsNear(caret: Caret, matcher: Pick<TermMatcher, 'all'>): readonly Term[] {
  const lines = caret.before.split('\n');
  const start = lines.slice(0, -LINES).reduce((sum, line) => sum + line.length + 1, 0);
  const near = caret.before.slice(start);
  const matches = [...matcher.all(near)].reverse();
  const found = new Set<Term>();
  for (const { term, start: at, end } of matches) {
    if (found.size === MOST) break;
    if (isSaying(near.slice(at, end)) || codePlace(caret.languageId, caret.before, start + at) !== 'code')
      found.add(term);
  }
  return [...found];
}

function isSaying(name: string): boolean {
  return name.length >= LONG_ENOUGH || /\s|[a-z][A-Z]|_/.test(name);
}
