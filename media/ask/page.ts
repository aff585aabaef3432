import type { AskHostSide, AskPageSide, AskWords } from '../../src/protocol/ask';
import type { Channel } from '../../src/protocol/channel';
import type { SourceCard } from './source-card';
import type { Standings } from './standings';

/** The page as its parts see it. */
export interface AskPage {
  readonly channel: Channel<AskPageSide, AskHostSide>;
  readonly words: AskWords;
  readonly card: SourceCard;
  readonly standings: Standings;
  /** Says something to who listens, which is to be seen on the page anyway. */
  announce(said: string): void;
  /** Asks the last question anew; longer, with more answers to choose among. */
  retry(how: 'asBefore' | 'longer'): void;
}
