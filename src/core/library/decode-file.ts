import type { ArticleProblem } from './article';
import { MAX_ARTICLE_BYTES } from './article-file';
import type { FileContent } from './shelf';

/** A file's text, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ArticleProblem };

/** Decodes UTF-8 strictly: `decode('missing')` is the problem `missing`, two bytes of Latin-1 are `notUtf8`. */
export function decode(bytes: FileContent): Decoded {
  if (typeof bytes === 'string') return { kind: 'problem', problem: bytes };
  // A NUL byte near the start is how git and editors tell binary files from text.
  if (bytes.subarray(0, 8000).includes(0)) return { kind: 'problem', problem: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { kind: 'problem', problem: 'empty' } : { kind: 'text', text };
  } catch {
    return { kind: 'problem', problem: 'notUtf8' };
  }
}

/** What is being written in an editor, as if it had been saved: it has the same problems. */
export function decodeUnsaved(text: string): Decoded {
  // Every letter is a byte at least.
  if (text.length > MAX_ARTICLE_BYTES) return { kind: 'problem', problem: 'tooLarge' };
  return text.trim() === '' ? { kind: 'problem', problem: 'empty' } : { kind: 'text', text };
}
