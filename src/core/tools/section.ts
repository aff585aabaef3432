import type { OutlineItem } from '../markdown/rendered-article';
import { slugOf } from '../markdown/slug';
import type { LineRange } from './page';

/** A heading that was asked for, or those that may have been meant. */
export type FoundSection =
  | { readonly kind: 'one'; readonly heading: OutlineItem }
  | { readonly kind: 'several'; readonly headings: readonly OutlineItem[] }
  | { readonly kind: 'none' };

/**
 * The heading that a model means by a heading's text, a slug, a link's `#slug`, or a part of the text, from the strictest
 * reading to the loosest: `findSection(outline, 'test-time')` finds `Test-time compute` where nothing else holds these words.
 */
export function findSection(outline: readonly OutlineItem[], asked: string): FoundSection {
  const slug = slugOf(asked.replace(/^#+/, ''));
  if (slug === '') return { kind: 'none' };
  const readings: readonly ((heading: OutlineItem) => boolean)[] = [
    heading => heading.text === asked,
    heading => heading.slug === slug,
    heading => slugOf(heading.text) === slug,
    heading => heading.slug.includes(slug),
  ];
  for (const isMeant of readings) {
    const headings = outline.filter(isMeant);
    const [heading] = headings;
    if (heading) return headings.length === 1 ? { kind: 'one', heading } : { kind: 'several', headings };
  }
  return { kind: 'none' };
}

/** The lines of a section: to the next heading of its level or a higher one, or to the end of the file. */
export function linesOfSection(outline: readonly OutlineItem[], heading: OutlineItem, lineCount: number): LineRange {
  const next = outline.find(({ line, level }) => line > heading.line && level <= heading.level);
  return { first: heading.line, last: next ? next.line - 1 : lineCount };
}
