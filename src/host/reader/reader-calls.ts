import type { Way } from '../../core/library/trail';
import type { Handlers } from '../../protocol/channel';
import { type ReaderHostSide, type ReaderView, readerGuards } from '../../protocol/reader';
import { aloudCalls } from './aloud-calls';
import { highlightCalls } from './highlight-calls';
import { imageCalls } from './image-calls';
import { lookCalls } from './look-calls';
import type { OpenReader } from './open-reader';
import { pageCalls } from './page-calls';
import type { PageStart } from './page-start';
import { placeCalls } from './place-calls';
import type { ReaderHistory } from './reader-history';
import type { ReaderParts } from './reader-parts';
import { relationCalls } from './relation-calls';
import { scrollSyncCalls } from './scroll-sync';
import { termCalls } from './term-calls';

/** What of a reader its page reaches by calls. */
export interface ReaderInside {
  readonly history: ReaderHistory;
  readonly start: PageStart;
  /** The sites of the article that is shown: a page may ask for no other. */
  imageSites(): readonly string[];
  speaks(isSpeaking: boolean): void;
  travel(way: Way): void;
  /** The page is loaded, and shows this article or none. */
  ready(shown: string | null): Promise<ReaderView | undefined>;
}

/** Everything the host answers to the page of a reader: each part of the page has a file that answers its calls. */
export function readerCalls(reader: OpenReader, parts: ReaderParts, inside: ReaderInside): Handlers<ReaderHostSide> {
  const { history: readings, imageConsent: consent, imageSizes: sizes, settings } = parts;
  const { history, start, imageSites: sites, speaks, travel, ready } = inside;
  return {
    ...pageCalls(reader, parts),
    ...imageCalls(reader, { consent, sizes, sites, focusNext: image => start.add({ image }) }),
    ...lookCalls(reader, settings),
    ...highlightCalls(reader, parts.highlights),
    ...aloudCalls(reader, { settings, speaks }),
    ...scrollSyncCalls(reader, settings),
    ...relationCalls(reader, parts),
    ...termCalls(reader, parts),
    ...placeCalls(reader, { readings, history, travel }),
    ready: { accepts: readerGuards.ready, answer: ([shown]) => ready(shown) },
    forgetFound: {
      accepts: readerGuards.forgetFound,
      answer: () => {
        start.forgetFound();
        return undefined;
      },
    },
  };
}
