import { textButton } from './button';

/** How long "Copied" stays, in ms. */
const CONFIRM = 1500;

/** What a copy button says before and after; `announce` says it to who does not see it. */
interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  announce(said: string): void;
}

/** A button that copies something and says for a moment that it did: `copyButton(words, 'code-copy', () => send(code))`. */
export function copyButton(words: CopyWords, className: string, run: () => void): HTMLButtonElement {
  const { copy, copied } = words;
  const button = textButton(copy, className, () => {
    run();
    button.textContent = copied;
    words.announce(copied);
    setTimeout(() => {
      button.textContent = copy;
    }, CONFIRM);
  });
  return button;
}
