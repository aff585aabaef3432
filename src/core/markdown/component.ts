import { span } from './card';
import type { HtmlTag } from './html-tag';
import { isIcon } from './icon';
import { mediaCardHtml } from './media-card';
import type { RenderLabels } from './rendered-article';
import { siteInfoHtml } from './site-info';

/** The HTML of a component tag: `''` for icons. Undefined for tags that are no component of the dialect. */
export function componentHtml(tag: HtmlTag, labels: RenderLabels): string | undefined {
  if (isIcon(tag)) return '';
  if (tag.name === 'SiteInfo') return tag.kind === 'close' ? '' : siteInfoHtml(tag.attributes, labels);
  if (tag.name === 'Badge' && tag.attributes.has('text')) return span('badge', tag.attributes.get('text') ?? '');
  return mediaCardHtml(tag, labels);
}
