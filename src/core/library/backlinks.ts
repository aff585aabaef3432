import { splitFrontmatter } from '../markdown/frontmatter';
import type { Article } from './article';
import { mayLinkTo } from './link-keys';
import { type LinkOrigin, resolveLink } from './links';
import { outgoingLinks, withoutCode } from './outgoing-links';

/** The articles of a library that may link to this one, as far as they can be told without their files: few others are among them. */
export function mayBeBacklinks(target: Article, articles: readonly Article[]): readonly Article[] {
  const may = mayLinkTo(target.path);
  return articles.filter(
    ({ id, shelf, links }) => links !== undefined && shelf === target.shelf && id !== target.id && may(links),
  );
}

/** Whether an article's file links to another of its shelf. Code that shows a link does not. */
export function linksTo(target: Article, file: string, origin: LinkOrigin): boolean {
  return outgoingLinks(withoutCode(splitFrontmatter(file).body)).some(address => {
    const found = resolveLink(address, origin);
    return found.kind === 'article' && found.id === target.id;
  });
}
