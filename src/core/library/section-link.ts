import { decodedUri } from '../kit/decoded-uri';
import { linkText } from '../markdown/written-link';
import { type ArticleId, articleId } from './article';
import { isArticlePath } from './article-file';
import type { ShelfId } from './shelf';

/** An article of the library, or a section of it. */
export interface Section {
  readonly id: ArticleId;
  /** The heading's id on the page. */
  readonly heading?: string | undefined;
}

/** An address of ours, in whatever editor: VS Code hands `vscode://seoga.seoga/...` to the extension of that publisher and name. */
const address = /^[a-z][a-z-]*:\/\/seoga\.seoga\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/i;

/**
 * A link to a section as Markdown, which leads there from a note, a chat, a browser or another article:
 * `[검색](vscode://seoga.seoga/seoga/rag.md#%EA%B2%80%EC%83%89)`. It names an article of the library, never a file.
 */
export function sectionLink(scheme: string, { words, ...section }: Section & { readonly words: string }): string {
  return `[${linkText(words)}](${sectionAddress(scheme, section)})`;
}

/** The address alone, as a link of Markdown may have it: `vscode://seoga.seoga/seoga/rag.md`. */
export function sectionAddress(scheme: string, { id, heading }: Section): string {
  const path = id.split('/').map(encoded).join('/');
  const hash = heading === undefined ? '' : `#${encoded(heading)}`;
  return `${scheme}://seoga.seoga/${path}${hash}`;
}

/** The section that an address of ours names; undefined for any other address. */
export function sectionAt(href: string): Section | undefined {
  const [, path = '', heading = ''] = address.exec(href) ?? [];
  const [shelf = '', ...rest] = path.split('/').map(decodedUri);
  const file = rest.join('/');
  if (shelf === '' || !isArticlePath(file) || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(file)) return undefined;
  return { id: articleId(shelf as ShelfId, file), heading: heading === '' ? undefined : decodedUri(heading) };
}

/** Parentheses too: they would end a link of Markdown. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
}
