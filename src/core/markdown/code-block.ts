import type { MarkdownIt } from 'markdown-it';
import type { Highlighter } from '../ports';
import { envOf } from './article-env';
import { cardHtml } from './card';
import { attributesHtml, escapeHtml } from './html-text';

/** What the words behind a fence say. */
export interface CodeInfo {
  /** In small letters; empty where none is named. */
  readonly language: string;
  readonly title?: string | undefined;
  /** The lines to highlight, from 1, as ranges. */
  readonly highlighted: readonly (readonly [first: number, last: number])[];
}

/** Fenced and indented code, and the cards that are written as fences. */
export function codeBlocks(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return '';
    const { highlighter } = envOf({ env });
    const card = /^\s*component\s+(\S+)/.exec(token.info);
    if (card)
      return cardHtml(token.content) ?? codeHtml(token.content, { language: 'json', highlighted: [] }, highlighter);
    return codeHtml(token.content, codeInfo(md.utils.unescapeAll(token.info)), highlighter);
  };
  md.renderer.rules['code_block'] = (tokens, index) =>
    codeHtml(tokens[index]?.content ?? '', { language: '', highlighted: [] }, undefined);
}

/** Reads the words behind a fence: `js{1,3-5} title="a.js"` is JavaScript called `a.js` with lines 1 and 3 to 5 highlighted. */
export function codeInfo(info: string): CodeInfo {
  const language = /^\s*([^\s{:="]*)(?![^\s{:]*=)/.exec(info)?.[1] ?? '';
  const title =
    /(?:^|\s)(?:title|filename|file)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(info) ??
    /^\s*[^\s{:]+:([\w-]+[./][\w./-]+)/.exec(info);
  const ranges = /\{([\d\s,-]+)\}/.exec(info)?.[1] ?? '';
  const highlighted = [...ranges.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(
    ([, first, last]): readonly [number, number] => [Number(first), Number(last ?? first)],
  );
  return { language: language.toLowerCase(), title: title?.[1] ?? title?.[2] ?? title?.[3], highlighted };
}

/** A code block as a figure; every line is an element of its own, so that lines can be marked and counted. */
export function codeHtml(code: string, info: CodeInfo, highlighter: Highlighter | undefined): string {
  const text = code.replace(/\n$/, '');
  const colored = info.language === '' ? undefined : highlighter?.highlight(text, info.language);
  const lines = colored ?? escapeHtml(text).split('\n');
  const body = lines.map(
    (line, index) => `<span class="line${isHighlighted(info, index + 1) ? ' highlighted' : ''}">${line}</span>`,
  );
  const title = info.title ? `<span class="code-title">${escapeHtml(info.title)}</span>` : '';
  const language = info.language ? `<span class="code-language">${escapeHtml(info.language)}</span>` : '';
  const head = `<figcaption class="code-head">${title}${language}</figcaption>`;
  const figure = `<figure class="code"${attributesHtml({ 'data-language': info.language || 'text' })}>`;
  return `${figure}${head}<pre tabindex="0"><code>${body.join('\n')}</code></pre></figure>\n`;
}

function isHighlighted(info: CodeInfo, line: number): boolean {
  return info.highlighted.some(([first, last]) => first <= line && line <= last);
}
