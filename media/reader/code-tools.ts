import type { ReaderView } from '../../src/protocol/reader';
import type { ReaderLook } from '../../src/protocol/reader-look';
import { textButton } from '../kit/button';
import { copyButton } from '../kit/copy-button';
import { element } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';

/** Gives every code block its tools: wrapping long lines, opening it in the editor, copying it; and its lines their numbers. */
export class CodeTools implements PagePart {
  readonly #page: ReaderPage;
  /** Blocks stay on the page, with what was chosen for them, while their article is edited. */
  readonly #known = new WeakMap<HTMLElement, CodeBlock>();
  #blocks: readonly CodeBlock[] = [];

  constructor(page: ReaderPage) {
    this.#page = page;
    page.channel.on('look', look => {
      for (const block of this.#blocks) block.adopt(look);
    });
  }

  show({ look }: ReaderView): void {
    const figures = [...this.#page.article.querySelectorAll<HTMLElement>('figure.code')];
    this.#blocks = figures.map(figure => this.#blockOf(figure));
    for (const block of this.#blocks) block.adopt(look);
  }

  #blockOf(figure: HTMLElement): CodeBlock {
    const block = this.#known.get(figure) ?? new CodeBlock(this.#page, figure);
    this.#known.set(figure, block);
    return block;
  }
}

class CodeBlock {
  readonly #page: ReaderPage;
  readonly #figure: HTMLElement;
  readonly #wrap: HTMLButtonElement;
  /** What was chosen for this block, where something was. */
  #choice: boolean | undefined;

  constructor(page: ReaderPage, figure: HTMLElement) {
    this.#page = page;
    this.#figure = figure;
    const { copy, copied, look } = page.view?.words ?? { copy: '', copied: '', look: { wrap: '', openCode: '' } };
    const said = { copy, copied, announce: page.announce };
    const copying = copyButton(
      said,
      'code-tool code-copy',
      () => void page.channel.call('copy', [page.id, this.#code]),
    );
    this.#wrap = textButton(look.wrap, 'code-tool code-wrap', () => {
      this.#choice = this.#wrap.ariaPressed !== 'true';
      this.#wrapLines(this.#choice);
    });
    const opening = textButton(look.openCode, 'code-tool code-open', () => this.#open());
    figure
      .querySelector('.code-head')
      ?.append(element('span', { class: 'code-tools', 'data-tool': '' }, this.#wrap, opening, copying));
  }

  adopt({ wrapCode, lineNumbers }: ReaderLook): void {
    this.#wrapLines(this.#choice ?? wrapCode);
    this.#number(lineNumbers);
  }

  get #code(): string {
    return this.#figure.querySelector('pre')?.textContent ?? '';
  }

  #open(): void {
    const { channel, view } = this.#page;
    const { language = '' } = this.#figure.dataset;
    if (view?.article) void channel.call('openCode', [view.article.id, this.#code, language]);
  }

  #wrapLines(isWrapped: boolean): void {
    this.#figure.classList.toggle('wrapped', isWrapped);
    this.#wrap.ariaPressed = String(isWrapped);
  }

  /** The author's word on numbers goes before the reader's; text that is in no language has lines that nobody counts. */
  #number(isWanted: boolean): void {
    const { lineNumbers: asked, language } = this.#figure.dataset;
    const isNumbered = asked === undefined ? isWanted && language !== 'text' : asked !== 'off';
    this.#figure.classList.toggle('numbered', isNumbered);
    const code = this.#figure.querySelector('code');
    if (code && isNumbered) code.style.counterReset = `line ${Number(asked ?? 1) - 1}`;
  }
}
