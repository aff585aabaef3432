import type { HtmlTag } from './html-tag';

/** Whether a tag is an inline icon: `<VPIcon icon="fas fa-globe"/>`. Icons are decoration from elsewhere: the reader leaves them out. */
export function isIcon(tag: HtmlTag): boolean {
  if (tag.name === 'VPIcon' || tag.name === 'FontIcon' || tag.name === 'HopeIcon') return true;
  // Many a component library has an Icon, and articles talk about them.
  return tag.name === 'Icon' && tag.attributes.has('icon');
}
