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
): Pick<Handlers<ReaderHostSide>, 'term' | 'showTerm' | 'editTerm' | 'neverShowTerm' | 'markTerms'> {
  const run = (command: 'seoga.showTerm' | 'seoga.editTerm' | 'seoga.neverShowTerm') => {
    return async ([article, term]: readonly [article: string, term: string]): Promise<undefined> => {
      // Only what the glossary has: a command is called with it.
      const facts = article === reader.id ? await terms.factsOf(term as TermId) : undefined;
      if (facts) await runCommand(command, facts.id);
      return undefined;
    };
  };
  return {
    term: {
      accepts: relationGuards.term,
      answer: async ([article, term]) => {
        if (article !== reader.id) return undefined;
        const facts = await terms.factsOf(term as TermId);
        if (!facts) return undefined;
        // The article in front of the reader needs no link, nor a sentence of its own.
        const line = facts.line?.article === article ? undefined : facts.line;
        return { ...facts, line, articles: facts.articles.filter(one => one.article !== article) };
      },
    },
    showTerm: { accepts: relationGuards.showTerm, answer: run('seoga.showTerm') },
    editTerm: { accepts: relationGuards.editTerm, answer: run('seoga.editTerm') },
    neverShowTerm: { accepts: relationGuards.neverShowTerm, answer: run('seoga.neverShowTerm') },
    markTerms: {
      accepts: relationGuards.markTerms,
      answer: async ([marked]) => {
        await settings.set('seoga.reader.markTerms', marked);
        return undefined;
      },
    },
  };
}
