import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import type { ArticleId } from '../library/article';
import { decode } from '../library/decode-file';
import type { Expression } from '../ports';
import { queryTokens } from '../search/text/tokens';
import type { TermMatcher } from '../terms/matcher';
import { namesOf } from '../terms/name';
import type { Term } from '../terms/term';
import type { ArticleUses, TermUse, TermUses, UseLimits } from './answers';
import type { ArticleFile } from './shelves';

export interface UseParts {
  readonly matcher: TermMatcher;
  /** Articles whose texts may hold a name of the term, the likeliest first. */
  candidates(expression: Expression): readonly ArticleId[];
  /** These articles' files, as they are now. */
  read(ids: readonly ArticleId[]): Promise<readonly ArticleFile[]>;
}

/** Files that are read at a time: then whoever no longer wants the answer can say so. */
const AT_ONCE = 16;

/**
 * Where a term stands in the library, article by article. The index says which articles may hold it, and the same matcher that
 * hovers use says where: so 강화학습을 is a use of 강화학습, and a longer term that begins with it is not.
 */
export async function usesOf(
  term: Term,
  { articles, uses }: UseLimits,
  { matcher, candidates, read, token }: UseParts & { readonly token?: CancellationToken },
): Promise<TermUses> {
  const ids = candidates(mentionOf(term));
  const found: ArticleUses[] = [];
  let left = uses;
  for (let at = 0; at < Math.min(ids.length, articles); at += AT_ONCE) {
    const files = await read(ids.slice(at, Math.min(at + AT_ONCE, articles)));
    throwIfCancelled(token);
    for (const { stored, content } of files) {
      const decoded = decode(content);
      if (decoded.kind === 'problem') continue;
      const own = usesIn(decoded.text, term, matcher, left + 1);
      if (own.length > 0) found.push({ article: stored.article.id, uses: own.slice(0, left) });
      if (own.length > left) return { found: found.filter(one => one.uses.length > 0), isAll: false };
      left -= own.length;
    }
  }
  return { found, isAll: ids.length <= articles };
}

/** The first places of a term in a text, at most so many. */
function usesIn(text: string, term: Term, matcher: TermMatcher, limit: number): readonly TermUse[] {
  const uses: TermUse[] = [];
  const breaks = text.matchAll(/\r\n|\r|\n/g);
  let [line, lineStart, next] = [0, 0, breaks.next()];
  for (const match of matcher.all(text)) {
    if (match.term.id !== term.id) continue;
    for (; !next.done && next.value.index < match.start; next = breaks.next()) {
      line++;
      lineStart = next.value.index + next.value[0].length;
    }
    uses.push({ line, start: match.start - lineStart, end: match.end - lineStart });
    if (uses.length === limit) break;
  }
  return uses;
}

/** With fewer letters a Latin name begins too many other words. */
const SHORTEST_BEGINNING = 3;

/** Any of the names; what is Latin may go on, as to a plural. */
function mentionOf(term: Term): Expression {
  const names = namesOf(term).map(({ name, key }): Expression => {
    const { tokens, isOpen } = queryTokens(name);
    return { is: 'phrase', tokens, prefix: isOpen || key.length >= SHORTEST_BEGINNING };
  });
  return { is: 'any', of: names.filter(name => name.is === 'phrase' && name.tokens.length > 0) };
}
