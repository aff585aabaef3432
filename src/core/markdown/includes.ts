import type { MarkdownIt, StateBlock } from 'markdown-it';
import { span } from './card';
import { hostOf } from './host-of';
import { attributesHtml } from './html-text';

/** Lines that put another file in: `@include(./a.md)`, `<!-- @include: ./a.md -->`, `<<< @/a.ts{2}`, `@[code ts](./a.ts)`. A card leads there. */
export function includes(md: MarkdownIt): void {
  // Before comments, which do not show.
  md.block.ruler.before('html_block', 'include', include, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

const forms: readonly RegExp[] = [
  /^@include\(\s*([^\s()]+)\s*\)$/,
  /^<!--\s*@include:\s*(\S+?)\s*-->$/,
  /^<<<\s*([^\s{}[\]]+)(?:\s*(?:\{[^{}]*\}|\[[^[\]]*\]|#[\w-]+))*$/,
  /^@\[code[^\]]*\]\(\s*([^\s()]+)\s*\)$/,
];

function include(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== '@' && state.src[start] !== '<') return false;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const line = state.src.slice(start, Math.min(state.eMarks[startLine] ?? start, start + 500)).trim();
  const path = forms.map(form => form.exec(line)?.[1]).find(found => found !== undefined);
  if (path === undefined) return false;
  if (silent) return true;
  const token = state.push('html_block', '', 0);
  // `@/` is the folder of the site, `#` the name of a part of the file.
  const href = path.replace(/^@(?=\/)/, '').replace(/#.*$/, '');
  const name = href.split('/').at(-1) || href;
  const spans = `${span('card-title', name)}${span('card-host', hostOf(href))}`;
  token.meta = { kind: 'html', html: `<a class="card"${attributesHtml({ href })}>${spans}</a>\n` };
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}
