import type { ReaderView } from '../../src/protocol/reader';
import { element } from '../kit/dom';

/** What stands above an article: its title, who wrote it, where and when, and what is wrong with it. */
export function titleBlock({ title, article, notice, words }: ReaderView): DocumentFragment {
  const block = document.createDocumentFragment();
  const header = element('header', { class: 'title-block' }, element('h1', {}, title));
  const facts = article && [
    article.authors.map(author => author.name).join(', '),
    article.outlet,
    article.date,
    words.minutes.replace('{0}', String(article.minutes)),
  ];
  const byline = (facts ?? []).filter(fact => fact !== undefined && fact !== '').join(' · ');
  if (byline !== '') header.append(element('p', { class: 'byline' }, byline));
  if (article && article.topics.length > 0) {
    header.append(element('ul', { class: 'topics' }, ...article.topics.map(topic => element('li', {}, topic))));
  }
  block.append(header);
  if (notice !== undefined) block.append(noticeLine(notice));
  if (article?.stub) block.append(stubCard(words.stub, words.openOriginal, article.sourceUrl));
  return block;
}

export function noticeLine(text: string): HTMLElement {
  return element('p', { class: 'notice', role: 'alert', 'data-tool': '' }, text);
}

function stubCard(text: string, openOriginal: string, url: string | undefined): HTMLElement {
  const card = element('div', { class: 'stub-card', 'data-tool': '' }, element('p', {}, text));
  if (url !== undefined) card.append(element('a', { href: url, class: 'source-open' }, openOriginal));
  return card;
}
