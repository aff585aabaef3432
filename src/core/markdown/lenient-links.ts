import type { MarkdownIt, StateInline } from 'markdown-it';

/** A link whose address has spaces in it, which Markdown does not allow and authors paste: `[x](https://a.example/a b)`. */
export function lenientLinks(md: MarkdownIt): void {
  md.inline.ruler.after('link', 'lenient_link', lenientLink);
}

const spaced = /\[([^[\]\n]{1,500})\]\([ \t]*(https?:\/\/[^()<>"\n]{1,1000}?)[ \t]*\)/y;

function lenientLink(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[') return false;
  spaced.lastIndex = state.pos;
  const match = spaced.exec(state.src);
  if (!match || spaced.lastIndex > state.posMax) return false;
  const end = spaced.lastIndex;
  if (!silent) {
    state.push('link_open', 'a', 1).attrs = [['href', (match[2] ?? '').replace(/\s/g, '%20')]];
    const { posMax } = state;
    state.pos += 1;
    state.posMax = state.pos + (match[1]?.length ?? 0);
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('link_close', 'a', -1);
  }
  state.pos = end;
  return true;
}
