import type { TermDraft } from '../glossary/term-draft';
import type { TermSuggestion } from './suggestion';

/** A suggestion as the beginning of an entry: what defines the term is its definition, in the language that is written in. */
export function draftOf({ names, aliases, sentence, isDefined }: TermSuggestion): TermDraft {
  const language = /[가-힣]/.test(sentence) ? 'ko' : 'en';
  return { ...names, aliases, ...(isDefined && { definition: { [language]: sentence } }) };
}
