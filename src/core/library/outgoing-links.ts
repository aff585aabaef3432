import { bodyLines } from './body-lines';

/** Where an address stands, each by itself because an engine finds what begins with a sign the quickest. */
const ADDRESSES: readonly RegExp[] = [
  /\]\([ \t]*<?(?<address>[^\s"<>()#?]+)/g,
  /\]:[ \t]*<?(?<address>[^\s"<>()#?]+)/g,
  /href="(?<address>[^\s"<>()#?]+)/g,
  /"link"[ \t]*:[ \t]*"(?<address>[^\s"<>()#?]+)/g,
];
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const ENDING = /\.(?<ending>[A-Za-z0-9]{1,5})$/;
const OF_AN_ARTICLE = /^(?:md|markdown|mdx|txt|html?)$/i;

/**
 * The addresses in a text that may be those of other articles of its shelf, as written, each once: of `[b](./b.md#part)` it is
 * `./b.md`. What leads out of the library is left out.
 */
export function outgoingLinks(text: string): readonly string[] {
  const found = ADDRESSES.flatMap(pattern => [...text.matchAll(pattern)]);
  const addresses = found.map(({ groups }) => groups?.['address'] ?? '');
  return [...new Set(addresses.filter(isWithin))];
}

/** A body without its code, in which a link is only an example of one. */
export function withoutCode(body: string): string {
  const lines = [...bodyLines(body)].filter(({ inside }) => inside !== 'code').map(({ text }) => text);
  return lines.join('\n').replace(/(?<!`)(`+)(?!`)[^\n]{0,1000}?(?<!`)\1(?!`)/g, ' ');
}

/** `/` leads home and not to any article. */
function isWithin(address: string): boolean {
  if (/^\/*$/.test(address) || ELSEWHERE.test(address)) return false;
  const ending = ENDING.exec(address)?.groups?.['ending'];
  return ending === undefined || OF_AN_ARTICLE.test(ending);
}
