import type { TermId } from '../../src/core/terms/term';
import type { ReaderView } from '../../src/protocol/reader';
import type { TermFacts } from '../../src/protocol/reader-relations';
import { element } from '../kit/dom';
import { isPageKey, letterOf } from '../kit/page-keys';
import { type Card, hoverIntent } from './card';
import type { PagePart, ReaderPage } from './page';

/**
 * Terms of the glossary: a line of dots below each, and a card that says what it means. T marks them or not; then they are words like any
 * others, and no key stops at them.
 */
export class Terms implements PagePart {
  readonly #page: ReaderPage;
  readonly #facts = new Map<string, Promise<TermFacts | undefined>>();
  #article: string | undefined;
  #areMarked: boolean | undefined;

  constructor(page: ReaderPage, card: Card) {
    this.#page = page;
    hoverIntent(page, card, '.terms-marked .term', async term => {
      const facts = await this.#factsOf(term.dataset['term'] ?? '');
      return facts && this.#cardOf(facts);
    });
    page.channel.on('look', ({ markTerms }) => {
      if (markTerms === this.#areMarked) return;
      this.#mark(markTerms);
      const words = page.view?.words.relations;
      if (words) page.announce(markTerms ? words.termsMarked : words.termsUnmarked);
    });
    document.addEventListener('keydown', event => {
      if (!isPageKey(event) || event.shiftKey || letterOf(event) !== 't') return;
      event.preventDefault();
      void page.channel.call('markTerms', [!this.#areMarked]);
    });
  }

  show({ article, look }: ReaderView): void {
    if (article?.id !== this.#article) this.#facts.clear();
    this.#article = article?.id;
    this.#mark(look.markTerms);
  }

  #mark(areMarked: boolean): void {
    this.#areMarked = areMarked;
    document.documentElement.classList.toggle('terms-marked', areMarked);
    for (const term of this.#page.article.querySelectorAll<HTMLElement>('.term')) {
      if (areMarked) term.tabIndex = 0;
      else term.removeAttribute('tabindex');
    }
  }

  #factsOf(term: string): Promise<TermFacts | undefined> {
    const known = this.#facts.get(term);
    if (known || this.#article === undefined) return known ?? Promise.resolve(undefined);
    const asked = this.#page.channel.call('term', [this.#article, term]);
    this.#facts.set(term, asked);
    // A question that failed is asked again.
    asked.catch(() => this.#facts.delete(term));
    return asked;
  }

  #cardOf({ id, name, others, definition, aliases, line, articles, related, source }: TermFacts): Node {
    const words = this.#page.view?.words.relations;
    const card = element('div', { class: 'term-card' });
    const names = others.length > 0 ? [' ', element('span', { class: 'quiet' }, others.join(', '))] : [];
    card.append(element('p', {}, element('strong', {}, name), ...names));
    if (definition !== '') card.append(element('p', {}, definition));
    if (aliases.length > 0) {
      card.append(
        element(
          'p',
          { class: 'quiet' },
          (words?.also ?? '{0}').replace('{0}', () => aliases.join(', ')),
        ),
      );
    }
    if (line) {
      const from = element('a', { href: '#', 'data-article': line.article }, line.title);
      card.append(element('p', {}, `“${line.text}” — `, from));
    }
    const links = articles
      .filter(({ article }) => article !== line?.article)
      .map(({ article, title }) => element('li', {}, element('a', { href: '#', 'data-article': article }, title)));
    if (links.length > 0) card.append(element('ul', {}, ...links));
    if (related.length > 0) {
      const terms = related.flatMap(({ id, name }, index) => [index > 0 ? ' · ' : ' ', this.#termButton(id, name)]);
      card.append(element('p', {}, words?.relatedTerms ?? '', ...terms));
    }
    const edit = source === undefined ? words?.defineTerm : words?.editTerm;
    const ways = [
      this.#termButton(id, words?.articlesWithTerm ?? name),
      ' · ',
      this.#termButton(id, edit ?? '', 'editTerm'),
      ' · ',
      this.#termButton(id, words?.neverShowTerm ?? '', 'neverShowTerm'),
    ];
    card.append(element('p', {}, ...ways));
    if (source !== undefined) {
      card.append(
        element(
          'p',
          { class: 'quiet' },
          (words?.fromGlossary ?? '{0}').replace('{0}', () => source),
        ),
      );
    }
    return card;
  }

  /** Does something about a term: lists its articles, unless it is said otherwise. */
  #termButton(
    id: TermId,
    text: string,
    call: 'showTerm' | 'editTerm' | 'neverShowTerm' = 'showTerm',
  ): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'text-button' }, text);
    button.addEventListener('click', () => {
      if (this.#article !== undefined) void this.#page.channel.call(call, [this.#article, id]);
    });
    return button;
  }
}
