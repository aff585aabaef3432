import { ModelFailure, type ModelUsage } from '../../../core/ask/language-model';
import { fieldOf } from '../../../core/kit/field-of';
import type { ToolCallReader } from './tool-calls';

/** Where a message of an answer has its text: what is read of the message itself, and of the first of its choices. */
type TextOf = (message: unknown, choice: unknown) => unknown;

/** The texts of an answer's messages, where they hold any. `onUsage` is called once, at the end, where the server counted. */
export async function* piecesOf(
  messages: AsyncIterable<unknown>,
  textOf: TextOf,
  onUsage?: (usage: ModelUsage) => void,
): AsyncGenerator<string> {
  let usage: unknown;
  for await (const message of messages) {
    // Some servers count on with every message.
    usage = fieldOf(message, 'usage') ?? usage;
    const choices = fieldOf(message, 'choices');
    const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
    if (fieldOf(choice, 'finish_reason') === 'content_filter') throw new ModelFailure('declined');
    const text = textOf(message, choice);
    if (typeof text === 'string' && text !== '') yield text;
  }
  if (usage) onUsage?.(usageOf(usage));
}

/** Why an answer ends that came to the most tokens that were asked for, or filled the context: Mistral tells them apart. */
const CUT: ReadonlySet<unknown> = new Set(['length', 'model_length']);

/**
 * Of `/chat/completions`, streamed or all at once; calls of tools go to their reader, `thought` hears that there are thoughts, `signed` how
 * the server signs its messages, and `cut` that the answer came to its longest.
 */
export function chatText({
  calls,
  thought,
  signed,
  cut,
}: {
  readonly calls?: ToolCallReader | undefined;
  readonly thought: () => void;
  readonly signed: (fingerprint: unknown) => void;
  readonly cut: () => void;
}): TextOf {
  return (message, choice) => {
    signed(fieldOf(message, 'system_fingerprint'));
    if (CUT.has(fieldOf(choice, 'finish_reason'))) cut();
    const said = fieldOf(choice, 'delta') ?? fieldOf(choice, 'message');
    calls?.add(fieldOf(said, 'tool_calls'));
    // llama.cpp sends them under the first name, Ollama and vLLM under the other.
    const thoughts = fieldOf(said, 'reasoning_content') ?? fieldOf(said, 'reasoning');
    if (typeof thoughts === 'string' && thoughts !== '') thought();
    return fieldOf(said, 'content');
  };
}

/** Of `/completions`, or of llama.cpp's own `/infill`. */
export const fillText: TextOf = (message, choice) => fieldOf(choice, 'text') ?? fieldOf(message, 'content');

function usageOf(usage: unknown): ModelUsage {
  const [prompt, answer] = [fieldOf(usage, 'prompt_tokens'), fieldOf(usage, 'completion_tokens')];
  return {
    ...(typeof prompt === 'number' && { promptTokens: prompt }),
    ...(typeof answer === 'number' && { answerTokens: answer }),
  };
}
