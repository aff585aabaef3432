import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** What an article may grow to, beyond its own length times this: real ones do not double. */
const factor = 10;
const free = 1_000_000;

/**
 * Keeps a small file from becoming a huge page: an address that is written once and used by a hundred thousand references stands in the
 * page each time, and so does a title. What is past the limit has no address, and filled in words do not show.
 */
export function limitExpansion(md: MarkdownIt): void {
  md.core.ruler.push('limit_expansion', limit);
}

function limit(state: StateCore): void {
  let left = free + factor * state.src.length;
  const spend = (token: Token): void => {
    for (const [, value] of token.attrs ?? []) left -= String(value).length;
    if (token.type === 'text') left -= token.content.length;
    if (left >= 0) return;
    token.attrs = null;
    if (token.type === 'text') token.content = '';
  };
  for (const token of state.tokens) {
    spend(token);
    token.children?.forEach(spend);
  }
}
