import { keysOf } from '../../hangul/keystrokes';
import { SLIPS } from '../title/align';
import { nearMatch } from '../title/edits';
import { oddity } from './near-key';

/**
 * How unlikely it is that one word was typed for the other: the number of keys that are off, and behind the point how odd a slip
 * that is. `unlikelihood('검섹', '검색')` is 1; undefined where more is off than a word of this length may be.
 */
export function unlikelihood(typed: string, meant: string): number | undefined {
  const [one, other] = [keysOf(typed).toLowerCase(), keysOf(meant).toLowerCase()];
  // Only Shift is different: ㄱ for ㄲ.
  if (one === other) return 1;
  const budget = SLIPS(one.length);
  const near = nearMatch(one, other, 0, budget);
  if (near === undefined) return undefined;
  const edits = near.edits + other.length - Math.max(...near.ends);
  return edits > budget ? undefined : edits + oddity(one, other);
}
