import { renderUncolored } from '../markdown/render';
import { NO_LABELS, type RenderContext } from '../markdown/rendered-article';

/** A model's links lead nowhere and its images are not looked for: an article may have told it what to write. */
const CONTEXT: RenderContext = {
  data: {},
  labels: NO_LABELS,
  resolveLink: () => ({ kind: 'broken', reason: 'answer' }),
  resolveImage: () => ({ kind: 'broken' }),
};

/** An answer's Markdown as HTML that is safe to insert, as articles are; of links and images it keeps the words. */
export function answerHtml(markdown: string): string {
  // The line in front: dashes at the start would be taken for frontmatter, and what is below them left out.
  return renderUncolored({ text: `\n${markdown}`, format: 'markdown' }, CONTEXT).html;
}
