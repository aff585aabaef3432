import { splitSentences } from '../speech/split-sentences';
import type { TextSpan } from './answer';

/** A line of a passage: a paragraph, or an item of a list or a row of a table. */
export interface PassageLine {
  readonly isItem: boolean;
  readonly span: TextSpan;
}

/** The lines of a passage as `textOf` writes them: `'A:\n\nb c\nd'` are two paragraphs and an item. */
export function passageLines(text: string, [from, to]: TextSpan = [0, text.length]): readonly PassageLine[] {
  const lines: PassageLine[] = [];
  for (const { 0: words, index } of text.slice(from, to).matchAll(/[^\n]+/g)) {
    const start = from + index;
    const isItem = text.charAt(start - 1) === '\n' && text.charAt(start - 2) !== '\n';
    lines.push({ isItem, span: [start, start + words.length] });
  }
  return lines;
}

/** The sentences of a passage, none of which goes on in the next line. */
export function passageSentences(text: string, span?: TextSpan): readonly TextSpan[] {
  return passageLines(text, span).flatMap(line => splitSentences(text, line.span));
}
