import { seenText } from '../kit/seen-text';

/** Words of others that stand inside a request, without what nobody sees and without the mark that ends them. */
export function material(words: string, mark: string): string {
  return seenText(words).replaceAll(mark, '');
}

/**
 * Words of others between lines that hold `mark`, which nothing in them can know: no article and no file can pretend to be its end.
 * `between('a', '7f')` is `<<<7f\na\n7f>>>`.
 */
export function between(words: string, mark: string): string {
  return `<<<${mark}\n${material(words, mark)}\n${mark}>>>`;
}
