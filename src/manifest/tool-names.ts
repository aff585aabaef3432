import type { ToolNames } from '../core/tools/tool-parts';

/** What the tools are called in the editor. In a file of their own: whoever registers them needs no descriptions. */
export const toolNames = {
  search: 'seoga_search_articles',
  read: 'seoga_read_article',
  define: 'seoga_define_term',
} as const satisfies ToolNames;

export type ToolName = (typeof toolNames)[keyof typeof toolNames];
