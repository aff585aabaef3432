import { decodedUri } from '../kit/decoded-uri';
import type { ImageTarget, LinkTarget } from '../markdown/rendered-article';
import { articleId } from './article';
import { sectionAt } from './section-link';
import type { ShelfId } from './shelf';

/** Where an article stands, for resolving what it links to. */
export interface LinkOrigin {
  readonly shelf: ShelfId;
  /** The linking article's path in the shelf. */
  readonly path: string;
  /** Whether the shelf has an article at this path. */
  has(path: string): boolean;
}

/**
 * Resolves a link as written: `./b.md`, `../guide/`, `/topic/a.html#h` or `https://...`. VuePress writes `.html` for `.md`,
 * folders for their README, and root-absolute paths from a root that is some folder above the article.
 */
export function resolveLink(href: string, origin: LinkOrigin): LinkTarget {
  const address = href.trim();
  if (/^(?:https?:|mailto:)/i.test(address)) return { kind: 'external', url: address };
  if (/^\/\//.test(address)) return { kind: 'external', url: `https:${address}` };
  const section = sectionAt(address);
  if (section) return { kind: 'article', ...section };
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return { kind: 'broken', reason: 'scheme' };
  const { path, heading } = splitHeading(address);
  if (path === '')
    return heading === undefined ? { kind: 'broken', reason: 'empty' } : { kind: 'heading', slug: heading };
  for (const base of basesOf(path, origin.path)) {
    for (const candidate of candidatesOf(join(base, path.replace(/^\/+/, '')))) {
      if (origin.has(candidate)) return { kind: 'article', id: articleId(origin.shelf, candidate), heading };
    }
  }
  return { kind: 'broken', reason: 'missing' };
}

/** Resolves an image as written. Local ones become `<base>/<path>`, encoded; remote ones say whom a request would reach. */
export function resolveImage(src: string, origin: { readonly path: string; readonly base: string }): ImageTarget {
  const address = src.trim().replace(/^\/\//, 'https://');
  const remote = /^(https?:\/\/[^/?#\s]+)/i.exec(address);
  if (remote?.[1] !== undefined) return { kind: 'remote', url: address, origin: remote[1].toLowerCase() };
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return { kind: 'broken' };
  const { path } = splitHeading(address);
  if (path === '') return { kind: 'broken' };
  // Sites keep root-absolute images in a public folder that only their build knows; the shelf's root is the best guess.
  const joined = path.startsWith('/') ? join('', path.replace(/^\/+/, '')) : join(folderOf(origin.path), path);
  return joined === undefined
    ? { kind: 'broken' }
    : { kind: 'local', url: `${origin.base}/${joined.split('/').map(encodeURIComponent).join('/')}` };
}

function splitHeading(address: string): { path: string; heading: string | undefined } {
  const [beforeHash = '', heading] = address.split('#', 2);
  const [path = ''] = beforeHash.split('?', 1);
  // Headings' ids are composed (NFC), links copied on a Mac may not be.
  return { path: decodedUri(path), heading: heading ? decodedUri(heading).normalize('NFC') : undefined };
}

/** The folders a path may start from: the article's own, or for a root-absolute one every folder above it, the root first. */
function basesOf(path: string, from: string): readonly string[] {
  const folder = folderOf(from);
  if (!path.startsWith('/')) return [folder];
  const segments = folder === '' ? [] : folder.split('/');
  return ['', ...segments.map((_, index) => segments.slice(0, index + 1).join('/'))];
}

function candidatesOf(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  const bare = path.replace(/\/+$/, '').replace(/\.html?$/i, '');
  const index = bare === '' ? '' : `${bare}/`;
  return [path, `${bare}.md`, `${index}README.md`, `${index}index.md`].filter(candidate => candidate !== '');
}

/** Joins and normalises; undefined where `..` leads out of the shelf. */
function join(base: string, path: string): string | undefined {
  const joined: string[] = base === '' ? [] : base.split('/');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') joined.push(segment);
    else if (joined.pop() === undefined) return undefined;
  }
  return joined.join('/');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
