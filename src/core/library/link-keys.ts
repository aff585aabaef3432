/** So many characters name one link: of a million pairs of paths, one has the same by chance. */
const LENGTH = 4;

/** A folder's own page. */
const INDEX = /^(?:readme|index)$/i;
const INDEX_FILE = /(?:^|\/)(?:readme|index)\.\w+$/i;

/** More than any page links to, but for lists of everything. */
const MOST = 4000;

/**
 * Short names of the paths that an article links to, one behind the other: so little that thousands of articles can be asked which of
 * them may link to one, without their files. `from` is the path of the linking article. What a key says by chance, its file corrects.
 */
export function linkKeys(addresses: readonly string[], from: string): string {
  const keys = new Set(addresses.slice(0, MOST).map(address => keyOf(pathOf(address, from))));
  return [...keys].join('');
}

/** Tells whether keys may name an article's path: `mayLinkTo('a.md')(linkKeys(['../a.md'], 'x/b.md'))`. */
export function mayLinkTo(path: string): (keys: string) => boolean {
  const names = bare(path);
  // A root-absolute link may start from any folder above its article, and then lacks the names of those: all, for a folder's page.
  const shortest = INDEX_FILE.test(path) ? [] : names.slice(-1);
  const wanted = [names, names.slice(-1), shortest].map(keyOf);
  return keys => wanted.some(key => holds(keys, key));
}

function holds(keys: string, key: string): boolean {
  let at = keys.indexOf(key);
  while (at >= 0 && at % LENGTH !== 0) at = keys.indexOf(key, at + 1);
  return at >= 0;
}

/** The path a link names, as far as it can be told without the library. */
function pathOf(address: string, from: string): readonly string[] {
  const path = decodedUri(address).normalize('NFC');
  return bare(path.startsWith('/') ? path : `${from.slice(0, from.lastIndexOf('/') + 1)}${path}`);
}

/** The names on the way to an article: neither the ending nor a folder's own page tells it from others. */
function bare(path: string): readonly string[] {
  const names: string[] = [];
  for (const name of path.replace(/\.(?:md|markdown|mdx|txt|html?)$/i, '').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  while (INDEX.test(names.at(-1) ?? '')) names.pop();
  return names;
}

/** Of the last two names: more would tell links apart that mean the same. */
function keyOf(names: readonly string[]): string {
  const path = names.slice(-2).join('/');
  return textHash(path).toString(36).slice(-LENGTH).padStart(LENGTH, '-');
}

import { decodedUri } from '../kit/decoded-uri';
import { textHash } from '../kit/text-hash';
