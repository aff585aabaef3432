/** File name endings that Seoga reads as articles. */
const ENDINGS = ['.md', '.markdown', '.mdx', '.txt'] as const;

/** Folders that never hold articles: tools, caches, version control. */
const SKIPPED_FOLDERS = new Set(['node_modules', 'bower_components', 'vendor', 'dist', 'out', 'build', 'target']);

/** The largest file that is read, in bytes. The largest article met in 6,218 was 0.4 MB. */
export const MAX_ARTICLE_BYTES = 4 * 1024 * 1024;

/** `notes/a.md` and `a.TXT` are articles; `a.ts` is not. */
export function isArticlePath(path: string): boolean {
  const lower = path.toLowerCase();
  return ENDINGS.some(ending => lower.endsWith(ending));
}

/** Whether a file of a shelf is one of its articles: `isArticlePath`, in no folder that is passed over. */
export function isShelfArticle(path: string): boolean {
  return isArticlePath(path) && isInShelfFolders(path);
}

/** Whether no folder on the way to this path is passed over: `docs/a` is looked at, `node_modules/x/a` is not. */
export function isInShelfFolders(path: string): boolean {
  return path.split('/').slice(0, -1).every(isShelfFolder);
}

/** Whether to look into a folder of this name: hidden and tool folders are passed over. */
export function isShelfFolder(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED_FOLDERS.has(name);
}

/** What tells one state of a file from another without reading it; `mtime` in milliseconds since 1970. Whoever lists files marks them so. */
export function stampOf({ size, mtime }: { readonly size: number; readonly mtime: number }): string {
  return `${size}-${Math.round(mtime)}`;
}

/** How the file's text is written: `.txt` without Markdown, everything else with. */
export function formatOf(path: string): 'markdown' | 'plain' {
  return path.toLowerCase().endsWith('.txt') ? 'plain' : 'markdown';
}

/** `a/b/3276.md` is `3276`; `a/guide/README.md` is `guide`, for an index file is named by its folder. */
export function nameOf(path: string): string {
  const segments = path.split('/');
  const file = segments.pop() ?? path;
  const name = file.replace(/(?<=.)\.[^.]+$/, '');
  const folder = segments.pop();
  return folder !== undefined && /^(readme|index)$/i.test(name) ? folder : name;
}
