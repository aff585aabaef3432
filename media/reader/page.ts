import type { Channel } from '../../src/protocol/channel';
import type { ReaderHostSide, ReaderPageSide, ReaderView } from '../../src/protocol/reader';
import type { EscapeStack } from '../kit/escape-stack';
import type { ArticleText } from './article-text';

/** What every part of the page is given. */
export interface ReaderPage {
  readonly article: HTMLElement;
  readonly channel: Channel<ReaderPageSide, ReaderHostSide>;
  /** What is on the screen; undefined before the first article. */
  readonly view: ReaderView | undefined;
  /** The article on the screen, by the name that calls give it; that of none before the first. */
  readonly id: string;
  /** The words of the article on the screen, read once for all who ask. */
  readonly text: ArticleText;
  /** Where whatever opens says that Escape closes it. */
  readonly escape: EscapeStack;
  /** Says something to who does not see it. */
  announce(text: string): void;
  /** Says to everybody what nothing on the page shows, as that something was copied. */
  tell(text: string): void;
}

/** One part of the page. It keeps to itself: what it shares with others is the article, and the words it must not change. */
export interface PagePart {
  /**
   * An article stands on the page: another one, or the same one where its file or its colours changed. Its elements are new, but
   * for blocks that stayed as they were while the text around them was edited: what was done to those is still done.
   */
  show(view: ReaderView): void;
}
