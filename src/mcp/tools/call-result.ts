import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ToolAnswer } from '../../core/tools/tool-answer';

/** Every tool only looks, and only at what lies on this machine. */
export const READ_ONLY = { readOnlyHint: true, openWorldHint: false } as const;

/** An answer in the protocol's shape. */
export function callResult({ text, data, isRefusal }: ToolAnswer): CallToolResult {
  return {
    content: [{ type: 'text', text }],
    ...(data && { structuredContent: data }),
    ...(isRefusal && { isError: true }),
  };
}
