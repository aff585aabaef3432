/** Titles to measure with: read from a folder of Markdown, or recombined from them to any number. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random';

/** The title of every Markdown file below a folder: its frontmatter's, or else its first heading. */
export function titlesBelow(folder: string): readonly string[] {
  return sourcesBelow(folder).flatMap(source => titleOf(source) ?? []);
}

/** The section headings of these files that read like titles: another few thousand with words of their own. */
export function headingsBelow(folder: string): readonly string[] {
  const headings = sourcesBelow(folder).flatMap(source =>
    [...source.matchAll(/^#{2,4}\s+(.+?)\s*$/gm)].map(match => match[1] ?? ''),
  );
  const plain = headings.map(heading => heading.replace(/<[^>]*>|[`*_]/g, '').trim());
  return [...new Set(plain)].filter(heading => heading.split(' ').length >= 3 && heading.length <= 100);
}

/** How paragraphs begin, cut like titles: natural language with its own rare words, for sizes headings do not reach. */
export function openingsBelow(folder: string): readonly string[] {
  const lines = sourcesBelow(folder).flatMap(source => source.match(/^[A-Z가-힣][^|{}<>[\]`]{40,}$/gm) ?? []);
  return [
    ...new Set(
      lines.map((line, i) =>
        line
          .split(/[.,:;?!]|\s/)
          .filter(Boolean)
          .slice(0, 4 + (i % 6))
          .join(' '),
      ),
    ),
  ];
}

function sourcesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  return names.toSorted().map(name => readFileSync(join(folder, name), 'utf8'));
}

/**
 * As many titles as asked: the given ones first, then ones whose words come from two titles of the same language,
 * the beginning of one and the end of the other.
 */
export function recombined(titles: readonly string[], count: number, random: Random): readonly string[] {
  const all = new Set(titles);
  const halves = { ko: titles.filter(isKorean), en: titles.filter(title => !isKorean(title)) };
  for (let attempt = 0; all.size < count && attempt < count * 20; attempt++) {
    const first = random.of(titles) ?? '';
    const second = random.of(isKorean(first) ? halves.ko : halves.en) ?? '';
    const [head, tail] = [first.split(' '), second.split(' ')];
    const made = [...head.slice(0, 1 + random.below(head.length)), ...tail.slice(random.below(tail.length))];
    if (made.length >= 2 && made.length <= 14) all.add(made.join(' '));
  }
  return [...all];
}

function titleOf(source: string): string | undefined {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1];
  const quoted = /^title:\s*(.+?)\s*$/m.exec(frontmatter ?? '')?.[1];
  const heading = /^#\s+(.+?)\s*$/m.exec(source)?.[1];
  const title = quoted?.replace(/^(["'])(.*)\1$/, '$2') ?? heading;
  return title === undefined || title === '' ? undefined : title;
}

function isKorean(title: string): boolean {
  return /[가-힣]/.test(title);
}
