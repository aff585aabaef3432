import { isRecord } from '../kit/is-record';

/** An article that frontmatter names as the one before or after, its address as written. */
export interface Neighbour {
  readonly link: string;
  /** What the author calls it. */
  readonly text?: string;
}

/** What comes before an article and what after it, where its author says so. */
export interface Neighbours {
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/**
 * Reads `prev` and `next` of frontmatter: an address, or `{ text, link }`; `false` and anything else is nobody.
 * `neighboursOf({ next: './b.md' })` is `{ next: { link: './b.md' } }`.
 */
export function neighboursOf(data: Readonly<Record<string, unknown>>): Neighbours {
  const [previous, next] = [neighbourOf(data['prev']), neighbourOf(data['next'])];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function neighbourOf(value: unknown): Neighbour | undefined {
  const named: Readonly<Record<string, unknown>> = isRecord(value) ? value : { link: value };
  const [link, text] = [textOf(named['link']), textOf(named['text'])];
  return link === undefined ? undefined : { link, ...(text !== undefined && { text }) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
