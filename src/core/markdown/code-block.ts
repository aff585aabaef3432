import type { MarkdownIt } from 'markdown-it';
import type { Highlighter } from '../ports';
import { envOf } from './article-env';
import { cardHtml } from './card';
import { type CodeInfo, codeInfo } from './code-info';
import { readCodeMarks } from './code-marks';
import { attributesHtml, escapeHtml } from './html-text';
import { isMathFence, mathBlockHtml } from './maths';

/** Fenced and indented code, and the cards and formulas that are written as fences. */
export function codeBlocks(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return '';
    const { highlighter } = envOf({ env });
    const card = /^\s*component\s+(\S+)/.exec(token.info);
    if (card && token.content.trim() === '') return '';
    if (card)
      return cardHtml(token.content) ?? codeHtml(token.content, { language: 'json', highlighted: [] }, highlighter);
    const info = codeInfo(md.utils.unescapeAll(token.info));
    if (isMathFence(info.language)) return mathBlockHtml(token.content);
    return codeHtml(token.content, info, highlighter);
  };
  md.renderer.rules['code_block'] = (tokens, index) =>
    codeHtml(tokens[index]?.content ?? '', { language: '', highlighted: [] }, undefined);
}

/**
 * A code block as a figure, a mermaid diagram too, whose `pre` the page draws:
 *
 *     <figure class="code" data-language="js" data-line-numbers="5" data-collapsed-lines="15">
 *       <figcaption class="code-head"><span class="code-title">a.js</span><span class="code-language">js</span></figcaption>
 *       <pre tabindex="0"><code><span class="line">…</span>
 *
 * `data-line-numbers` is the number of the first line, or `off`; it is missing where the author left the choice to the reader, and
 * so is `data-collapsed-lines`. Every line is an element of its own, with the class `highlighted`, `added`, `removed`, `focused`,
 * `warned` or `failed` where its author marked it.
 */
function codeHtml(code: string, info: CodeInfo, highlighter: Highlighter | undefined): string {
  const { text, classes } = readCodeMarks(code.replace(/\n$/, ''));
  const colored = info.language === '' ? undefined : highlighter?.highlight(text, info.language);
  const lines = colored ?? escapeHtml(text).split('\n');
  const body = lines.map((line, index) => {
    const marked = classes.get(index) ?? (isHighlighted(info, index + 1) ? 'highlighted' : undefined);
    return `<span class="line${marked ? ` ${marked}` : ''}">${line}</span>`;
  });
  const title = info.title ? `<span class="code-title">${escapeHtml(info.title)}</span>` : '';
  const language = info.language ? `<span class="code-language">${escapeHtml(info.language)}</span>` : '';
  const head = `<figcaption class="code-head">${title}${language}</figcaption>`;
  const attributes = {
    'data-language': info.language || 'text',
    'data-line-numbers': info.lineNumbers?.toString(),
    'data-collapsed-lines': info.collapsedLines?.toString(),
  };
  return `<figure class="code"${attributesHtml(attributes)}>${head}<pre tabindex="0"><code>${body.join('\n')}</code></pre></figure>\n`;
}

function isHighlighted(info: CodeInfo, line: number): boolean {
  return info.highlighted.some(([first, last]) => first <= line && line <= last);
}
