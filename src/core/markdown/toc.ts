import type { MarkdownIt, StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { attributesHtml, escapeHtml } from './html-text';
import type { OutlineItem, RenderLabels } from './rendered-article';

/** `[[toc]]` on a line of its own: the headings of the second and third level, as links. */
export function toc(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'toc', tocRule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  // The outline is complete only when all blocks are parsed, and rendering comes after that.
  md.renderer.rules['toc'] = (_tokens, _index, _options, env) => {
    const article = envOf({ env });
    if (article.hasToc) return '';
    article.hasToc = true;
    return tocHtml(article.outline, article.context.labels);
  };
}

function tocRule(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (
    state.src[start] !== '[' ||
    !/^\[\[?toc\]?\]\s*$/i.test(state.src.slice(start, Math.min(start + 80, state.eMarks[startLine] ?? 0)))
  )
    return false;
  if (silent) return true;
  state.push('toc', '', 0);
  state.line = startLine + 1;
  return true;
}

/** A list of links to the h2 and h3 of an outline, the h3 inside their h2; empty where there are none. */
function tocHtml(outline: readonly OutlineItem[], labels: RenderLabels): string {
  const items = outline.filter(item => item.level === 2 || item.level === 3);
  if (items.length === 0) return '';
  let html = '';
  let depth = 0;
  for (const item of items) {
    // An h3 before any h2 stands at the top, since there is nothing to put it under.
    const wanted = item.level === 2 || depth === 0 ? 1 : 2;
    if (wanted > depth) html += '<ul>';
    else html += wanted < depth ? '</li></ul></li>' : '</li>';
    html += `<li><a href="#${escapeHtml(item.slug)}">${escapeHtml(item.text)}</a>`;
    depth = wanted;
  }
  html += '</li></ul>'.repeat(depth);
  return `<nav class="toc"${attributesHtml({ 'aria-label': labels.toc })}>${html}</nav>\n`;
}
