import { type Guard, isFiniteNumber, isString, params } from './guard';

/** What the pictures of an article ask of the host. */
export type ImageCalls = {
  /** The user pressed the button in an image's place: load the images of this site, in this article and in any other. */
  readonly allowImages: readonly [params: [article: string, origin: string, at: ImagePlace], result: undefined];
  /** How large the images of this article turned out to be. */
  readonly measuredImages: readonly [params: [article: string, sizes: readonly ImageSize[]], result: undefined];
};

/** Which image of the article, and how far below the top of the screen its place stands, in pixels. */
export type ImagePlace = readonly [image: number, top: number];

/** Width and height in pixels; zeros for an image that has not been seen. */
export type ImageSize = readonly [width: number, height: number];

/** An article's images whose sizes are remembered; room for the ones below is made as they come. */
export const MAX_SIZES = 100;

function isImagePlace(value: unknown): value is ImagePlace {
  return Array.isArray(value) && value.length === 2 && value.every(isFiniteNumber);
}

function isImageSizes(value: unknown): value is readonly ImageSize[] {
  const isSide = (side: unknown): boolean => isFiniteNumber(side) && Number.isInteger(side) && side >= 0 && side < 1e5;
  const isSize = (size: unknown): boolean => Array.isArray(size) && size.length === 2 && size.every(isSide);
  return Array.isArray(value) && value.length <= MAX_SIZES && value.every(isSize);
}

export const imageGuards: { readonly [K in keyof ImageCalls]: Guard<ImageCalls[K][0]> } = {
  allowImages: params<[string, string, ImagePlace]>(isString, isString, isImagePlace),
  measuredImages: params<[string, readonly ImageSize[]]>(isString, isImageSizes),
};

/** What the page is told of an article's images. */
export interface ReaderImages {
  /** The sites that the page's policy lets it load images from. */
  readonly allowed: readonly string[];
  /** What the images measured when they were last seen, in the order of the article; one that is not known is zeros. */
  readonly sizes: readonly ImageSize[];
  /** The image whose button brought this page about: it stands where its place stood, and the keyboard goes back to it. */
  readonly focus: ImagePlace | undefined;
}

/** The words that stand at pictures: images, diagrams and formulas. */
export interface PictureWords {
  /** With `{0}` for the site. */
  readonly load: string;
  readonly failed: string;
  readonly retry: string;
  /** Of an address that is never loaded, with `{0}` for it. */
  readonly unloadable: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly diagram: string;
  readonly showSource: string;
  readonly showDiagram: string;
  readonly diagramFailed: string;
  readonly diagramTooLong: string;
}

/** A picture on another site: where it is loaded from, and whom that tells. */
export interface RemoteImage {
  readonly url: string;
  readonly origin: string;
}

/** Scheme, host and port of an address that holds nothing else before its path: no name, no password, no odd characters. */
const site = /^(https?):\/\/([a-z\d_-]+(?:\.[a-z\d_-]+)*)(?::(\d{1,5}))?(?=[/?#]|$)/i;

/** This machine itself: what is asked of it crosses no network. */
const loopback = /^127(?:\.\d+){3}$/;

/** Names for which VS Code's webviews load by a way of their own, which follows redirects where no policy sees them. */
const forwarded = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0)$/;

/**
 * Where an image's address leads, as its site stands in a policy: `remoteImage('http://a.example/b.png')` has the origin
 * `https://a.example`. What would cross a network in the clear is asked for by `https` instead. Undefined for an address whose
 * site cannot be told with certainty, which is never loaded.
 */
export function remoteImage(src: string): RemoteImage | undefined {
  const [start, scheme, host, port] = site.exec(src)?.map(part => part?.toLowerCase()) ?? [];
  if (start === undefined || scheme === undefined || host === undefined || forwarded.test(host)) return undefined;
  const isPlain = scheme === 'http' && loopback.test(host);
  // A port that was meant for the clear answers no `https`.
  if (scheme === 'http' && !isPlain && port !== undefined && port !== '80') return undefined;
  const isUsual = port === undefined || port === (scheme === 'http' ? '80' : '443');
  const origin = `${isPlain ? 'http' : 'https'}://${host}${isUsual ? '' : `:${port}`}`;
  return { origin, url: origin + src.slice(start.length) };
}
