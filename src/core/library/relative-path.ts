/** The way from a folder to a file, both with `/`: `relativePath('/a/b', '/a/c/d.md')` is `'../c/d.md'`. */
export function relativePath(folder: string, file: string): string {
  const from = segmentsOf(folder);
  const to = segmentsOf(file);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Whether a file lies in a folder or below it: `liesBelow('/a', '/a/b/c.md')`, not `liesBelow('/a', '/ab/c.md')`. */
export function liesBelow(folder: string, file: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return file.startsWith(prefix);
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter(segment => segment !== '');
}
