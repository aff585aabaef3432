import { platformBylineOf } from './byline';

/** Longer first lines are a paragraph, not a title; they are cut where a word ends. In characters. */
const MAX_TITLE = 90;

/** A platform's name and slogan stand above its byline; more lines than this are an article. */
const CLUTTER_LINES = 20;

/**
 * The title of a text without Markdown: its first line. Where a blog platform's byline (`by Name Apr 27. 2023`) stands near the
 * top, what is above it is the platform's own, and the title comes next.
 */
export function plainTitle(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const byline = lines.slice(0, CLUTTER_LINES).findIndex(line => platformBylineOf(line) !== undefined);
  const first = lines[byline + 1] ?? lines[0];
  return first === undefined ? undefined : shortened(first);
}

function shortened(line: string): string {
  // By characters: a cut through an emoji would leave half of it.
  const cut = Array.from(line.slice(0, MAX_TITLE * 2))
    .slice(0, MAX_TITLE)
    .join('');
  if (cut === line) return line;
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > MAX_TITLE / 2 ? end : undefined).trimEnd()}…`;
}
