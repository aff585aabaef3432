import type { ArticleId } from '../library/article';
import type { RelatedArticle, SharedKind } from './answers';

/** What two articles may have in common. */
export interface Trait {
  readonly kind: SharedKind;
  readonly name: string;
  /** How much it says that an article has it: more the fewer have. */
  readonly worth: number;
  /** Who else has it, and how much, between 0 and 1. */
  readonly holders: ReadonlyMap<ArticleId, number>;
  /** How much each other trait says beside this one, once it was asked. */
  readonly surprises: Map<Trait, number>;
}

/** Somebody chose a topic for the article; a word may stand in it by chance. */
const WEIGHT: Readonly<Record<SharedKind, number>> = { topics: 2, terms: 1, words: 0.6 };
/** Two that share less than this, in natural logarithms of rarity, have little to do with each other. */
const LEAST = 2;
/** More names than these tell nobody more. */
const NAMED = 4;
/** What says less than this besides the rest is not named. */
const SLIGHT = 0.4;
const KINDS: readonly SharedKind[] = ['topics', 'terms', 'words'];

/** What one article has in common with another. */
export class Likeness {
  readonly id: ArticleId;
  readonly #shared: { readonly trait: Trait; readonly worth: number }[] = [];
  #total = 0;

  constructor(id: ArticleId) {
    this.id = id;
  }

  /** How much it is, in natural logarithms of rarity. */
  get total(): number {
    return this.#total;
  }

  /** One word that both hold may be chance. */
  get isTelling(): boolean {
    const telling = this.#shared.filter(({ worth }) => worth > SLIGHT);
    return this.#total >= LEAST && (telling.length > 1 || telling[0]?.trait.kind === 'topics');
  }

  /** Adds what both have, the rarest first. Topics that go together anyway count once: authors write `C#`, `csharp` and `DotNet` on the same articles. */
  add(trait: Trait): void {
    const topics = trait.kind === 'topics' ? this.#shared.filter(one => one.trait.kind === 'topics') : [];
    const news = Math.min(trait.worth, ...topics.map(one => surprise(trait, one.trait)));
    const worth = WEIGHT[trait.kind] * news * (trait.holders.get(this.id) ?? 0);
    this.#shared.push({ trait, worth });
    this.#total += worth;
  }

  /** The kind that says most of what is shared. */
  reason(): Pick<RelatedArticle, 'by' | 'shared'> {
    const sums: Record<SharedKind, number> = { topics: 0, terms: 0, words: 0 };
    for (const { trait, worth } of this.#shared) sums[trait.kind] += worth;
    const by = KINDS.reduce((best, kind) => (sums[kind] > sums[best] ? kind : best));
    const telling = this.#shared.filter(({ trait, worth }) => trait.kind === by && worth > SLIGHT);
    const names = telling.sort((a, b) => b.worth - a.worth).map(({ trait }) => trait.name);
    return { by, shared: names.slice(0, NAMED) };
  }
}

/**
 * How much it says that two articles have the one, where they have the other: next to nothing where all that have the other have it,
 * too. The two themselves are no witnesses.
 */
function surprise(one: Trait, other: Trait): number {
  const known = other.surprises.get(one);
  if (known !== undefined) return known;
  let both = 0;
  for (const id of other.holders.keys()) if (one.holders.has(id)) both++;
  const worth = Math.log((other.holders.size + 1) / Math.max(1, both - 1));
  other.surprises.set(one, worth);
  return worth;
}
