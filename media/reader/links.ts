import { decodedUri } from '../../src/core/kit/decoded-uri';
import type { FollowOptions } from '../../src/protocol/reader';

export interface LinkActions {
  goTo(heading: string): void;
  followArticle(article: string, options: FollowOptions): void;
  followExternal(url: string): void;
}

/** Sends every click on a link where it belongs; the page itself never navigates. */
export function wireLinks(page: HTMLElement, actions: LinkActions): void {
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const { article, heading } = link.dataset;
    const href = link.getAttribute('href') ?? '';
    if (article !== undefined) {
      actions.followArticle(article, { heading, beside: event.ctrlKey || event.metaKey || event.button === 1 });
    } else if (href.startsWith('#')) actions.goTo(decodedUri(href.slice(1)));
    else actions.followExternal(href);
  };
  page.addEventListener('click', follow);
  page.addEventListener('auxclick', event => {
    if (event.button === 1) follow(event);
  });
}
