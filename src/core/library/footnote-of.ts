import { linkText } from '../markdown/written-link';
import type { Article } from './article';

/** A footnote in a Markdown file: `[^key]: text`. */
export interface Footnote {
  readonly key: string;
  readonly text: string;
}

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/gm;

/** Keys are read by people, too. In UTF-16 units. */
const LONGEST_KEY = 40;

/** The footnotes that a file defines, as far as their first lines say. */
export function footnotesIn(text: string): readonly Footnote[] {
  return [...text.matchAll(DEFINITION)].map(([, key = '', text = '']) => ({ key, text }));
}

/** What a footnote says of an article: `[제목](주소), 글쓴이, 매체, 2025-08-08`. `destination` is written as a link has it. */
export function citationText({ title, authors, outlet, date }: Article, destination: string): string {
  const facts = [...authors.map(({ name }) => name), outlet, date].filter(fact => fact !== undefined && fact !== '');
  return [`[${linkText(title)}](${destination})`, ...facts.map(fact => linkText(fact ?? ''))].join(', ');
}

/**
 * The footnote that cites an article: the one that the file has already, which leads to the same destination; else a new one, of a key
 * that is free there. `text` is undefined where nothing need be added.
 */
export function footnoteOf(
  article: Article,
  destination: string,
  known: readonly Footnote[],
): { readonly key: string; readonly text: string | undefined } {
  const there = known.find(({ text }) => text.includes(`](${destination})`));
  if (there) return { key: there.key, text: undefined };
  const taken = new Set(known.map(({ key }) => key.toLowerCase()));
  const name = keyOf(article.path);
  let key = name;
  for (let i = 2; taken.has(key.toLowerCase()); i++) key = `${name}-${i}`;
  return { key, text: citationText(article, destination) };
}

/** What to put at the end of a text so that it defines a footnote: a list of them stands together, below an empty line. */
export function definitionAtEnd(before: string, { key, text }: Footnote): string {
  const last = before.trimEnd().split('\n').at(-1) ?? '';
  const isBelowOthers = /^ {0,3}\[\^[^\]\s]+\]:/.test(last);
  const [, ends = ''] = /(\n*)$/.exec(before.replace(/\r/g, '').replace(/[ \t]+$/gm, '')) ?? [];
  const wanted = before.trim() === '' ? 0 : isBelowOthers ? 1 : 2;
  return `${'\n'.repeat(Math.max(0, wanted - ends.length))}[^${key}]: ${text}\n`;
}

/** The file's name without its ending, as far as a key may hold it. */
function keyOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const key = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_KEY)
    .replace(/^-+|-+$/g, '');
  return key === '' ? 'article' : key;
}
