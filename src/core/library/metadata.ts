import type { Author } from './article';
import { isoDate } from './iso-date';
import { isHostName, isTopic, topicKey } from './topic';

/** Frontmatter in the words of the library, whichever generator it was written for. */
export interface Metadata {
  readonly title?: string;
  readonly date?: string;
  readonly authors: readonly Author[];
  readonly outlet?: string;
  readonly topics: readonly string[];
  readonly summary?: string;
  readonly sourceUrl?: string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * Reads what VuePress, Hugo and Seoga's own articles write: `category` or `tags`, `author` as text, object or list. Never
 * throws; what has an unexpected form is passed over.
 */
export function metadataOf(data: Data): Metadata {
  const title = text(data['title']);
  const date = dateOf(data['date'] ?? data['published'] ?? data['created']);
  const tags = [data['topics'], data['category'], data['categories'], data['tag'], data['tags']].flatMap(texts);
  const outlet = text(data['outlet']) ?? tags.find(isHostName);
  const summary = summaryOf(text(data['summary']) ?? text(data['description']), title);
  const sourceUrl = [data['source'], data['url'], data['canonical'], data['original']].map(text).find(isWebAddress);
  return {
    authors: authorsOf([data['author'], data['authors']]),
    topics: uniqueTopics(tags),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(summary !== undefined && { summary }),
    ...(sourceUrl !== undefined && { sourceUrl }),
  };
}

/** Whether an address can be opened in a browser. */
export function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s]+$/i.test(address);
}

/** `2025-08-08`, from a string in any ISO-like form or from the `Date` that YAML makes of it. */
function dateOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  const match = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?(?!\d)/.exec(text(value) ?? '');
  const [, year, month, day] = match ?? [];
  return year === undefined ? undefined : isoDate(year, month, day);
}

/** Each author once: some themes want the same names under two keys. */
function authorsOf(value: unknown): readonly Author[] {
  if (Array.isArray(value)) {
    const authors = value.flatMap(authorsOf);
    return authors.filter((author, index) => authors.findIndex(other => other.name === author.name) === index);
  }
  if (typeof value === 'object' && value !== null && 'name' in value) {
    const name = text(value.name);
    const url = 'url' in value ? text(value.url) : undefined;
    if (name === undefined) return [];
    return [isWebAddress(url) ? { name, url } : { name }];
  }
  const name = text(value);
  return name === undefined ? [] : [{ name }];
}

/** One spelling a topic: an article tagged `AI` and `ai` is about one thing. */
function uniqueTopics(tags: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.filter(isTopic)) {
    const key = topicKey(tag);
    if (!byKey.has(key)) byKey.set(key, tag.trim());
  }
  return [...byKey.values()];
}

/** Bookshelves repeat the title as a description (`Article(s) > Title`): that is no summary. */
function summaryOf(description: string | undefined, title: string | undefined): string | undefined {
  if (description === undefined || /^Article\(s\)\s*>/.test(description) || description === title) return undefined;
  return description;
}

function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  const one = text(value);
  return one === undefined ? [] : [one];
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
