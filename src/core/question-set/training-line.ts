import type { Answered } from './answer-once';
import { jsonLine } from './json-line';

/**
 * A question and its answer as a line of the chat fine-tuning format, `{"messages": [{"role": ..., "content": ...}, ...]}`, and nothing
 * beside the messages: what else a line may hold, trainers disagree about. The question is the request as it was sent, evidence included:
 * a model that is trained on it learns to cite what it is shown, and not to invent what it was not.
 */
export function trainingLine({ messages, written }: Pick<Answered, 'messages' | 'written'>): string {
  return jsonLine({
    messages: [
      ...messages.map(({ role, text }) => ({ role, content: text })),
      { role: 'assistant', content: written.trim() },
    ],
  });
}
