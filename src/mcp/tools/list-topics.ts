import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { topicsOf } from '../../core/library/topic';
import { oneLine, READ_ONLY, told } from '../answer';
import type { McpLibrary } from '../mcp-library';
import { notesOn } from '../state-notes';

/** More would fill a model's context with topics of one article each. */
const LISTED = 200;

/** `list_topics`: what the library is about. */
export function registerListTopics(server: McpServer, library: McpLibrary): void {
  server.registerTool(
    'list_topics',
    {
      title: 'List topics',
      description:
        'What the library is about: how many articles it has, in which languages, and its topics, most articles first. A topic narrows a search: search_articles with topic:name.',
      annotations: READ_ONLY,
      inputSchema: {},
      outputSchema: {
        articles: z.number(),
        languages: z.object({ ko: z.number(), en: z.number() }),
        topics: z.array(z.object({ name: z.string(), articles: z.number() })),
        notes: z.array(z.string()),
      },
    },
    () => list(library),
  );
}

async function list(library: McpLibrary): Promise<CallToolResult> {
  await library.settle();
  const articles = library.articles();
  const all = topicsOf(articles);
  const topics = all.slice(0, LISTED).map(({ name, articles }) => ({ name: oneLine(name), articles: articles.length }));
  const ko = articles.filter(article => article.lang === 'ko').length;
  const languages = { ko, en: articles.length - ko };
  const rest = all.length - topics.length;
  const notes = [
    ...(rest > 0
      ? [`${rest} more topics have ${topics.at(-1)?.articles} articles or fewer; search_articles finds them.`]
      : []),
    ...(all.length === 0 && articles.length > 0 ? ['No article names its topics; use search_articles.'] : []),
    ...notesOn(library.state),
  ];
  const lines = [
    `${articles.length} articles: ${languages.ko} Korean, ${languages.en} English. ${all.length} topics:`,
    ...topics.map(({ name, articles }) => `- ${name} (${articles})`),
    ...notes,
  ];
  return told(lines, { articles: articles.length, languages, topics, notes });
}
