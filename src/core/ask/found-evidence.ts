import type { Found } from '../search/text/found';
import type { TextSpan } from './answer';
import type { Evidence } from './evidence';
import { passageSentences } from './passage-lines';

/**
 * A piece of evidence for the reader that opens its article: its words marked sentence by sentence, since the article may break lines
 * between them, and the first of them is where to go. `span` is the part of it that a citation is about.
 */
export function foundEvidence({ text, headings, line }: Evidence, span: TextSpan = [0, text.length]): Found {
  const sentences = passageSentences(text, span);
  const [first] = sentences;
  if (!first) return { words: [] };
  const passage = { line, heading: headings.at(-1), text, spans: [first] };
  return { words: [...new Set(sentences.flatMap(([start, end]) => onThePage(text.slice(start, end))))], passage };
}

/** What stands between the cells of a row. */
const CELL_ENDS = /(?: \|)+ /g;

/** A page has nothing but space between the cells of a row; elsewhere a bar is a bar. */
function onThePage(words: string): readonly string[] {
  const cells = words.replace(CELL_ENDS, ' ');
  return cells === words ? [words] : [words, cells];
}
