import { seenText } from '../kit/seen-text';
import { withoutThoughts } from './without-thoughts';

/** How thoughts begin; an answer that may yet go on so says nothing. */
const THOUGHTS = '<thinking>';

/**
 * What of an answer can be shown while it is written: without characters that nobody sees, and without what the model thinks first, also
 * where that has only begun. `saidSoFar('<thi')` is `''`.
 */
export function saidSoFar(written: string): string {
  const seen = seenText(written);
  return THOUGHTS.startsWith(seen.trimStart()) ? '' : withoutThoughts(seen);
}
