import type { MarkdownIt, StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { escapeHtml } from './html-text';
import { inlineMaths } from './inline-maths';

/**
 * Formulas, kept as TeX for whoever typesets them on the page. `$$` … `$$` and fences called `math` are
 * `<div class="math math-block" role="math">TEX</div>`; `$` … `$` in a sentence is
 * `<span class="math math-inline" role="math">TEX</span>`. The TeX is the text of the element, so that it can be read where nothing
 * typesets it.
 */
export function maths(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'math_block', mathBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.inline.ruler.before('escape', 'math_inline', inlineMaths);
  md.renderer.rules['math_block'] = (tokens, index) => mathBlockHtml(tokens[index]?.content ?? '');
  md.renderer.rules['math_inline'] = (tokens, index) =>
    `<span class="math math-inline" role="math">${escapeHtml(tokens[index]?.content ?? '')}</span>`;
}

/** Whether a fence of this language holds TeX: GitHub and VuePress know these names. */
export function isMathFence(language: string): boolean {
  return language === 'math' || language === 'katex';
}

/** A formula that stands alone. */
export function mathBlockHtml(tex: string): string {
  return `<div class="math math-block" role="math">${escapeHtml(tex.trim())}</div>\n`;
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
  const token = state.push('math_block', '', 0);
  token.content = formula.replace(/^\$\$\s*|\s*\$\$$/g, '');
  token.map = [startLine, line + 1];
  state.line = line + 1;
  return true;
}
