import { randomBytes } from 'node:crypto';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Article } from '../../core/library/article';
import { nameOf } from '../../core/library/article-file';
import type { OutlineItem } from '../../core/markdown/rendered-article';
import { oneLine, onItsLine, QUOTED, READ_ONLY, refused, told } from '../answer';
import { headerLines } from '../article-header';
import { type ArticleText, articleText } from '../article-text';
import type { McpLibrary } from '../mcp-library';
import { type LineRange, type Page, pageOf } from '../page';
import { problemSentence } from '../problem-sentence';
import { findSection, linesOfSection } from '../section';
import { notesOn } from '../state-notes';

const DESCRIPTION = `Read an article as Markdown: what is known of it, its headings with their lines, and its text. A long one comes in pages: the end of each says how to get the next.
“section” reads the part under one heading; “from” starts at a line, such as a search result’s.`;

/** Longer articles are rarely about more; a list of hundreds would hide the text. */
const HEADINGS = 100;

interface Asked {
  readonly id: string;
  readonly section?: string | undefined;
  readonly from?: number | undefined;
}

/** `read_article`: one article, or a part of one. The text is not sent as data too: escaped Markdown is harder to read. */
export function registerReadArticle(server: McpServer, library: McpLibrary): void {
  server.registerTool(
    'read_article',
    {
      title: 'Read an article',
      description: DESCRIPTION,
      annotations: READ_ONLY,
      inputSchema: {
        id: z.string().max(1000).describe('The id of a search result, as it was given'),
        section: z.string().max(500).optional().describe('A heading, or a part of one'),
        from: z.number().int().min(1).optional().describe('The line of the file to start at'),
      },
    },
    asked => read(library, asked),
  );
}

async function read(library: McpLibrary, asked: Asked): Promise<CallToolResult> {
  await library.settle();
  const article = library.article(asked.id);
  if (!article) return unknown(library, asked.id);
  const decoded = await library.text(article);
  if (decoded.kind === 'problem') {
    return refused(problemSentence(decoded.problem), 'Choose another article with search_articles.');
  }
  const text = articleText(decoded.text, article);
  const range = rangeOf(text, asked);
  return 'first' in range ? told(pageLines(library, { article, text, range, asked })) : refused(...range);
}

/** Nothing but the catalogue says which file an id means, so that no id can name a file outside of the library. */
async function unknown(library: McpLibrary, id: string): Promise<CallToolResult> {
  const { rows } = await library.search(nameOf(id).replace(/[-_]+/g, ' '), 3);
  const near = rows
    .flatMap(row => library.article(row.id) ?? [])
    .map(({ id, title }) => `- ${oneLine(title)} · ${onItsLine(id)}`);
  return refused(
    `No article has the id “${oneLine(id)}”. Ids are those of search_articles, copied whole.`,
    ...(near.length > 0 ? ['Perhaps one of these is meant:', ...near] : ['Find it with search_articles.']),
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

function pageLines(library: McpLibrary, { article, text, range, asked }: Reading): readonly string[] {
  const page = pageOf(text.lines, range);
  const isWhole = page.first === text.bodyLine && page.next === undefined && asked.section === undefined;
  const outline = asked.section === undefined && page.first === text.bodyLine ? headingLines(text.outline) : [];
  // The article cannot know this mark, so nothing in it can pretend to be its end.
  const mark = `article ${randomBytes(4).toString('hex')}`;
  return [
    ...headerLines(article, library.fileOf(article)),
    ...(outline.length > 1 ? ['', 'Headings:', ...outline] : []),
    '',
    `${isWhole ? 'The whole text' : `Lines ${page.first} to ${page.last} of ${text.lines.length}`}. ${QUOTED}`,
    `<<< ${mark}`,
    page.text,
    `>>> ${mark}`,
    ...restLines(page, asked),
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

function restLines({ next }: Page, { id, section }: Asked): readonly string[] {
  if (next === undefined) return [];
  return [`It goes on: read_article ${JSON.stringify({ id, ...(section !== undefined && { section }), from: next })}`];
}
