import * as vscode from 'vscode';
import { counted, grouped } from '../kit/counted';
import { mistakeSentence } from '../kit/mistake';
import type { Results } from './results-search';

/** How much was found: `12 results in 5 articles`. */
export function sumWords({ found, isCut }: Results): string {
  const { l10n } = vscode;
  // An article that only its title brought here is one result, too.
  const results = found.reduce((sum, { passages }) => sum + Math.max(1, passages.length), 0);
  if (results === 0) return l10n.t('No results');
  if (isCut) return l10n.t('{0} results in the first {1} articles', grouped(results), grouped(found.length));
  if (results === 1) return l10n.t('1 result in 1 article');
  return counted(found.length, l10n.t('{0} results in 1 article', grouped(results)), count =>
    l10n.t('{0} results in {1} articles', grouped(results), count),
  );
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
    unindexed > 0 &&
      counted(unindexed, vscode.l10n.t('1 article is still being indexed'), count =>
        vscode.l10n.t('{0} articles are still being indexed', count),
      ),
  ]
    .filter(Boolean)
    .join(' · ');
}
