import type { ReadingSpeeds } from '../../core/library/reading-time';
import type { Settings } from '../../manifest/settings';

/** How fast somebody with these settings reads. */
export function readingSpeeds(settings: Settings): ReadingSpeeds {
  return { korean: settings['seoga.reader.speed.korean'], english: settings['seoga.reader.speed.english'] };
}
