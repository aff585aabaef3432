import { withoutThoughts } from '../ask/without-thoughts';
import { seenCode } from '../kit/seen-text';
import { CARET_MARK } from './caret';

/** A fence, with a sentence before it that ends in a colon. */
const FENCE = /^(?:[^\n`]{0,200}:[ \t]*\n)?\s*```[^\n`]*\n/;
/** A text that may become one. */
const HALF_A_FENCE = /^\s*`{1,3}[^\n`]*$/;
/** What some servers leave of a model's own marks: behind them nothing is meant. */
const MARK = /<\|(?:endoftext|end_of_text|eot_id|im_end|end|fim_\w{1,20}|file_sep|file_separator)\|>|<EOT>|<\/s>/;

/**
 * The code in what a chat model answers, which likes to wrap it: without a fence, the sentence before it, thoughts, marks of
 * its own and ours, and characters that nobody sees. `isWhole` says that nothing more comes.
 */
export function unwrapped(answer: string, { isWhole }: { readonly isWhole: boolean }): string {
  const [said = ''] = answer.split(MARK, 1);
  const text = withoutThoughts(seenCode(said).replaceAll(CARET_MARK, ''));
  const fence = FENCE.exec(text);
  if (!fence) return !isWhole && HALF_A_FENCE.test(text) ? '' : text;
  const inside = text.slice(fence[0].length);
  const end = /\n?^```/m.exec(inside);
  return end ? inside.slice(0, end.index) : inside;
}
