import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { SEARCH_PARAMS, searchArticles, searchDescription } from '../../core/tools/search-articles';
import type { ToolParts } from '../../core/tools/tool-parts';
import { callResult, READ_ONLY } from './call-result';

const { query, limit } = SEARCH_PARAMS;

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

/** `search_articles`: the search box, for a model. */
export function registerSearchArticles(server: McpServer, parts: ToolParts): void {
  server.registerTool(
    parts.names.search,
    {
      title: 'Search articles',
      description: searchDescription(parts.names),
      annotations: READ_ONLY,
      inputSchema: {
        query: z.string().max(query.maxLength).describe(query.description),
        limit: z
          .number()
          .int()
          .min(limit.minimum)
          .max(limit.maximum)
          .default(limit.default)
          .describe(limit.description),
      },
      outputSchema: { results: z.array(result), notes: z.array(z.string()) },
    },
    async asked => callResult(await searchArticles(parts, asked)),
  );
}
