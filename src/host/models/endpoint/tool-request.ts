import type { ChatMessage } from '../../../core/ask/language-model';

/** What a model may call instead of answering, or before. */
export interface Tool {
  readonly name: string;
  /** What it does, for the model. */
  readonly description: string;
  /** What it is called with, as a JSON schema; nothing where there is none. */
  readonly schema?: object | undefined;
}

/** A tool that a model wants called. The name is the model's word: whoever calls it knows which tools there are. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly input: object;
}

/** What a tool answered to the call of this id. */
export interface ToolResult {
  readonly callId: string;
  readonly text: string;
}

/** One turn of a conversation in which the model may have called tools, and was answered by them. */
export interface ToolTurn extends ChatMessage {
  readonly calls?: readonly ToolCall[];
  readonly results?: readonly ToolResult[];
}

export interface ToolRequest {
  readonly turns: readonly ToolTurn[];
  readonly maxTokens: number;
  readonly tools: readonly Tool[];
  /** Whether an answer without a call is none. */
  readonly mustCall?: boolean;
}

/**
 * The turns as OpenAI's protocol has them: `{ role: 'user', text: '', results: [{ callId: 'a', text: '3' }] }` is
 * `[{ role: 'tool', tool_call_id: 'a', content: '3' }]`. Results come first: nothing may stand between a call and its result.
 */
export function protocolMessages(turns: readonly ToolTurn[]): readonly object[] {
  return turns.flatMap(({ role, text, calls = [], results = [] }) => {
    const answers = results.map(({ callId, text }) => ({ role: 'tool', tool_call_id: callId, content: text }));
    if (text === '' && answers.length > 0 && calls.length === 0) return answers;
    // Some servers refuse a message without content, and some one whose content is null.
    const said = { role, content: text, ...(calls.length > 0 && { tool_calls: calls.map(protocolCall) }) };
    return [...answers, said];
  });
}

/** The fields that offer tools; none where there are none: an empty list is refused. */
export function toolFields({ tools, mustCall = false }: Pick<ToolRequest, 'tools' | 'mustCall'>): object {
  if (tools.length === 0) return {};
  return {
    tools: tools.map(({ name, description, schema = NOTHING }) => ({
      type: 'function',
      function: { name, description, parameters: schema },
    })),
    // To choose freely is what servers do unasked.
    ...(mustCall && { tool_choice: 'required' }),
  };
}

const NOTHING = { type: 'object', properties: {} };

function protocolCall({ id, name, input }: ToolCall): object {
  return { id, type: 'function', function: { name, arguments: JSON.stringify(input) } };
}
