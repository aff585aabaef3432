import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { SearchAnswer, SearchRow } from '../../core/room/answers';
import { oneLine, onItsLine, QUOTED, READ_ONLY, refused, told } from '../answer';
import type { McpLibrary } from '../mcp-library';
import { mistakeSentence } from '../mistake-sentence';
import { notesOn } from '../state-notes';
import { whyWords } from '../why-words';

const DESCRIPTION = `Find articles in the library by title and full text, in Korean or English, best first. Forgives typos, particles, spacing and half-typed words; all words should match.
Query operators: title: topic: author: source: lang:ko|en before:2026-01 after:2025 "exact phrase" -without, and OR between words.
Each result has an id for read_article, and for a match in the text its line and heading.`;

const result = z.object({
  title: z.string(),
  id: z.string().describe('For read_article'),
  path: z.string().describe('Absolute path of the file'),
  score: z.number().describe('0 to 1, comparable within this answer'),
  why: z.string().describe('What matched'),
  snippet: z.string().optional().describe('The best place in the text'),
  line: z.number().optional().describe('Line of the snippet, for read_article’s from'),
  heading: z.string().optional().describe('Heading above the snippet, for read_article’s section'),
  date: z.string().optional(),
  lang: z.string(),
});
type Result = z.infer<typeof result>;

/** `search_articles`: the search box, for a model. */
export function registerSearchArticles(server: McpServer, library: McpLibrary): void {
  server.registerTool(
    'search_articles',
    {
      title: 'Search articles',
      description: DESCRIPTION,
      annotations: READ_ONLY,
      inputSchema: {
        query: z.string().max(1000).describe('Words to find, and operators'),
        limit: z.number().int().min(1).max(50).default(10).describe('How many results, at most 50'),
      },
      outputSchema: { results: z.array(result), notes: z.array(z.string()) },
    },
    ({ query, limit }) => search(library, query, limit),
  );
}

async function search(library: McpLibrary, query: string, limit: number): Promise<CallToolResult> {
  if (query.trim() === '') return refused('The query is empty. Give words to find; list_topics shows what there is.');
  await library.settle();
  const answer = await library.search(query, limit);
  const results = answer.rows.flatMap(row => resultOf(library, row));
  const notes = notesOf(library, answer, results.length);
  const lines = [
    `${results.length} of ${library.articles().length} articles for: ${oneLine(query)}`,
    ...results.flatMap((result, index) => ['', ...linesOf(result, index + 1)]),
    '',
    ...notes,
  ];
  return told(lines, { results, notes });
}

function resultOf(library: McpLibrary, row: SearchRow): readonly Result[] {
  const article = library.article(row.id);
  if (!article) return [];
  const { passage } = row;
  return [
    {
      title: oneLine(article.title),
      id: article.id,
      path: library.fileOf(article),
      score: Math.round(row.score * 1000) / 1000,
      why: whyWords(row),
      ...(passage && { snippet: oneLine(passage.text), line: passage.line }),
      ...(passage?.heading !== undefined && { heading: oneLine(passage.heading) }),
      ...(article.date !== undefined && { date: article.date }),
      lang: article.lang,
    },
  ];
}

function linesOf({ title, id, path, score, why, snippet, line, heading, date, lang }: Result, rank: number): string[] {
  const place = line === undefined ? '' : ` · line ${line}${heading === undefined ? '' : `, under “${heading}”`}`;
  return [
    `${rank}. ${title}`,
    `   id: ${onItsLine(id)}`,
    `   path: ${onItsLine(path)}`,
    `   ${[date, lang, `score ${score}`, `why: ${why}`].filter(Boolean).join(' · ')}${place}`,
    ...(snippet === undefined ? [] : [`   > ${snippet}`]),
  ];
}

function notesOf(library: McpLibrary, { mistakes, unindexed }: SearchAnswer, found: number): readonly string[] {
  const state = notesOn(library.state, unindexed);
  const nothing = state.length > 0 ? 'Nothing found yet.' : 'Nothing found.';
  const next =
    found > 0
      ? `${QUOTED} read_article opens one by its id, at a line with “from”.`
      : `${nothing} Try fewer or other words, the other language, or OR between synonyms; leave out operators; see list_topics.`;
  return [...mistakes.map(mistakeSentence), ...state, next];
}
