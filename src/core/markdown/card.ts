import { parsedJson } from '../kit/parsed-json';
import { decodeEntities } from './decode-entities';
import { hostOf } from './host-of';
import { attributesHtml, escapeHtml } from './html-text';

/**
 * The card of a ```` ```component VPCard ```` fence: a link with a title, a description and the host it leads to. Logos and
 * backgrounds are left out: they lie elsewhere. Undefined where the JSON does not parse or names nothing to show.
 */
export function cardHtml(json: string): string | undefined {
  const card = parsed(json);
  const title = text(card?.['title']);
  const desc = text(card?.['desc'] ?? card?.['description']);
  const link = text(card?.['link'] ?? card?.['url'] ?? card?.['href']);
  if (title === '' && desc === '' && link === '') return undefined;
  const host = hostOf(link);
  const spans = `${span('card-title', title || host || link)}${span('card-desc', desc)}${span('card-host', host)}`;
  return link === ''
    ? `<div class="card">${spans}</div>\n`
    : `<a class="card"${attributesHtml({ href: link })}>${spans}</a>\n`;
}

/** A span with text, or nothing where there is no text. */
export function span(className: string, content: string): string {
  return content === '' ? '' : `<span class="${className}">${escapeHtml(content)}</span>`;
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  for (const candidate of [json, repaired(json)]) {
    // What is no JSON is tried again, repaired, and then shown as code.
    const value = parsedJson(candidate);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  }
  return undefined;
}

/** What authors get wrong most: a comma behind the last member. */
function repaired(json: string): string {
  return json.replace(/,(\s*[}\]])/g, '$1');
}

/** The words of a member. The theme takes them for HTML, and some were copied with theirs: `uses <code>map()</code>`. */
function text(value: unknown): string {
  if (typeof value !== 'string') return '';
  const closed = new Set(value.match(/<\/[a-z]{1,6}>/g));
  const words = value.replace(formatting, (tag, name: string) => (closed.has(`</${name}>`) ? '' : tag));
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}

/** Tags that only say how words look. A description may be cut off behind one; a lone one is what the words are about. */
const formatting = /<\/?(a|b|code|em|i|kbd|mark|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/g;
