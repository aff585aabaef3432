import { seenText } from '../kit/seen-text';
import type { Renderer } from '../markdown/render';
import { NO_LABELS, type RenderContext } from '../markdown/rendered-article';

/** A model's links lead nowhere and its images are not looked for: an article may have told it what to write. */
const CONTEXT: RenderContext = {
  data: {},
  labels: NO_LABELS,
  resolveLink: () => ({ kind: 'broken', reason: 'answer' }),
  resolveImage: () => ({ kind: 'broken' }),
};

/** An answer's Markdown as HTML that is safe to insert, as articles are; of links and images it keeps the words. */
export async function answerHtml(markdown: string, renderer: Renderer): Promise<string> {
  // The line in front: dashes at the start would be taken for frontmatter, and what is below them left out.
  return (await renderer.render({ text: `\n${seenText(markdown)}`, format: 'markdown' }, CONTEXT)).html;
}
