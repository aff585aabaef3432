import { markdownText } from './markdown-text';

/** What a viewer of Markdown may make a link of by itself, unless it is escaped. */
const ADDRESS = /@|:\/\/|www\./i;

/**
 * As `markdownText`, for a document that is also read as it is written: a mark within a word means nothing and is not escaped, so that
 * `127.0.0.1:8080` stays that. Addresses are escaped whole, or they would be links.
 */
export function readableText(text: string): string {
  const escaped = markdownText(text);
  return ADDRESS.test(text) ? escaped : escaped.replace(/(?<=[\p{L}\p{N}])\\([.:_-])(?=[\p{L}\p{N}])/gu, '$1');
}
