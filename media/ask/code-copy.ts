import { copyButton } from '../kit/copy-button';
import type { AskPage } from './page';

/** Gives every block of code in an answer a button that copies it. */
export function addCodeCopy(answer: HTMLElement, { words, channel, announce }: AskPage): void {
  const said = { copy: words.copyCode, copied: words.copied, announce };
  for (const figure of answer.querySelectorAll('figure.code')) {
    const code = figure.querySelector('pre')?.textContent ?? '';
    const button = copyButton(said, 'code-copy', () => void channel.call('copyCode', [code]));
    figure.querySelector('.code-head')?.append(button);
  }
}
