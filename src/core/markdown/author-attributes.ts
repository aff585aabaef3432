import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * `{#id .class width=200}` behind a heading, a paragraph, an image, a link or code in a line. Ids name headings and sizes shape images;
 * the rest says how a page looks that is not ours, so it is only taken away.
 */
export function authorAttributes(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'author_attributes', readAttributes);
}

// Svelte's blocks look alike: `{#if}`.
const item = String.raw`(?:\.[\w-]+|#(?!(?:if|each|await|key|snippet)\b)[\w가-힣-]+|[A-Za-z][\w-]*=(?:"[^"{}]*"|[^\s"{}]+))`;
const written = String.raw`\{\s*(${item}(?:\s+${item}){0,9})\s*\}`;
const atStart = new RegExp(`^${written}`);
const atEnd = new RegExp(String.raw`[ \t]+${written}[ \t]*$`);
const bearers: ReadonlySet<string> = new Set(['image', 'link_close', 'code_inline']);

function readAttributes(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    if (!token.children || !token.content.includes('{')) continue;
    for (const [at, child] of token.children.entries()) {
      const before = token.children[at - 1];
      if (child.type !== 'text' || !before || !bearers.has(before.type)) continue;
      const found = atStart.exec(child.content);
      if (!found) continue;
      child.content = child.content.slice(found[0].length);
      if (before.type === 'image') sizeImage(before, found[1] ?? '');
    }
    readBlockAttributes(state.tokens[index - 1], token.children.at(-1));
  }
}

function sizeImage(image: Token, attributes: string): void {
  for (const [, name = '', quoted, bare] of attributes.matchAll(/(width|height)=(?:"([^"]*)"|(\S+))/g))
    image.attrSet(name, quoted ?? bare ?? '');
}

function readBlockAttributes(block: Token | undefined, last: Token | undefined): void {
  if (last?.type !== 'text' || !/^(?:heading|paragraph)_open$/.test(block?.type ?? '')) return;
  const found = atEnd.exec(last.content.slice(-300));
  if (!block || !found) return;
  last.content = last.content.slice(0, last.content.length - found[0].length);
  const id = /#([\w가-힣-]+)/.exec(found[1] ?? '')?.[1];
  // The outline makes the ids of headings: it finds there what one is to be made of.
  if (id !== undefined && block.type === 'heading_open') block.meta = { id } satisfies NamedHeading;
}

/** What a heading's token says where its author chose the id. */
export interface NamedHeading {
  readonly id: string;
}
