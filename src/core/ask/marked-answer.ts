import type { Answer } from './answer';
import { joinedBlocks } from './joined-blocks';

/** Where a sentence ends, in the text of a page: `sentenceMark('k7', 2)` is `⟦k7:2⟧`. */
export function sentenceMark(mark: string, sentence: number): string {
  return `⟦${mark}:${sentence}⟧`;
}

/**
 * An answer as one Markdown text, with a mark behind every sentence that states something, so that a page finds the sentences again
 * once it is rendered. They are counted through all paragraphs, from 0. `mark` is a word that nothing in the answer can know: a model
 * that writes marks of its own moves none of ours. Brackets, because emphasis may end before one in Markdown.
 */
export function markedAnswer({ paragraphs }: Pick<Answer, 'paragraphs'>, mark: string): string {
  let count = 0;
  const blocks = paragraphs.map(sentences => {
    const first = count;
    count += sentences.length;
    // Code and headings stand alone; a mark would become a part of them.
    const isPlain = sentences.length === 1 && sentences[0]?.standing === 'plain';
    return isPlain
      ? (sentences[0]?.markdown ?? '')
      : sentences.map(({ markdown }, i) => withMark(markdown, sentenceMark(mark, first + i))).join(' ');
  });
  return joinedBlocks(blocks);
}

/** In a table the mark stands in the last cell: behind it, it would be taken for a cell of its own. */
function withMark(markdown: string, mark: string): string {
  const end = /\|\s*$/.exec(markdown)?.index ?? markdown.length;
  return markdown.slice(0, end) + mark + markdown.slice(end);
}
