import { decodeHTMLStrict } from 'entities/lib/decode.js';

/** The characters behind HTML entities: `decodeEntities('R&amp;D')` is `'R&D'`. Unknown entities stay as written. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
