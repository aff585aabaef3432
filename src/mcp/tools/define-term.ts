import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerChecked } from '../../core/tools/answer-checked';
import { DEFINE_DESCRIPTION, DEFINE_PARAMS, defineTerm } from '../../core/tools/define-term';
import type { ToolParts } from '../../core/tools/tool-parts';
import { callResult, READ_ONLY } from './call-result';
import { inputSchemaOf } from './input-schema';

const definition = z.object({
  id: z.string(),
  ko: z.string().optional(),
  en: z.string().optional(),
  abbr: z.string().optional(),
  otherNames: z.array(z.string()),
  definition: z.object({ ko: z.string().optional(), en: z.string().optional() }),
  related: z.array(z.string()),
  articles: z.array(z.object({ title: z.string(), id: z.string() })),
});

/** `define_term`: the glossary. */
export function registerDefineTerm(server: McpServer, parts: ToolParts): void {
  const tool = { name: parts.names.define, params: DEFINE_PARAMS };
  server.registerTool(
    tool.name,
    {
      title: 'Define a term',
      description: DEFINE_DESCRIPTION,
      annotations: READ_ONLY,
      inputSchema: inputSchemaOf(tool.params),
      outputSchema: { terms: z.array(definition), notes: z.array(z.string()) },
    },
    async given => callResult(await answerChecked(given, tool, input => defineTerm(parts, input))),
  );
}
