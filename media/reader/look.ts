import type { ReaderLook } from '../../src/protocol/reader';

/** Gives the page the looks that the settings say. They are variables of the style sheet: an inline style would need a laxer policy. */
export function adoptLook({ fontSize }: ReaderLook): void {
  document.documentElement.style.setProperty('--reader-font-size', `${fontSize}px`);
}
