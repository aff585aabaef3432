import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { seenText } from '../kit/seen-text';
import type { Article } from '../library/article';
import { nameOf } from '../library/article-file';
import type { ArticleText } from '../library/article-text';
import type { OutlineItem } from '../markdown/rendered-article';
import { headerLines } from './article-header';
import { type LineRange, type Page, pageOf } from './page';
import { problemSentence } from './problem-sentence';
import { findSection, linesOfSection } from './section';
import { notesOn } from './state-notes';
import { oneLine, onItsLine, QUOTED, refused, type ToolAnswer, told } from './tool-answer';
import type { InputOf, ToolParams } from './tool-params';
import type { ToolParts } from './tool-parts';

/** What reading takes. */
export const READ_PARAMS = {
  id: { type: 'string', maxLength: 1000, description: 'The id of a search result, as it was given' },
  section: { type: 'string', maxLength: 500, optional: true, description: 'A heading, or a part of one' },
  from: { type: 'integer', minimum: 1, optional: true, description: 'The line of the file to start at' },
} as const satisfies ToolParams;

/** What a model should know of reading before it calls. */
export const READ_DESCRIPTION = `Read an article as Markdown: what is known of it, its headings with their lines, and its text. A long one comes in pages: the end of each says how to get the next.
“section” reads the part under one heading; “from” starts at a line, such as a search result’s.`;

/** Longer articles are rarely about more; a list of hundreds would hide the text. */
const HEADINGS = 100;

type Asked = InputOf<typeof READ_PARAMS>;

/** One article, or a part of one. The text is not told as data too: escaped Markdown is harder to read. */
export async function readArticle(parts: ToolParts, asked: Asked, token?: CancellationToken): Promise<ToolAnswer> {
  const { library, names } = parts;
  await library.settle(token);
  throwIfCancelled(token);
  const article = await library.article(asked.id);
  throwIfCancelled(token);
  if (!article) return unknown(parts, asked.id, token);
  const file = await library.text(article, token);
  throwIfCancelled(token);
  if (file.kind === 'problem') {
    return refused(problemSentence(file.problem), `Choose another article with ${names.search}.`);
  }
  const range = rangeOf(file.text, asked);
  return 'first' in range ? told(pageLines(parts, { article, text: file.text, range, asked })) : refused(...range);
}

/** Nothing but the catalogue says which file an id means, so that no id can name a file outside of the library. */
async function unknown({ library, names }: ToolParts, id: string, token?: CancellationToken): Promise<ToolAnswer> {
  const { rows } = await library.search(nameOf(id).replace(/[-_]+/g, ' '), 3, token);
  throwIfCancelled(token);
  const articles = await Promise.all(rows.map(row => library.article(row.id)));
  const near = articles
    .filter(article => article !== undefined)
    .map(({ id, title }) => `- ${oneLine(title)} · ${onItsLine(id)}`);
  return refused(
    `No article has the id “${oneLine(id)}”. Ids are those of ${names.search}, copied whole.`,
    ...(near.length > 0 ? ['Perhaps one of these is meant:', ...near] : [`Find it with ${names.search}.`]),
    ...notesOn(library.state),
  );
}

/** The lines that are asked for, or why there are none and what to ask for. */
function rangeOf({ lines, bodyLine, outline }: ArticleText, { section, from }: Asked): LineRange | readonly string[] {
  if (from !== undefined && from > lines.length) return [`The file has only ${lines.length} lines.`];
  if (section === undefined) return { first: Math.max(bodyLine, from ?? 0), last: lines.length };
  const found = findSection(outline, section);
  switch (found.kind) {
    case 'one': {
      const range = linesOfSection(outline, found.heading, lines.length);
      return { first: Math.min(Math.max(range.first, from ?? 0), range.last), last: range.last };
    }
    case 'several':
      return [
        `Several headings may be meant by “${oneLine(section)}”. Start at the line of one with “from”:`,
        ...headingLines(found.headings),
      ];
    case 'none':
      if (outline.length === 0) return ['This article has no headings. Leave out “section”.'];
      return [`No heading is called “${oneLine(section)}”. There are:`, ...headingLines(outline)];
  }
}

interface Reading {
  readonly article: Article;
  readonly text: ArticleText;
  readonly range: LineRange;
  readonly asked: Asked;
}

function pageLines(
  { library, names, newMark }: ToolParts,
  { article, text, range, asked }: Reading,
): readonly string[] {
  const page = pageOf(text.lines, range);
  const isWhole = page.first === text.bodyLine && page.next === undefined && asked.section === undefined;
  const outline = asked.section === undefined && page.first === text.bodyLine ? headingLines(text.outline) : [];
  // The article cannot know this mark, so nothing in it can pretend to be its end.
  const mark = `article ${newMark()}`;
  return [
    ...headerLines(article, library.fileOf(article)),
    ...(outline.length > 1 ? ['', 'Headings:', ...outline] : []),
    '',
    `${isWhole ? 'The whole text' : `Lines ${page.first} to ${page.last} of ${text.lines.length}`}. ${QUOTED}`,
    `<<< ${mark}`,
    seenText(page.text),
    `>>> ${mark}`,
    ...restLines(page, asked, names.read),
  ];
}

function headingLines(outline: readonly OutlineItem[]): readonly string[] {
  const rest = outline.length - HEADINGS;
  return [
    ...outline
      .slice(0, HEADINGS)
      .map(({ level, text, line }) => `${'  '.repeat(level - 2)}- ${oneLine(text)} (line ${line})`),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
}

function restLines({ next }: Page, { id, section }: Asked, read: string): readonly string[] {
  if (next === undefined) return [];
  return [`It goes on: ${read} ${JSON.stringify({ id, ...(section !== undefined && { section }), from: next })}`];
}
