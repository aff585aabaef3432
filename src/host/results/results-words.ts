import * as vscode from 'vscode';
import { mistakeSentence } from '../kit/mistake';
import type { Results } from './results-search';

/** How much was found: `12 results in 5 articles`. */
export function sumWords({ found, isCut }: Results): string {
  const { l10n } = vscode;
  // An article that only its title brought here is one result, too.
  const results = found.reduce((sum, { passages }) => sum + Math.max(1, passages.length), 0);
  if (results === 0) return l10n.t('No results');
  if (isCut) return l10n.t('{0} results in the first {1} articles', results, found.length);
  if (results === 1) return l10n.t('1 result in 1 article');
  if (found.length === 1) return l10n.t('{0} results in 1 article', results);
  return l10n.t('{0} results in {1} articles', results, found.length);
}

/**
 * What the view says above its rows: how much was found of what, and why that may not be what was meant, or not be all;
 * `isReading` while the library is not complete.
 */
export function resultsMessage(results: Results, { isReading }: { readonly isReading: boolean }): string {
  const { query, mistakes, unindexed } = results;
  return [
    `${sumWords(results)} – ${query}`,
    ...mistakes.map(mistakeSentence),
    isReading && vscode.l10n.t('The library is still being read'),
    unindexed > 0 && vscode.l10n.t('{0} articles are still being indexed', unindexed),
  ]
    .filter(Boolean)
    .join(' · ');
}
