import type { Heard, Reply } from '../fixtures/scripted-models';
import { streams } from '../fixtures/scripted-models';

/** What the column says of how much smaller a model gets. */
export const QUOTE = '숫자를 16비트에서 4비트로 줄이면';

/**
 * A reply that cites the piece of evidence that holds {@link QUOTE}, whatever its number is: `citing(n => [`It is so [${n}].`])`. Its
 * pieces are streamed at once, or as the second argument says.
 */
export function citing(write: (number: number) => readonly string[], streamed = streams): Reply {
  return (response, heard) => streamed(...write(numberOf(promptOf(heard), QUOTE)))(response, heard);
}

/** The number of the piece of evidence that holds these words. */
export function numberOf(prompt: string, words: string): number {
  const before = prompt.slice(0, prompt.indexOf(words));
  return Number([...before.matchAll(/^\[(\d+)\] /gm)].at(-1)?.[1] ?? 1);
}

/** The last message that a model was sent: the evidence and the question. */
export function promptOf({ body }: Heard): string {
  return (body as { messages: readonly { content: string }[] }).messages.at(-1)?.content ?? '';
}
