import * as vscode from 'vscode';
import type { MergedGlossary } from '../../core/terms/glossary/glossary';
import { inLanguage, type Term } from '../../core/terms/term';
import type { LiveGlossary } from '../kit/glossary';

/** A term, and what the user's language calls it. */
export interface ListedTerm {
  readonly term: Term;
  readonly name: string;
}

/** The first so many terms by name. */
export type TermList = (limit: number) => Promise<readonly ListedTerm[]>;

/** The terms of the glossary in the order of a dictionary, for who has typed nothing yet. Sorted once for each state of the glossary. */
export function termsByName(glossary: LiveGlossary): TermList {
  let known: { readonly of: MergedGlossary; readonly list: readonly ListedTerm[] } | undefined;
  return async limit => {
    const merged = await glossary.merged();
    if (known?.of !== merged) known = { of: merged, list: sorted(merged) };
    return known.list.slice(0, limit);
  };
}

function sorted({ entries }: MergedGlossary): readonly ListedTerm[] {
  const { language } = vscode.env;
  const { compare } = new Intl.Collator(language);
  return [...entries.values()]
    .map(({ term }) => ({ term, name: inLanguage(term, language)[0] }))
    .sort((a, b) => compare(a.name, b.name));
}
