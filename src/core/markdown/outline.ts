import type { MarkdownIt, StateCore } from 'markdown-it';
import { envOf } from './article-env';
import type { NamedHeading } from './author-attributes';
import { inlineText } from './inline-text';
import { slugger } from './slug';

/**
 * Collects the headings, gives each its id, and makes room for the title above the article: a first heading that repeats the
 * title goes, and where other first-level headings are left, all move one level down.
 */
export function outline(md: MarkdownIt): void {
  md.core.ruler.push('outline', collectOutline);
}

function collectOutline(state: StateCore): void {
  const env = envOf(state);
  dropRepeatedTitle(state, env.context.title ?? env.context.data['title']);
  const headings = state.tokens.flatMap((token, index) => (token.type === 'heading_open' ? [index] : []));
  const shift = headings.some(index => state.tokens[index]?.tag === 'h1') ? 1 : 0;
  const slugFor = slugger();
  for (const index of headings) {
    const open = state.tokens[index];
    const close = state.tokens[index + 2];
    if (!open || !close) continue;
    const level = Math.min(6, Number(open.tag.slice(1)) + shift);
    open.tag = close.tag = `h${level}`;
    const text = inlineText(state.tokens[index + 1]?.children ?? []);
    const slug = slugFor((open.meta as NamedHeading | null)?.id ?? text);
    open.attrSet('id', slug);
    // A heading of images or icons alone has nothing to be listed as.
    if (text !== '') env.outline.push({ level, text, slug, line: (open.map?.[0] ?? 0) + env.bodyLine });
  }
}

function dropRepeatedTitle(state: StateCore, title: unknown): void {
  const index = state.tokens.findIndex(token => token.type === 'heading_open');
  const open = state.tokens[index];
  if (open?.tag !== 'h1' || open.level !== 0 || typeof title !== 'string') return;
  const heading = comparable(inlineText(state.tokens[index + 1]?.children ?? []));
  // The bookshelf adds '관련' ("about") to its titles: `# {{ $frontmatter.title }} 관련`.
  if (heading === comparable(title) || heading === `${comparable(title)} 관련`) state.tokens.splice(index, 3);
}

function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
