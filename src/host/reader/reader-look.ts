import type { Settings } from '../../manifest/settings';
import type { ReaderLook } from '../../protocol/reader';

/** The looks that the settings ask for. */
export function readerLook(settings: Settings): ReaderLook {
  return { fontSize: settings['seoga.reader.fontSize'] };
}
