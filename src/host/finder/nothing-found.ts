import * as vscode from 'vscode';
import type { Clause } from '../../core/search/query/query';
import { counted } from '../kit/counted';

/** What was searched, in vain. */
export interface SearchedInVain {
  readonly query: string;
  readonly anyOf: readonly Clause[];
  /** Articles whose texts took no part. */
  readonly unindexed: number;
}

/** Whether these ask of articles what neither a name nor a text has to say: operators alone. */
export function asksNoWords(anyOf: readonly Clause[]): boolean {
  return anyOf.length > 0 && anyOf.every(({ text, phrases }) => text === '' && phrases.length === 0);
}

/** One line that says what was not found, and how something may be. */
export function nothingFound({ query, anyOf, unindexed }: SearchedInVain): string {
  const isNarrowed = anyOf.some(({ conditions, excluded }) => conditions.length + excluded.length > 0);
  if (asksNoWords(anyOf) || (isNarrowed && unindexed === 0)) {
    return vscode.l10n.t('No article passes all of “{0}”; fewer or wider conditions may find some.', query);
  }
  if (unindexed === 0) {
    return vscode.l10n.t('Neither a name nor a text holds “{0}”. Fewer words or letters may find more.', query);
  }
  return counted(
    unindexed,
    vscode.l10n.t('Nothing is called “{0}”; the text of 1 article is not indexed yet.', query),
    count => vscode.l10n.t('Nothing is called “{0}”; the texts of {1} articles are not indexed yet.', query, count),
  );
}
