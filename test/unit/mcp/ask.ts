import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';

/** What a tool answered. */
export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** The article's own text, from between the marks of `read_article`. */
  readonly body: string | undefined;
}

/** Calls a tool: `ask(client, 'define_term', { term: 'RAG' })`. */
export async function ask(client: Client, tool: string, args: Record<string, unknown>): Promise<Answer> {
  const { content, structuredContent, isError } = CallToolResultSchema.parse(
    await client.callTool({ name: tool, arguments: args }),
  );
  const text = content.map(part => (part.type === 'text' ? part.text : '')).join('\n');
  const body = /^<<< (?<mark>.*)\n(?<body>[\s\S]*)\n>>> \k<mark>$/m.exec(text)?.groups?.['body'];
  return { isError: isError === true, text, data: structuredContent, body };
}
