import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { envOf } from './article-env';
import type { RawPiece } from './raw-html-pieces';
import type { TermPlace } from './rendered-article';

/**
 * Marks terms of the glossary: `<span class="term" data-term="rag" tabindex="0">RAG</span>`, the first of each under a heading or every
 * one. Words stay as they are; in headings, links, code and maths, and in what is itself something to press, nothing is marked.
 */
export function termMarks(md: MarkdownIt): void {
  md.core.ruler.push('term_marks', markTerms);
}

/** What is a link, is pressed, or tells its own meaning; a mark within it would be a second one. */
const taken = /^(?:a|abbr|button|summary|label)$/;
const heading = /^h[1-6]$/;
const openedByUs = /<(button|summary)[^>]*>$/;

function markTerms(state: StateCore): void {
  const { termsIn, termDensity } = envOf(state).context;
  if (!termsIn) return;
  const marked = new Set<string>();
  /** How many elements are open in which nothing is marked. */
  let depth = 0;
  const pass = (token: Token): boolean => {
    depth = Math.max(0, depth + stepOf(token));
    return depth === 0;
  };
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'heading_open') marked.clear();
    if (!pass(token) || !token.children) continue;
    const before = state.tokens[index - 1];
    if (before?.type === 'heading_open' || openedByUs.test(before?.type === 'own_html' ? before.content : '')) continue;
    token.children = token.children.flatMap(child =>
      pass(child) && child.type === 'text'
        ? partsOf(
            state,
            child,
            termDensity === 'all' ? [...termsIn(child.content)] : unmarked(termsIn(child.content), marked),
          )
        : [child],
    );
  }
}

/** 1 where nothing is marked from here on, -1 where that ends. */
function stepOf(token: Token): -1 | 0 | 1 {
  if (token.type === 'html_inline' || token.type === 'html_block') {
    const piece = token.meta as RawPiece | null;
    if (piece?.kind !== 'open' && piece?.kind !== 'close') return 0;
    if (!taken.test(piece.name) && !heading.test(piece.name)) return 0;
    return piece.kind === 'open' ? 1 : -1;
  }
  return taken.test(token.tag) ? token.nesting : 0;
}

/** Those that have not stood under this heading yet. */
function unmarked(places: Iterable<TermPlace>, marked: Set<string>): readonly TermPlace[] {
  return [...places].filter(({ id }) => !marked.has(id) && marked.add(id));
}

function partsOf(state: StateCore, token: Token, places: readonly TermPlace[]): readonly Token[] {
  if (places.length === 0) return [token];
  const parts: Token[] = [];
  const push = (type: string, nesting: -1 | 0 | 1, content = ''): Token => {
    const part = new state.Token(type, nesting === 0 ? '' : 'span', nesting);
    part.content = content;
    part.level = token.level;
    parts.push(part);
    return part;
  };
  let end = 0;
  for (const place of places) {
    if (place.start > end) push('text', 0, token.content.slice(end, place.start));
    push('term_open', 1).attrs = [
      ['class', 'term'],
      ['data-term', place.id],
      ['tabindex', '0'],
    ];
    push('text', 0, token.content.slice(place.start, place.end));
    push('term_close', -1);
    end = place.end;
  }
  if (end < token.content.length) push('text', 0, token.content.slice(end));
  return parts;
}
