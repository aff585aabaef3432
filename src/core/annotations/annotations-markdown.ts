import type { Annotation } from './annotation';

/** An article's highlights, as an export of them needs them. */
export interface MarkedArticle {
  readonly title: string;
  /** Where it can be read: an address or a path. */
  readonly place: string;
  readonly annotations: readonly Annotation[];
  /** Those of them that no longer fit the text. */
  readonly orphans: ReadonlySet<string>;
}

/** The export's own words, in the reader's language. */
export interface MarkdownWords {
  readonly heading: string;
  /** Above the highlights that no longer fit. */
  readonly orphans: string;
}

/** Highlights as a Markdown document: each article a section, each quote a quotation, each note a paragraph below its quote. */
export function annotationsMarkdown(articles: readonly MarkedArticle[], words: MarkdownWords): string {
  const sections = articles.flatMap(({ title, place, annotations, orphans }) => {
    const lost = annotations.filter(({ id }) => orphans.has(id));
    const found = annotations.filter(({ id }) => !orphans.has(id));
    return [
      `## ${escaped(title)}`,
      codeSpan(place),
      ...found.flatMap(blocksOf),
      ...(lost.length > 0 ? [`### ${escaped(words.orphans)}`, ...lost.flatMap(blocksOf)] : []),
    ];
  });
  return `${[`# ${escaped(words.heading)}`, ...sections].join('\n\n')}\n`;
}

/** A text as a quotation that reads as the text does: `quotation('a\n*b*')` is `'> a\n> \\*b\\*'`. */
export function quotation(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  return lines.map(line => (line === '' ? '>' : `> ${escaped(line)}`)).join('\n');
}

function blocksOf({ selectors, note }: Annotation): readonly string[] {
  // A note is written by the reader of the export: what is Markdown in it is meant.
  return [quotation(selectors.exact), ...(note.trim() === '' ? [] : [note.trim()])];
}

/** As little as keeps a line from being markup. */
function escaped(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~$|]/g, '\\$&')
    .replace(/^(?:[#+=-]|:::)/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A path may hold anything but a line break; two backticks hold the one that may stand in it. */
function codeSpan(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
