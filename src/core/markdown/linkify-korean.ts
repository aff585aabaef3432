import type { MarkdownIt } from 'markdown-it';

/** Particles and endings that are written right behind an address. */
const particles =
  /(?<=[A-Za-z0-9/_#=)-])(?:은|는|이|가|을|를|에|의|로|으로|와|과|도|만|에서|에게|까지|부터|라고|이라고|라는|이라는|입니다|이다|이며|이고|처럼|보다|에는|에서는|에서도|로부터|를통해)$/u;

/**
 * Addresses in running text become links, but file names like `README.md` do not, and a Korean particle behind an address is not
 * part of it: in `https://a.com/b에서` the link ends at `b`.
 */
export function linkifyAddresses(md: MarkdownIt): void {
  md.set({ linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  const matchAll = md.linkify.match.bind(md.linkify);
  const matchAtStart = md.linkify.matchAtStart.bind(md.linkify);
  md.linkify.match = text => matchAll(text)?.map(withoutParticle) ?? null;
  md.linkify.matchAtStart = text => {
    const match = matchAtStart(text);
    return match && withoutParticle(match);
  };
}

type Match = NonNullable<ReturnType<MarkdownIt['linkify']['matchAtStart']>>;

function withoutParticle(match: Match): Match {
  const length = particles.exec(match.url)?.[0].length ?? 0;
  if (length === 0) return match;
  const cut = (text: string): string => text.slice(0, -length);
  return {
    ...match,
    lastIndex: match.lastIndex - length,
    url: cut(match.url),
    text: cut(match.text),
    raw: cut(match.raw),
  };
}
