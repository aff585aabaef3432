import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { answerChecked } from '../../core/tools/answer-checked';
import { READ_DESCRIPTION, READ_PARAMS, readArticle } from '../../core/tools/read-article';
import type { ToolParts } from '../../core/tools/tool-parts';
import { callResult, READ_ONLY } from './call-result';
import { inputSchemaOf } from './input-schema';

/** `read_article`: one article, or a part of one. */
export function registerReadArticle(server: McpServer, parts: ToolParts): void {
  const tool = { name: parts.names.read, params: READ_PARAMS };
  server.registerTool(
    tool.name,
    {
      title: 'Read an article',
      description: READ_DESCRIPTION,
      annotations: READ_ONLY,
      inputSchema: inputSchemaOf(tool.params),
    },
    async given => callResult(await answerChecked(given, tool, input => readArticle(parts, input))),
  );
}
