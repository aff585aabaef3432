import type { ReadingHistory } from '../../core/library/reading';
import type { Way } from '../../core/library/trail';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { placeGuards } from '../../protocol/reader-place';
import type { OpenReader } from './open-reader';
import type { ReaderHistory } from './reader-history';

export interface PlaceParts {
  readonly readings: ReadingHistory;
  readonly history: ReaderHistory;
  travel(way: Way): void;
}

/**
 * What the host answers to where the reader of an article is. News of the article before this one come too late to be about this
 * one.
 */
export function placeCalls(
  reader: OpenReader,
  { readings, history, travel }: PlaceParts,
): Pick<Handlers<ReaderHostSide>, 'moved' | 'landed' | 'jumped' | 'travel'> {
  return {
    moved: {
      accepts: placeGuards.moved,
      answer: async ([article, place]) => {
        if (article === reader.id && history.note(place)) await readings.record(reader.id, place);
        return undefined;
      },
    },
    landed: {
      accepts: placeGuards.landed,
      answer: async ([article, place]) => {
        if (article === reader.id && history.note(place)) await readings.recordOpen(reader.id);
        return undefined;
      },
    },
    jumped: {
      accepts: placeGuards.jumped,
      answer: ([article, from]) => {
        if (article !== reader.id) return undefined;
        history.note(from);
        history.visit(reader.place);
        return undefined;
      },
    },
    travel: {
      accepts: placeGuards.travel,
      answer: ([article, from, way]) => {
        if (article !== reader.id) return undefined;
        history.note(from);
        travel(way);
        return undefined;
      },
    },
  };
}
