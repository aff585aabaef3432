import { attributesHtml, escapeHtml } from './html-text';
import type { RenderLabels } from './rendered-article';

/** `<SiteInfo name desc url/>`: the card of the page an article was taken from, with a button that opens it. */
export function siteInfoHtml(attributes: ReadonlyMap<string, string>, labels: RenderLabels): string {
  const name = paragraph('source-name', attributes.get('name'));
  const desc = paragraph('source-desc', attributes.get('desc'));
  const url = attributes.get('url')?.trim();
  const open = url
    ? `<a class="source-open"${attributesHtml({ href: url })}>${escapeHtml(labels.openOriginal)}</a>`
    : '';
  return `<aside class="source-card">${name}${desc}${open}</aside>\n`;
}

function paragraph(className: string, text: string | undefined): string {
  const shown = text?.trim();
  return shown ? `<p class="${className}">${escapeHtml(shown)}</p>` : '';
}
