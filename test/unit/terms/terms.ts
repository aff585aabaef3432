import type { Term, TermId } from '../../../src/core/terms/term';

/** A glossary entry: `termOf('강화 학습', 'Reinforcement Learning', { abbr: 'RL' })`. */
export function termOf(ko: string, en: string, more: Partial<Term> = {}): Term {
  return {
    id: en.toLowerCase().replaceAll(' ', '-') as TermId,
    ko,
    en,
    aliases: [],
    definition: { ko: `${ko}의 뜻`, en: `What ${en} means` },
    related: [],
    articles: [],
    ...more,
  };
}
