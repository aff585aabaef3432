import type { ReaderView } from '../../src/protocol/reader';
import type { PictureWords } from '../../src/protocol/reader-images';
import { toolButton } from '../kit/button';
import { element } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';

/** How much a step enlarges, and how far it goes. */
const STEP = 1.25;
const MOST = 8;

/** Shows pictures of the article large, one at a time. A picture that is offered opens with a click, Enter or Space. */
export class Zoom implements PagePart {
  readonly #page: ReaderPage;
  readonly #picture = element('img', { class: 'zoom-picture', alt: '' });
  readonly #caption = element('p', { class: 'zoom-caption' });
  readonly #stage = element('div', { class: 'zoom-stage', tabindex: '0' }, this.#picture);
  readonly #tools = element('div', { class: 'zoom-tools' });
  readonly #dialog = element('dialog', { class: 'zoom' }, this.#tools, this.#stage, this.#caption);
  #offered: readonly HTMLImageElement[] = [];
  #shown = 0;
  /** 1 shows the whole picture, as large as the window lets it be. */
  #scale = 1;

  constructor(page: ReaderPage) {
    this.#page = page;
    document.body.append(this.#dialog);
    page.article.addEventListener('click', event => this.#asked(event));
    page.article.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') this.#asked(event);
    });
    this.#dialog.addEventListener('keydown', event => this.#pressed(event));
    this.#dialog.addEventListener('click', event => {
      if (event.target === this.#stage || event.target === this.#dialog) this.#dialog.close();
    });
    this.#stage.addEventListener('wheel', event => this.#rolled(event), { passive: false });
  }

  show({ words }: ReaderView): void {
    this.#dialog.close();
    this.#drawTools(words.pictures);
  }

  /** Lets a picture be opened. It keeps its name, and says what can be done with it. */
  offer(picture: HTMLImageElement): void {
    const word = this.#page.view?.words.pictures.zoom ?? '';
    picture.classList.add('zoomable');
    picture.tabIndex = 0;
    picture.setAttribute('role', 'button');
    picture.ariaLabel = [picture.alt, word].filter(part => part !== '').join(' – ');
  }

  #asked(event: Event): void {
    const picture = event.target;
    if (!(picture instanceof HTMLImageElement) || !picture.classList.contains('zoomable')) return;
    event.preventDefault();
    event.stopPropagation();
    // Those of closed folds and other tabs are not met by leafing.
    this.#offered = [...this.#page.article.querySelectorAll<HTMLImageElement>('img.zoomable')].filter(
      offered => offered === picture || offered.offsetParent !== null,
    );
    this.#dialog.showModal();
    this.#turnTo(this.#offered.indexOf(picture));
    this.#stage.focus();
  }

  #turnTo(index: number): void {
    const { length } = this.#offered;
    this.#shown = (index + length) % length;
    const picture = this.#offered[this.#shown];
    if (!picture) return;
    this.#picture.referrerPolicy = picture.referrerPolicy;
    this.#picture.src = picture.currentSrc || picture.src;
    this.#picture.alt = picture.alt;
    this.#caption.textContent = picture.alt;
    this.#dialog.ariaLabel = picture.alt === '' ? (this.#page.view?.words.pictures.zoom ?? '') : picture.alt;
    this.#picture.classList.toggle('drawn', picture.classList.contains('drawn'));
    this.#page.announce(picture.alt);
    this.#scaleTo(1);
  }

  /** Enlarges around the middle of what is seen. */
  #scaleTo(scale: number): void {
    this.#scale = Math.min(MOST, Math.max(1, scale));
    const stage = this.#stage;
    const [x, y] = [
      (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth,
      (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight,
    ];
    const isFit = this.#scale === 1;
    stage.classList.toggle('enlarged', !isFit);
    this.#picture.style.width = '';
    if (!isFit) this.#picture.style.width = `${this.#fitWidth() * this.#scale}px`;
    stage.scrollTo({
      left: x * stage.scrollWidth - stage.clientWidth / 2,
      top: y * stage.scrollHeight - stage.clientHeight / 2,
      behavior: 'instant',
    });
  }

  /** How wide the picture is when all of it is seen. */
  #fitWidth(): number {
    const { naturalWidth: width, naturalHeight: height } = this.#picture;
    const { clientWidth, clientHeight } = this.#stage;
    return width * Math.min(1, clientWidth / width, clientHeight / height);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The keys of the article's own tools are not for what lies above it.
    event.stopPropagation();
    const isEnlarged = this.#scale > 1;
    if (event.key === '+' || event.key === '=') this.#scaleTo(this.#scale * STEP);
    else if (event.key === '-') this.#scaleTo(this.#scale / STEP);
    else if (event.key === '0') this.#scaleTo(1);
    // An enlarged picture is moved by the arrows.
    else if (event.key === 'ArrowRight' && !isEnlarged) this.#turnTo(this.#shown + 1);
    else if (event.key === 'ArrowLeft' && !isEnlarged) this.#turnTo(this.#shown - 1);
    else return;
    event.preventDefault();
  }

  #rolled(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#scaleTo(this.#scale * (event.deltaY < 0 ? STEP : 1 / STEP));
  }

  #drawTools(words: PictureWords): void {
    this.#tools.replaceChildren(
      toolButton(words.previous, 'left', () => this.#turnTo(this.#shown - 1)),
      toolButton(words.next, 'right', () => this.#turnTo(this.#shown + 1)),
      toolButton(words.zoomOut, 'minus', () => this.#scaleTo(this.#scale / STEP)),
      toolButton(words.zoomIn, 'plus', () => this.#scaleTo(this.#scale * STEP)),
      toolButton(words.fit, 'fit', () => this.#scaleTo(1)),
      toolButton(words.close, 'close', () => this.#dialog.close()),
    );
    this.#stage.ariaLabel = words.zoom;
  }
}
