import { splitFrontmatter } from '../markdown/frontmatter';
import { interpolate } from '../markdown/interpolation';
import { parseFrontmatter } from '../markdown/parse-frontmatter';
import { renderUncolored } from '../markdown/render';
import { NO_LABELS, type OutlineItem } from '../markdown/rendered-article';
import type { Article } from './article';
import { formatOf } from './article-file';

/** An article's file as a model reads it. Lines keep their numbers: a search result's line is found again. */
export interface ArticleText {
  /** Every line of the file. */
  readonly lines: readonly string[];
  /** The first line of the text, behind frontmatter and what is empty, counted from 1. */
  readonly bodyLine: number;
  readonly outline: readonly OutlineItem[];
}

/** Lays out a file's text: `'---\ntitle: A\n---\n\n## B'` has its body from line 5 and one heading there. */
export function articleText(file: string, { path, title }: Pick<Article, 'path' | 'title'>): ArticleText {
  const format = formatOf(path);
  const { yaml, bodyLine } = format === 'markdown' ? splitFrontmatter(file) : { yaml: undefined, bodyLine: 1 };
  const { data } = parseFrontmatter(yaml ?? '');
  const lines = file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(line => interpolate(line, data).replaceAll('\n', ' '));
  const first = lines.findIndex((line, index) => index >= bodyLine - 1 && line.trim() !== '');
  const { outline } = renderUncolored(
    { text: file, format },
    {
      data,
      title,
      labels: NO_LABELS,
      resolveLink: () => ({ kind: 'broken', reason: '' }),
      resolveImage: () => ({ kind: 'broken' }),
    },
  );
  return { lines: withoutLastEmpty(lines), bodyLine: first < 0 ? bodyLine : first + 1, outline };
}

/** A file's last line ends with a line feed, behind which there is no other line. */
function withoutLastEmpty(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
