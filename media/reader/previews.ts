import type { ReaderView } from '../../src/protocol/reader';
import type { LinkPreview } from '../../src/protocol/reader-relations';
import { element } from '../kit/dom';
import { type Card, hoverIntent } from './card';
import type { PagePart, ReaderPage } from './page';

/** Previews kept for one article: whoever reads on has no need of the first ones. */
const KEPT = 50;

/** Shows what an article behind a link is about, and how the section begins that the link leads to. */
export class Previews implements PagePart {
  readonly #page: ReaderPage;
  readonly #previews = new Map<string, Promise<LinkPreview | undefined>>();

  constructor(page: ReaderPage, card: Card) {
    this.#page = page;
    hoverIntent(page, card, 'a[data-article]', async ({ dataset }) => {
      const preview = await this.#previewOf(dataset['article'] ?? '', dataset['heading']);
      return preview && cardOf(preview);
    });
  }

  show(_view: ReaderView): void {
    this.#previews.clear();
  }

  #previewOf(linked: string, heading: string | undefined): Promise<LinkPreview | undefined> {
    const key = JSON.stringify([linked, heading]);
    const known = this.#previews.get(key);
    const { view, channel } = this.#page;
    if (known || !view?.article) return known ?? Promise.resolve(undefined);
    const asked = channel.call('preview', [view.article.id, linked, heading ?? null]);
    const [oldest] = this.#previews.keys();
    if (oldest !== undefined && this.#previews.size >= KEPT) this.#previews.delete(oldest);
    this.#previews.set(key, asked);
    // A question that failed is asked again.
    asked.catch(() => this.#previews.delete(key));
    return asked;
  }
}

function cardOf({ title, section, facts, text }: LinkPreview): Node {
  const card = element('div', { class: 'link-card' }, element('p', {}, element('strong', {}, title)));
  if (section !== undefined) card.append(element('p', {}, section));
  if (facts.length > 0) card.append(element('p', { class: 'quiet' }, facts.join(' · ')));
  if (text !== '') card.append(element('p', {}, text));
  return card;
}
