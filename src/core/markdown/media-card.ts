import { span } from './card';
import { hostOf } from './host-of';
import type { HtmlTag } from './html-tag';
import { attributesHtml } from './html-text';
import type { MediaKind, RenderLabels } from './rendered-article';

/** Tags that bring something to play or to try, and where each says what. */
const media: Readonly<
  Record<string, { readonly kind: MediaKind; readonly link: (attributes: ReadonlyMap<string, string>) => string }>
> = {
  VidStack: { kind: 'video', link: attributes => videoLink(attributes.get('src') ?? '') },
  VideoPlayer: { kind: 'video', link: attributes => attributes.get('src') ?? '' },
  ArtPlayer: { kind: 'video', link: attributes => attributes.get('src') ?? '' },
  AudioPlayer: { kind: 'video', link: attributes => attributes.get('src') ?? '' },
  YouTube: { kind: 'video', link: attributes => idLink('https://www.youtube.com/watch?v=', attributes.get('id')) },
  BiliBili: { kind: 'video', link: attributes => idLink('https://www.bilibili.com/video/', attributes.get('bvid')) },
  CodePen: { kind: 'codepen', link: codePenLink },
  StackBlitz: { kind: 'frame', link: attributes => idLink('https://stackblitz.com/edit/', attributes.get('id')) },
  PDF: { kind: 'frame', link: attributes => attributes.get('url') ?? '' },
  iframe: { kind: 'frame', link: attributes => attributes.get('src') ?? '' },
  embed: { kind: 'frame', link: attributes => attributes.get('src') ?? '' },
  object: { kind: 'frame', link: attributes => attributes.get('data') ?? '' },
  video: { kind: 'video', link: attributes => attributes.get('src') ?? '' },
  audio: { kind: 'video', link: attributes => attributes.get('src') ?? '' },
  source: { kind: 'video', link: attributes => attributes.get('src') ?? '' },
};

/** A card that opens a video, a pen or an embedded page outside; one without a link for tags that only have a title, `''` for those that have nothing. Undefined for other tags. */
export function mediaCardHtml(tag: HtmlTag, labels: RenderLabels): string | undefined {
  const medium = Object.hasOwn(media, tag.name) ? media[tag.name] : undefined;
  if (!medium) return undefined;
  const isHtml = tag.name === tag.name.toLowerCase();
  if (tag.kind === 'close') return '';
  // `<object>` alone may as well be the type parameter of a list.
  if (isHtml && tag.attributes.size === 0) return undefined;
  const link = medium.link(tag.attributes).trim();
  const named = tag.attributes.get('title')?.trim() || tag.attributes.get('name')?.trim();
  if (link === '') return named ? `<div class="card media-card">${span('card-title', named)}</div>\n` : '';
  const title = named || labels.media[medium.kind];
  const spans = `${span('card-title', title)}${span('card-host', hostOf(link))}`;
  return `<a class="card media-card"${attributesHtml({ 'data-media': medium.kind, href: link })}>${spans}</a>\n`;
}

/** VidStack has a spelling of its own for videos on YouTube and Vimeo. */
function videoLink(src: string): string {
  const [, host, id] = /^(youtube|vimeo)\/(.+)$/.exec(src) ?? [];
  if (host === 'youtube') return idLink('https://www.youtube.com/watch?v=', id);
  return host === 'vimeo' ? idLink('https://vimeo.com/', id) : src;
}

function codePenLink(attributes: ReadonlyMap<string, string>): string {
  const user = attributes.get('user');
  // `preview/abc` is the same pen as `abc`.
  const pen = (attributes.get('slug-hash') ?? attributes.get('slughash'))?.split('/').at(-1);
  if (isId(user) && isId(pen)) return `https://codepen.io/${user}/pen/${pen}`;
  return attributes.get('link') ?? '';
}

function idLink(start: string, id: string | undefined): string {
  return isId(id) ? start + id : '';
}

/** Ids go into an address as they are, so they must be nothing but ids. */
function isId(id: string | undefined): id is string {
  return id !== undefined && /^[\w.-]+$/.test(id);
}
