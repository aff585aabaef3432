import { textButton } from '../kit/button';
import type { AskPage } from './page';

/** How long "Copied" stays, in ms. */
const CONFIRM = 1500;

/** Gives every block of code in an answer a button that copies it. */
export function addCodeCopy(answer: HTMLElement, { words, channel, announce }: AskPage): void {
  for (const figure of answer.querySelectorAll('figure.code')) {
    const code = figure.querySelector('pre')?.textContent ?? '';
    const button = textButton(words.copyCode, 'code-copy', () => {
      void channel.call('copyCode', [code]);
      button.textContent = words.copied;
      announce(words.copied);
      setTimeout(() => {
        button.textContent = words.copyCode;
      }, CONFIRM);
    });
    figure.querySelector('.code-head')?.append(button);
  }
}
