import { decodeEntities } from '../../core/markdown/decode-entities';
import { remoteImage } from '../../protocol/reader-images';

/** The sites that the images of a rendered article lie on, by name, each once. */
export function imageSitesOf(html: string): readonly string[] {
  // The core writes this attribute and no author can: what else looks like it is text, in which quotes are escaped.
  const sources = [...html.matchAll(/ data-src="([^"]*)"/g)].map(([, source = '']) => decodeEntities(source));
  return [...new Set(sources.flatMap(source => remoteImage(source)?.origin ?? []))].sort();
}
