import { htmlTagAt } from '../markdown/html-tag';

/** What an article's `<SiteInfo/>` says of the page it was taken from. */
export interface SourceCard {
  readonly name: string | undefined;
  readonly desc: string | undefined;
  readonly url: string | undefined;
}

/** The first source card of a body, without parsing the body. */
export function sourceCardOf(body: string): SourceCard | undefined {
  const at = body.search(/<SiteInfo[\s/>]/);
  const tag = at < 0 ? undefined : htmlTagAt(body, at);
  if (!tag) return undefined;
  const said = (name: string): string | undefined => tag.attributes.get(name)?.trim() || undefined;
  return { name: said('name'), desc: said('desc'), url: said('url') };
}
