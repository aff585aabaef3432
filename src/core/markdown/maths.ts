import type { MarkdownIt, StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { codeHtml } from './code-block';

/** `$$` … `$$`: a formula, kept as written in a figure called `math` for whoever typesets it. */
export function maths(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'math_block', mathBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.renderer.rules['math_block'] = (tokens, index) =>
    codeHtml(tokens[index]?.content ?? '', { language: 'math', highlighted: [] }, undefined);
}

function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('$$', start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const end = envOf(state).closers.find(state.src, '\\$\\$[ \\t]*(?=\\n|$)', start + 2);
  if (end === undefined || end > (state.eMarks[endLine - 1] ?? 0)) return false;
  let line = startLine;
  while (line + 1 < endLine && (state.eMarks[line] ?? 0) < end) line += 1;
  if (silent) return true;
  const formula = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
  state.push('math_block', '', 0).content = formula.replace(/^\$\$\s*|\s*\$\$$/g, '');
  state.line = line + 1;
  return true;
}
