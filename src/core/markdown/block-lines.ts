import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Parses the lines from `start` up to `end` as blocks that stand inside the one being parsed. */
export function parseLines(state: StateBlock, start: number, end: number): void {
  const { lineMax, parentType } = state;
  // Paragraphs read up to `lineMax`, whatever end their parent has.
  state.lineMax = end;
  state.parentType = 'root';
  state.md.block.tokenize(state, start, end);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.line = end;
}

/**
 * Adds HTML of our own around what is being parsed: 1 opens, -1 closes, 0 stands for itself. `line` is where the block it opens
 * starts.
 */
export function pushHtml(state: StateBlock, html: string, nesting: -1 | 0 | 1, line?: number): void {
  const token = state.push('own_html', '', nesting);
  token.content = html;
  if (line !== undefined) token.map = [line, line + 1];
}

/** Adds a line of Markdown, for example the title of a box. */
export function pushInline(state: StateBlock, content: string, line: number): void {
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + 1];
  token.children = [];
}

/** Writes what `pushHtml` added as it is. */
export function ownHtml(md: MarkdownIt): void {
  md.renderer.rules['own_html'] = (tokens, index) => tokens[index]?.content ?? '';
}
