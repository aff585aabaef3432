import type { ReaderView } from '../../src/protocol/reader';
import type { ArticleRelations, LinkedTitle, RelationWords } from '../../src/protocol/reader-relations';
import { element } from '../kit/dom';
import type { PagePart, ReaderPage } from './page';

/** An article that is shown again is being written: it is asked for once its author rests, in ms. */
const AGAIN_AFTER = 1500;

/**
 * What stands at the end of an article: the ones before and after it, those that link to it, and those that have to do with it. It is
 * asked for when nothing else is to be done, and is none of the article's words.
 */
export class ArticleEnd implements PagePart {
  readonly #page: ReaderPage;
  #end: { readonly article: string; readonly element: HTMLElement } | undefined;
  #timer: number | undefined;

  constructor(page: ReaderPage) {
    this.#page = page;
  }

  show({ article }: ReaderView): void {
    clearTimeout(this.#timer);
    if (!article) return;
    const isSame = this.#end?.article === article.id;
    // The page's elements are new, and what is known stands there at once.
    if (isSame && this.#end) this.#page.article.append(this.#end.element);
    this.#timer = window.setTimeout(
      () => requestIdleCallback(() => void this.#ask(article.id), { timeout: AGAIN_AFTER }),
      isSame ? AGAIN_AFTER : 0,
    );
  }

  async #ask(article: string): Promise<void> {
    const { channel } = this.#page;
    if (this.#page.view?.article?.id !== article) return;
    const relations = await channel.call('relations', [article]).catch(() => undefined);
    const { view } = this.#page;
    if (!relations || view?.article?.id !== article) return;
    const old = this.#end?.article === article ? this.#end.element : undefined;
    const made = endOf(relations, view.words.relations);
    // Nobody's keyboard is moved by what stays as it is.
    if (made && old?.isConnected && old.isEqualNode(made)) return;
    old?.remove();
    this.#end = made && { article, element: made };
    if (made) this.#page.article.append(made);
  }
}

function endOf(
  { previous, next, backlinks, related }: ArticleRelations,
  words: RelationWords,
): HTMLElement | undefined {
  const end = element('nav', { id: 'readerEnd', 'data-tool': '', 'aria-label': words.goOn });
  const neighbours = [neighbour('previous', words.previous, previous), neighbour('next', words.next, next)];
  const named = neighbours.filter(one => one !== undefined);
  if (named.length > 0) end.append(element('div', { class: 'neighbours' }, ...named));
  if (backlinks.length > 0) {
    end.append(element('h2', {}, words.backlinks), element('ul', {}, ...backlinks.map(one => listed(one))));
  }
  if (related.length > 0) {
    const rows = related.map(one => listed(one, element('span', { class: 'quiet' }, one.reason)));
    end.append(element('h2', {}, words.related), element('ul', {}, ...rows));
  }
  return end.childElementCount > 0 ? end : undefined;
}

function neighbour(way: 'previous' | 'next', name: string, to: LinkedTitle | undefined): HTMLElement | undefined {
  if (!to) return undefined;
  const link = linkTo(to);
  link.classList.add(way);
  link.prepend(element('span', { class: 'quiet' }, name));
  return link;
}

function listed(to: LinkedTitle, ...more: readonly Node[]): HTMLElement {
  return element('li', {}, linkTo(to), ...more);
}

/** As the links of an article: a click goes there, with Ctrl beside it, and the pointer shows what it is about. */
function linkTo({ article, title, heading }: LinkedTitle): HTMLAnchorElement {
  const where = heading === undefined ? {} : { 'data-heading': heading };
  return element('a', { href: '#', 'data-article': article, ...where }, element('span', {}, title));
}
