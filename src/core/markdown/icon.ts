import type { HtmlTag } from './html-tag';

/** Whether a tag is an inline icon: `<Icon icon="fas fa-globe"/>`. Icons are decoration from elsewhere: the reader leaves them out. */
export function isIcon(tag: HtmlTag): boolean {
  if (iconName.test(tag.name)) return true;
  // Many a component library has an Icon, and articles talk about them.
  return tag.name === 'Icon' && tag.attributes.has('icon');
}

const iconName = /^(?:VPIcon|FontIcon|HopeIcon)$/;
const wellFormed =
  /<(?:VPIcon|FontIcon|HopeIcon)\b(?:\s+icon="[^"<\n]{0,80}"\s*\/>|(?:\s+[\w:-]+(?:="[^"<>]*"|='[^'<>]*')?)*\s*\/?>?)/y;
const upToBracket = /<(?:VPIcon|FontIcon|HopeIcon)\b[^<>\n]*>/y;

/**
 * Where an icon ends that starts here, also one whose author forgot a quote or the `>`. There are thousands of icons in the
 * bookshelf, and a forgotten quote must not take the sentence along.
 */
export function iconEndAt(source: string, at: number): number | undefined {
  wellFormed.lastIndex = upToBracket.lastIndex = at;
  const match = wellFormed.exec(source);
  if (!match || match[0].endsWith('>')) return match ? wellFormed.lastIndex : undefined;
  return upToBracket.test(source) && source.slice(wellFormed.lastIndex, upToBracket.lastIndex).startsWith('=')
    ? upToBracket.lastIndex
    : wellFormed.lastIndex;
}

/**
 * What an icon is a picture of: `iconLabel('<VPIcon icon="fa-brands fa-linux"/>')` is `linux`. For tabs that are named by nothing
 * else; undefined where words stand beside the icon.
 */
export function iconLabel(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const icon = /^<(?:VPIcon|FontIcon|HopeIcon|Icon)\s[^<>]*?icon=["']([^"'<>]*)["'][^<>]*>$/.exec(text.trim())?.[1];
  return icon
    ?.trim()
    .split(/[\s:]+/)
    .at(-1)
    ?.replace(/^(?:fa|icon|mdi)-/, '');
}
