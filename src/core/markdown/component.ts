import { span } from './card';
import type { HtmlTag } from './html-tag';
import { isIcon } from './icon';
import { mediaCardHtml } from './media-card';
import type { RenderLabels } from './rendered-article';
import { siteInfoHtml } from './site-info';

/** Components that show what is in them, or only what the page has anyway. */
const wrappers: ReadonlySet<string> = new Set(['ClientOnly', 'CodeGroup', 'Catalog', 'AutoCatalog']);

/** The HTML of a component tag: `''` for icons. Undefined for tags that are no component of the dialect. */
export function componentHtml(tag: HtmlTag, labels: RenderLabels): string | undefined {
  if (isIcon(tag)) return '';
  if (tag.name === 'SiteInfo') return tag.kind === 'close' ? '' : siteInfoHtml(tag.attributes, labels);
  if (wrappers.has(tag.name)) return '';
  if (tag.name === 'Badge' && tag.attributes.has('text')) return span('badge', tag.attributes.get('text') ?? '');
  if (tag.name === 'Badge' && tag.kind === 'close') return '</span>';
  // Without attributes it is some library's badge that an article talks about.
  if (tag.name === 'Badge' && tag.kind === 'open' && tag.attributes.size > 0) return '<span class="badge">';
  return mediaCardHtml(tag, labels);
}
