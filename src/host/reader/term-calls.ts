import type { TermId } from '../../core/terms/term';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { relationGuards, type TermFacts } from '../../protocol/reader-relations';
import { runCommand } from '../kit/commands';
import type { SettingsReader } from '../kit/settings';
import type { OpenReader } from './open-reader';

/** What a reader needs of whoever knows the glossary. */
export interface ReaderTerms {
  /** What the card of a term says; undefined where there is no such term. */
  factsOf(id: TermId): Promise<TermFacts | undefined>;
}

/** What the host answers to the terms of an article. */
export function termCalls(
  reader: OpenReader,
  { terms, settings }: { readonly terms: ReaderTerms; readonly settings: SettingsReader },
): Pick<Handlers<ReaderHostSide>, 'term' | 'showTerm' | 'markTerms'> {
  return {
    term: {
      accepts: relationGuards.term,
      answer: async ([article, term]) => {
        if (article !== reader.id) return undefined;
        const facts = await terms.factsOf(term as TermId);
        // The article in front of the reader needs no link.
        return facts && { ...facts, articles: facts.articles.filter(one => one.article !== article) };
      },
    },
    showTerm: {
      accepts: relationGuards.showTerm,
      answer: async ([article, term]) => {
        // Only what the glossary has: a command is called with it.
        const facts = article === reader.id ? await terms.factsOf(term as TermId) : undefined;
        if (facts) await runCommand('seoga.showTerm', facts.id);
        return undefined;
      },
    },
    markTerms: {
      accepts: relationGuards.markTerms,
      answer: async ([marked]) => {
        await settings.set('seoga.reader.markTerms', marked);
        return undefined;
      },
    },
  };
}
