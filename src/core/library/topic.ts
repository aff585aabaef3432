import { compareNames } from './compare-names';

/** A topic's identity: names that differ only in spelling share it. */
export type TopicKey = string & { readonly __id: 'topic' };

/** A topic and the articles that carry it, whatever they call it. */
export interface Topic<A> {
  readonly key: TopicKey;
  /** The spelling to show: the one a person would write (`Node.js`, not `node-js`), then the most used. */
  readonly name: string;
  readonly articles: readonly A[];
}

/** Folds case, spaces and punctuation: `Node.js`, `nodejs`, `node-js` are `nodejs`; `C++` and `C#` stay apart from `C`. */
export function topicKey(name: string): TopicKey {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._\-/·]+/gu, '') as TopicKey;
}

/** Words that bookshelves put on nearly every article, and that therefore say nothing. */
const NO_SIGNAL = new Set(['blog', 'article', 'articles', 'article(s)', 'post', 'posts']);

/** Whether a tag says what an article is about, rather than what it is (`blog`) or where it is from (`toss.tech`). */
export function isTopic(tag: string): boolean {
  const trimmed = tag.trim();
  return /[\p{L}\p{N}]/u.test(trimmed) && !NO_SIGNAL.has(trimmed.toLowerCase()) && !isHostName(trimmed);
}

/** In small letters, ending in a domain that articles come from. */
const HOST_NAME =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|tech|me|kr|jp|de|fr|uk|us|eu|li|to|in|app|blog|academy|ai|so|sh|co|info|xyz|page|site|cloud|news)$/;

/** Things that are called like addresses. */
const NAME_LIKE_A_HOST = /^(?:asp|vb|ado|ml|socket)\.(?:net|io)$/;

/** `yozm.wishket.com` and `toss.tech` are addresses; `Node.js` and `ASP.NET` are not. */
export function isHostName(tag: string): boolean {
  return HOST_NAME.test(tag) && !NAME_LIKE_A_HOST.test(tag);
}

/** Gathers articles by topic, as {@link gatherTopics} does; most articles first, then by name. */
export function topicsOf<A extends { readonly topics: readonly string[] }>(
  articles: readonly A[],
): readonly Topic<A>[] {
  return [...gatherTopics(articles)].sort(
    (a, b) => b.articles.length - a.articles.length || compareNames(a.name, b.name),
  );
}

/**
 * Gathers articles by topic, merging spellings, in no particular order. `X` also joins `X.js` where both exist (`node` and
 * `nodejs`), because people drop the suffix.
 */
export function gatherTopics<A extends { readonly topics: readonly string[] }>(
  articles: readonly A[],
): readonly Topic<A>[] {
  const members = new Map<TopicKey, { names: Map<string, number>; articles: Set<A> }>();
  // A library has far fewer spellings than mentions.
  const keys = new Map<string, TopicKey>();
  for (const { topics } of articles) for (const name of topics) if (!keys.has(name)) keys.set(name, topicKey(name));
  const known = new Set(keys.values());
  for (const [name, key] of keys) keys.set(name, canonical(key, known));
  for (const article of articles) {
    for (const name of article.topics) {
      const key = keys.get(name) ?? topicKey(name);
      const topic = members.get(key) ?? { names: new Map(), articles: new Set() };
      topic.names.set(name, (topic.names.get(name) ?? 0) + 1);
      topic.articles.add(article);
      members.set(key, topic);
    }
  }
  return [...members].map(([key, { names, articles }]): Topic<A> => {
    return { key, name: bestSpelling(names), articles: [...articles] };
  });
}

function canonical(key: TopicKey, known: ReadonlySet<TopicKey>): TopicKey {
  const withSuffix = `${key}js` as TopicKey;
  return known.has(withSuffix) ? withSuffix : key;
}

function bestSpelling(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort(
    ([a, countA], [b, countB]) => dressed(b) - dressed(a) || countB - countA || compareNames(a, b),
  );
  return best?.[0] ?? '';
}

/** Spellings with capitals or marks of their own read as names; tags are all lower case. */
function dressed(name: string): number {
  return /\p{Lu}|[.+#]/u.test(name) ? 1 : 0;
}
