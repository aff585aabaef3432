import type { FailureRemedy, RemedyWords } from '../../src/protocol/remedy';
import { textButton } from './button';

/** How a page has a remedy done, and what it does where that has mended what failed. */
export interface RemedyWays {
  readonly words: RemedyWords;
  readonly call: (remedy: FailureRemedy) => Promise<boolean>;
  readonly retry: () => void;
}

/** A button that has the user mend a failure, and asks again where that may be done at once. */
export function remedyButton(remedy: FailureRemedy, { words, call, retry }: RemedyWays): HTMLButtonElement {
  const mend = async (): Promise<void> => {
    if (await call(remedy)) retry();
  };
  return textButton(words[remedy], 'link-button remedy', () => void mend());
}
