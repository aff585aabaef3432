import type { Found } from '../search/text/found';
import { splitSentences } from '../speech/split-sentences';
import type { TextSpan } from './answer';
import type { Evidence } from './evidence';

/**
 * A piece of evidence for the reader that opens its article: its words marked sentence by sentence, since the article may break lines
 * between them, and the first of them is where to go. `span` is the part of it that a citation is about.
 */
export function foundEvidence({ text, headings, line }: Evidence, span: TextSpan = [0, text.length]): Found {
  const sentences = splitSentences(text, span);
  const [first] = sentences;
  if (!first) return { words: [] };
  const passage = { line, heading: headings.at(-1), text, spans: [first] };
  return { words: [...new Set(sentences.map(([start, end]) => text.slice(start, end)))], passage };
}
