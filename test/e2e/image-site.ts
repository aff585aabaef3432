import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site with images that writes down who asks it for what. It stands for "outside": VS Code serves from another address. */
export interface ImageSite {
  /** `http://127.0.0.2:1234`; webviews treat 127.0.0.1 as a part of VS Code. */
  readonly origin: string;
  /** The paths asked for so far, in order. */
  readonly requests: string[];
  /** What came along with the requests: the `Referer` of each, where it had one. */
  readonly referrers: string[];
  close(): Promise<void>;
}

/** One pixel's worth of a picture that is scaled to any size: `/300x200.svg` measures so. */
const picture = (width: string, height: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="teal"/></svg>`;

/** Starts a site: `/300x200.svg` is a picture, `/to?http://elsewhere` a redirect, anything else is missing. */
export async function openImageSite(): Promise<ImageSite> {
  const requests: string[] = [];
  const referrers: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (request.headers.referer !== undefined) referrers.push(request.headers.referer);
    const [, width, height] = /^\/(\d+)x(\d+)\.svg/.exec(path) ?? [];
    const [, elsewhere] = /^\/to\?(.+)$/.exec(path) ?? [];
    if (elsewhere !== undefined) response.writeHead(302, { location: elsewhere }).end();
    else if (width !== undefined && height !== undefined)
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture(width, height));
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.2', resolve));
  const close = () => new Promise<void>(resolve => server.close(() => resolve()));
  return { origin: `http://127.0.0.2:${(server.address() as AddressInfo).port}`, requests, referrers, close };
}
