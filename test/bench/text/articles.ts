/** The articles of a folder as the full-text measurements see them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';
import { roughText } from './rough-text';

export interface BenchArticle {
  /** Relative to the folder, `/` between segments. */
  readonly path: string;
  /** The whole file. */
  readonly source: string;
  readonly title: string;
  /** What queries are made from and what peers index. */
  readonly text: string;
}

/** The Markdown files below a folder that hold text, in the order of their paths; of too many, some from everywhere. */
export function articlesBelow(folder: string, most = Number.POSITIVE_INFINITY): readonly BenchArticle[] {
  const paths = pathsBelow(folder);
  const step = Math.max(1, Math.ceil(paths.length / most));
  return paths.flatMap((path, i) => {
    if (i % step !== 0) return [];
    const article = articleOf(path, readFileSync(join(folder, path), 'utf8'));
    return article.text.length > 0 ? [article] : [];
  });
}

/** The Markdown files below a folder, relative to it, sorted. */
export function pathsBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  return names.map(name => name.split(sep).join('/')).sort();
}

function articleOf(path: string, source: string): BenchArticle {
  const { yaml, body } = splitFrontmatter(source);
  const title = /^title:\s*(.+?)\s*$/m.exec(yaml ?? '')?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  return { path, source, title: title ?? /^#\s+(.+)$/m.exec(body)?.[1] ?? path, text: roughText(body) };
}
