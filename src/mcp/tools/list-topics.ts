import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { listTopics, topicsDescription } from '../../core/tools/list-topics';
import type { ToolParts } from '../../core/tools/tool-parts';
import { callResult, READ_ONLY } from './call-result';

/** `list_topics`: what the library is about. */
export function registerListTopics(server: McpServer, parts: ToolParts): void {
  server.registerTool(
    'list_topics',
    {
      title: 'List topics',
      description: topicsDescription(parts.names),
      annotations: READ_ONLY,
      inputSchema: {},
      outputSchema: {
        articles: z.number(),
        languages: z.object({ ko: z.number(), en: z.number() }),
        topics: z.array(z.object({ name: z.string(), articles: z.number() })),
        notes: z.array(z.string()),
      },
    },
    async () => callResult(await listTopics(parts)),
  );
}
