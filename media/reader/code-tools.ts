import type { ReaderWords } from '../../src/protocol/reader';
import { element } from '../kit/dom';

/** How long "Copied" stays, in ms. */
const CONFIRM = 1500;

interface CodeActions {
  copy(text: string): void;
  /** Says what happened to who does not see it. */
  tell(text: string): void;
}

/** Gives every code block its copy button. */
export function addCodeTools(article: ParentNode, words: ReaderWords, { copy, tell }: CodeActions): void {
  for (const figure of article.querySelectorAll<HTMLElement>('figure.code')) {
    const button = element('button', { class: 'code-copy', type: 'button' }, words.copy);
    button.addEventListener('click', () => {
      copy(figure.querySelector('pre')?.textContent ?? '');
      button.textContent = words.copied;
      tell(words.copied);
      setTimeout(() => {
        button.textContent = words.copy;
      }, CONFIRM);
    });
    figure.querySelector('.code-head')?.append(button);
  }
}
