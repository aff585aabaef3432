import type { ReaderView } from '../../src/protocol/reader';
import type { ReaderLook } from '../../src/protocol/reader-look';
import type { PagePart, ReaderPage } from './page';

/**
 * Gives the page the looks that the settings say, now and whenever they change. They are variables of the style sheet: nothing is
 * rendered anew.
 */
export class Look implements PagePart {
  readonly #page: ReaderPage;
  #size = '';

  constructor(page: ReaderPage) {
    this.#page = page;
    page.channel.on('look', look => {
      this.#adopt(look);
      const said = this.#say(look);
      if (said !== this.#size) page.announce(said);
      this.#size = said;
    });
  }

  show({ look }: ReaderView): void {
    this.#adopt(look);
    this.#size = this.#say(look);
  }

  #adopt({ fontSize, fontFamily, lineHeight, width }: ReaderLook): void {
    const { style } = document.documentElement;
    style.setProperty('--reader-font-size', `${fontSize}px`);
    style.setProperty('--reader-line-height', String(lineHeight));
    style.setProperty('--measure', `${width}em`);
    // A family that is no family would leave the page with the browser's own serifs.
    if (CSS.supports('font-family', fontFamily)) style.setProperty('--reader-font', fontFamily);
    else style.removeProperty('--reader-font');
  }

  #say({ fontSize, width }: ReaderLook): string {
    const words = this.#page.view?.words.look.size ?? '';
    return words.replace('{0}', String(fontSize)).replace('{1}', String(width));
  }
}
