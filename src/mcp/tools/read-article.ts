import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { READ_DESCRIPTION, READ_PARAMS, readArticle } from '../../core/tools/read-article';
import type { ToolParts } from '../../core/tools/tool-parts';
import { callResult, READ_ONLY } from './call-result';

const { id, section, from } = READ_PARAMS;

/** `read_article`: one article, or a part of one. */
export function registerReadArticle(server: McpServer, parts: ToolParts): void {
  server.registerTool(
    parts.names.read,
    {
      title: 'Read an article',
      description: READ_DESCRIPTION,
      annotations: READ_ONLY,
      inputSchema: {
        id: z.string().max(id.maxLength).describe(id.description),
        section: z.string().max(section.maxLength).optional().describe(section.description),
        from: z.number().int().min(from.minimum).optional().describe(from.description),
      },
    },
    async asked => callResult(await readArticle(parts, asked)),
  );
}
