import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { type ImagePlace, imageGuards } from '../../protocol/reader-images';
import type { ImageConsent } from './image-consent';
import type { ImageSizes } from './image-sizes';
import type { OpenReader } from './open-reader';

export interface ImageParts {
  readonly consent: ImageConsent;
  readonly sizes: ImageSizes;
  /** The sites of the article that is shown: a page may ask for no other. */
  sites(): readonly string[];
  /** The page made anew goes back to this image. */
  focusNext(image: ImagePlace): void;
}

/** What the host answers to the images of an article. */
export function imageCalls(
  reader: OpenReader,
  { consent, sizes, sites, focusNext }: ImageParts,
): Pick<Handlers<ReaderHostSide>, 'allowImages' | 'measuredImages'> {
  return {
    allowImages: {
      accepts: imageGuards.allowImages,
      answer: async ([article, origin, image]) => {
        if (article !== reader.id || !sites().includes(origin)) return undefined;
        focusNext(image);
        await consent.set(new Map([[origin, true]]));
        return undefined;
      },
    },
    measuredImages: {
      accepts: imageGuards.measuredImages,
      answer: async ([article, measured]) => {
        if (article === reader.id) await sizes.record(reader.id, measured);
        return undefined;
      },
    },
  };
}
