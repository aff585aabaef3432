import { decodedUri } from '../kit/decoded-uri';
import { hostOf } from './host-of';
import { attributesHtml, escapeHtml } from './html-text';
import type { RenderContext } from './rendered-article';
import { slugOf } from './slug';

/** The start and the end of an element, for what stands between them. */
export interface ElementHtml {
  readonly open: string;
  readonly close: string;
}

// Browsers ignore control characters and spaces in front of a scheme, and tabs and line breaks within it. No address has them.
const ignored = /[\p{C}\p{Z}\s]+/gu;

/** The scheme of an address in small letters, as a browser would see it: `schemeOf('java\tscript:x')` is `'javascript'`. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(ignored, ''))?.[1]?.toLowerCase();
}

/** Schemes that may lead somewhere: the world outside, and the editors whose addresses name articles of the library. */
const meant = /^(?:https?|mailto|vscode(?:-insiders)?|vscodium|code-oss|cursor|windsurf)$/;

/**
 * A link as the reader follows it. Its kind is said by attributes, so that the page needs to know no rules: `data-article` for
 * an article of the library, `external` for the rest of the world, a span where there is nothing to follow.
 *
 * `ids` are those of the article itself: links to them are resolved here.
 */
export function linkHtml(href: string, context: RenderContext, options: LinkOptions): ElementHtml {
  const written = href.trim();
  const scheme = schemeOf(written);
  if (written === '' || (scheme !== undefined && !meant.test(scheme))) return broken(context, options);
  const own = written.startsWith('#') ? ownId(written.slice(1), options.ids) : undefined;
  if (own !== undefined) return anchor({ href: `#${own}` }, options);
  const target = context.resolveLink(written);
  switch (target.kind) {
    case 'article':
      return anchor({ href: '#', 'data-article': target.id, 'data-heading': target.heading }, options);
    case 'heading':
      return anchor({ href: `#${target.slug}` }, options);
    case 'external':
      if (!/^(?:https?|mailto)$/.test(schemeOf(target.url) ?? '')) return broken(context, options);
      return anchor({ href: target.url.trim(), className: 'external' }, options);
    case 'broken':
      return broken(context, options);
  }
}

export interface LinkOptions {
  readonly ids: ReadonlySet<string>;
  /** Classes the link has already, for example of a card. */
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  /** What kind of medium a media card opens. */
  readonly media?: string | undefined;
  /** Where a card stands in the file. */
  readonly line?: string | undefined;
}

function anchor(
  { className, ...attributes }: Readonly<Record<string, string | undefined>>,
  options: LinkOptions,
): ElementHtml {
  const classes = [options.className, className].filter(name => name).join(' ') || undefined;
  const own = {
    class: classes,
    'data-line': options.line,
    'data-media': options.media,
    title: options.title || undefined,
  };
  return { open: `<a${attributesHtml({ ...own, ...attributes })}>`, close: '</a>' };
}

function broken({ labels }: RenderContext, options: LinkOptions): ElementHtml {
  const classes = options.className ? `${options.className} broken-link` : 'broken-link';
  const attributes = { class: classes, 'data-line': options.line, title: labels.brokenLink };
  return { open: `<span${attributesHtml(attributes)}>`, close: '</span>' };
}

/** The id a fragment means: as written, decoded, or made into an id the way headings are. */
function ownId(fragment: string, ids: ReadonlySet<string>): string | undefined {
  const decoded = decodedUri(fragment);
  return [fragment, decoded, slugOf(decoded)].find(id => ids.has(id));
}

/** What an image is known by. */
export interface ImageAttributes {
  readonly src: string;
  readonly alt: string;
  readonly title?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/**
 * An image that is at hand, or a place for one that is not: a remote image is a span that says what it would be, since the HTML
 * alone must never cause a request. The size an author gave, in HTML or Markdown, is `width` and `height` of the one and
 * `data-width` and `data-height` of the other, in pixels.
 */
export function imageHtml(image: ImageAttributes, context: RenderContext): string {
  const { labels } = context;
  const alt = image.alt.replace(/\s+/g, ' ').trim();
  const scheme = schemeOf(image.src);
  const target =
    image.src.trim() === '' || (scheme !== undefined && !/^https?$/.test(scheme))
      ? { kind: 'broken' as const }
      : context.resolveImage(image.src.trim());
  const size = { width: pixels(image.width), height: pixels(image.height) };
  if (target.kind === 'local')
    return `<img${attributesHtml({ src: target.url, alt, title: image.title || undefined, ...size, loading: 'lazy' })}>`;
  if (target.kind === 'remote' && /^https?$/.test(schemeOf(target.url) ?? '')) {
    const place = {
      class: 'remote-image',
      'data-src': target.url,
      'data-origin': target.origin,
      'data-width': size.width,
      'data-height': size.height,
      role: 'img',
      'aria-label': alt || hostOf(target.url) || labels.remoteImage,
      title: image.title || undefined,
    };
    return `<span${attributesHtml(place)}>${escapeHtml(alt)}</span>`;
  }
  return `<span${attributesHtml({ class: 'broken-link', title: labels.brokenImage })}>${escapeHtml(alt || image.src.slice(0, 80))}</span>`;
}

function pixels(value: string | undefined): string | undefined {
  return /^\s*(\d{1,4})(?:px)?\s*$/.exec(value ?? '')?.[1];
}
