import type { Found } from '../../core/search/text/found';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';

/** Where in its article a suggestion is told, for the reader that opens it to show. */
export function placeInArticle({ names, sentence, line }: TermSuggestion): { readonly found: Found } {
  const words = [names.ko, names.en, names.abbr].filter(name => name !== undefined);
  return { found: { words, passage: { text: sentence, line, heading: undefined, spans: [] } } };
}
