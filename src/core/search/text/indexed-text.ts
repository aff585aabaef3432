import type { ArticleId } from '../../library/article';
import type { IndexedText } from '../../ports';
import { plainBody } from './plain-body';

/** An article's file, decoded. */
export interface ArticleFile {
  readonly id: ArticleId;
  /** Of the file's bytes. */
  readonly hash: string;
  readonly title: string;
  readonly file: string;
  readonly format: 'markdown' | 'plain';
}

/**
 * What the index takes of an article: its title, its headings, and everything else that a reader sees of it. A line that stands in
 * it twice is taken once: tutorials show the same code again and again.
 */
export function indexedText({ id, hash, title, file, format }: ArticleFile): IndexedText {
  const headings = new Set<string>();
  const body = new Set<string>();
  for (const line of plainBody(file, format)) (line.isHeading ? headings : body).add(line.text);
  return { id, hash, title: title.normalize('NFC'), headings: [...headings].join('\n'), body: [...body].join('\n') };
}
