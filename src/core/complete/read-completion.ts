import type { Caret } from './caret';
import { continuation } from './continuation';
import { type Ended, untilEnd } from './ending';
import { untilRepetition } from './repetition';
import type { Shape } from './shape';
import { unwrapped } from './unwrapped';

/**
 * The completion in what a model has said so far, or in all of it: what may be put in at the caret, and whether it is over whatever
 * else the model says. What stands behind the caret is taken off where it is offered, for by then it may be something else.
 */
export function readCompletion(
  answer: string,
  { caret, shape, isWhole }: { readonly caret: Caret; readonly shape: Shape; readonly isWhole: boolean },
): Ended {
  const said = continuation(unwrapped(answer, { isWhole }), caret);
  const { text, isOver } = untilEnd(said, { caret, shape, isWhole });
  const once = untilRepetition(text);
  return { text: (once ?? text).trimEnd(), isOver: isOver || once !== undefined };
}
