import type { Article, ArticleId } from '../library/article';
import type { Catalogue } from '../library/catalogue';
import { gatherTopics } from '../library/topic';
import type { Expression, TextIndex } from '../ports';
import { phraseOf } from '../search/text/expressions';
import type { TermMatcher } from '../terms/matcher';
import { namesOf } from '../terms/name';
import type { Term } from '../terms/term';
import type { RelatedArticle, SharedKind } from './answers';
import { Likeness, type Trait } from './related-likeness';
import { type CountedWord, countedWords, type TextParts } from './related-words';

/** A word or a term that more articles hold tells nothing about any two of them. */
const OFTEN = 100;
/** So many of an article's words are looked up for those that tell it from others, and so many of them are asked for. */
const WORDS_COUNTED = 60;
const WORDS_ASKED = 10;
const TERMS_ASKED = 8;

/**
 * Finds the articles that share the most with one: topics, terms of the glossary, and the words that tell it from others. Each thing
 * that both have counts by its rarity, the logarithm of the articles there are for each that has it; so what all have counts
 * nothing, and a topic that follows from another one next to nothing. The same library gives the same answer.
 */
export class RelatedArticles {
  readonly #catalogue: Catalogue;
  readonly #index: TextIndex;
  #topics: ReadonlyMap<ArticleId, readonly Trait[]> | undefined;
  #terms: TermMatcher | undefined;

  constructor(catalogue: Catalogue, index: TextIndex) {
    this.#catalogue = catalogue;
    this.#index = index;
  }

  setTerms(terms: TermMatcher): void {
    this.#terms = terms;
  }

  /** The catalogue changed. */
  forget(): void {
    this.#topics = undefined;
  }

  /** The best, the most alike first. */
  of({ id }: Article, text: TextParts, limit: number): readonly RelatedArticle[] {
    const terms = this.#termsIn(text);
    const words = countedWords(text, terms);
    const traits = [...this.#topicsOf(id), ...this.#termTraits(terms), ...this.#wordTraits(words)].sort(
      (a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1),
    );
    const alike = new Map<ArticleId, Likeness>();
    for (const trait of traits) {
      for (const holder of trait.holders.keys()) {
        if (holder === id || !this.#catalogue.has(holder)) continue;
        const likeness = alike.get(holder) ?? new Likeness(holder);
        likeness.add(trait);
        alike.set(holder, likeness);
      }
    }
    return [...alike.values()]
      .filter(likeness => likeness.isTelling)
      .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(likeness => ({ id: likeness.id, ...likeness.reason() }));
  }

  #topicsOf(id: ArticleId): readonly Trait[] {
    this.#topics ??= topicTraits(this.#catalogue.all());
    return this.#topics.get(id) ?? [];
  }

  /** The terms that stand in the text most often. */
  #termsIn({ title, headings, body }: TextParts): readonly Term[] {
    const times = new Map<Term, number>();
    for (const { term } of this.#terms?.all(`${title}\n${headings}\n${body}`) ?? []) {
      times.set(term, (times.get(term) ?? 0) + 1);
    }
    const often = [...times].sort(([a, one], [b, other]) => other - one || (a.id < b.id ? -1 : 1));
    return often.slice(0, TERMS_ASKED).map(([term]) => term);
  }

  #termTraits(terms: readonly Term[]): readonly Trait[] {
    return terms.flatMap(term => {
      const names = namesOf(term).map(({ name }) => phraseOf(name));
      return this.#traitOf('terms', term.id, { is: 'any', of: names }) ?? [];
    });
  }

  #wordTraits(words: readonly CountedWord[]): readonly Trait[] {
    const telling = words.slice(0, WORDS_COUNTED).flatMap(({ word, times }) => {
      const articles = this.#index.count(phraseOf(word), OFTEN);
      return articles > 1 && articles < OFTEN ? [{ word, weight: Math.log1p(times) * this.#rarity(articles) }] : [];
    });
    return telling
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, WORDS_ASKED)
      .flatMap(({ word }) => this.#traitOf('words', word, phraseOf(word)) ?? []);
  }

  /** Undefined where too many have it, or nobody else. */
  #traitOf(kind: SharedKind, name: string, asked: Expression): Trait | undefined {
    if (this.#index.count(asked, OFTEN) >= OFTEN) return undefined;
    const matches = this.#index.match(asked, OFTEN);
    const [best] = matches;
    if (best === undefined || matches.length < 2) return undefined;
    const holders = new Map(matches.map(({ id, score }) => [id, best.score > 0 ? score / best.score : 1]));
    return { kind, name, worth: this.#rarity(matches.length), holders, surprises: new Map() };
  }

  #rarity(articles: number): number {
    return Math.max(0, Math.log(this.#catalogue.size / articles));
  }
}

/** What each article shares with others by its topics. */
function topicTraits(articles: readonly Article[]): ReadonlyMap<ArticleId, readonly Trait[]> {
  const traits = new Map<ArticleId, Trait[]>();
  for (const { name, articles: members } of gatherTopics(articles)) {
    const trait: Trait = {
      kind: 'topics',
      name,
      worth: Math.log(articles.length / members.length),
      holders: new Map(members.map(({ id }) => [id, 1])),
      surprises: new Map(),
    };
    for (const { id } of members) {
      const own = traits.get(id);
      if (own) own.push(trait);
      else traits.set(id, [trait]);
    }
  }
  return traits;
}
