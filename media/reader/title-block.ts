import { minutesOf } from '../../src/core/library/reading-time';
import type { ReaderView } from '../../src/protocol/reader';
import { element } from '../kit/dom';

/** What stands above an article: its title, who wrote it, where and when, and what is wrong with it. */
export function titleBlock({ title, article, notice, words, look }: ReaderView): DocumentFragment {
  const block = document.createDocumentFragment();
  const header = element('header', { class: 'title-block' }, element('h1', {}, title));
  const facts = article && [article.authors.map(author => author.name).join(', '), article.outlet, article.date];
  const byline = (facts ?? []).filter(fact => fact !== undefined && fact !== '').join(' · ');
  // What is read elsewhere takes nobody knows how long.
  if (article && !article.stub) {
    const minutes = words.place.minutes.replace('{0}', String(minutesOf(article.length, look.speeds)));
    // It is another for every reader, and no part of what the article says.
    const time = element('span', { class: 'reading-time', 'data-tool': '' }, byline === '' ? minutes : ` · ${minutes}`);
    header.append(element('p', { class: 'byline' }, byline, time));
  } else if (byline !== '') header.append(element('p', { class: 'byline' }, byline));
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
