import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerChecked } from '../../core/tools/answer-checked';
import { SEARCH_PARAMS, searchArticles, searchDescription } from '../../core/tools/search-articles';
import type { ToolParts } from '../../core/tools/tool-parts';
import { callResult, READ_ONLY } from './call-result';
import { inputSchemaOf } from './input-schema';

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
  const tool = { name: parts.names.search, params: SEARCH_PARAMS };
  server.registerTool(
    tool.name,
    {
      title: 'Search articles',
      description: searchDescription(parts.names),
      annotations: READ_ONLY,
      inputSchema: inputSchemaOf(tool.params),
      outputSchema: { results: z.array(result), notes: z.array(z.string()) },
    },
    async given => callResult(await answerChecked(given, tool, input => searchArticles(parts, input))),
  );
}
