import { normalOf } from '../../hangul/normal';
import { type CancellationToken, throwIfCancelled } from '../../kit/cancellation';
import type { ArticleId } from '../../library/article';
import type { TextIndex } from '../../ports';
import { cutPassage } from './cut-passage';
import { phraseOf } from './expressions';
import { type Candidate, Ladder, type LadderOptions } from './ladder';
import type { Passage } from './passage';
import { Rater, type Rating } from './rating';
import { corrected, literalReading, otherLayout, type Reading } from './readings';
import { type ArticleText, lineAt, type ReducedText } from './reduced-text';
import { TextMemory } from './text-memory';

/** What texts are asked for. */
export interface TextAsked {
  /** Words, in any order and form. */
  readonly text: string;
  /** Each must stand in the text literally. */
  readonly phrases: readonly string[];
  /** None may stand in it. */
  readonly without: readonly string[];
}

/** Why a text was found: as it was asked, in another form, after a slip was put right, or typed on the other keyboard layout. */
export type TextWhy = 'literal' | 'stem' | 'typo' | 'layout';

export interface TextHit {
  readonly id: ArticleId;
  /** Between 0 and 1, never rising down the list. */
  readonly score: number;
  readonly why: TextWhy;
  /** How many keys were off, for `why: 'typo'`. */
  readonly edits?: number;
  /** The best place of its text; undefined where only its title holds what was asked. */
  readonly passage?: Passage;
}

/** An article with every place of its text that was found, in the order they stand in. */
export interface TextPassages extends TextHit {
  readonly passages: readonly Passage[];
}

export interface TextOptions extends LadderOptions {
  readonly token?: CancellationToken;
}

/** So many articles are looked at for the few that are shown: what the index thinks best is among them. */
const CANDIDATES = 30;
/** Where the best text holds less of the query than this, it may have been meant otherwise. */
const POOR = 0.7;
/** Places shown of one article. */
const PASSAGES = 50;

/** Full-text search: the index says which articles may be meant, and their texts say which are. */
export class TextSearch {
  readonly #index: TextIndex;
  readonly #memory: TextMemory;

  constructor(index: TextIndex, read: (ids: readonly ArticleId[]) => Promise<readonly (ArticleText | undefined)[]>) {
    this.#index = index;
    this.#memory = new TextMemory(read);
  }

  /** What the index alone says, at once. */
  first(asked: TextAsked, options: LadderOptions): readonly TextHit[] {
    const { ladder } = this.#literally(asked, options);
    return ladder.found().map(({ id, reading, strictness, relevance }) => ({
      id,
      score: strictness * (0.9 + 0.1 * relevance),
      why: reading.why,
    }));
  }

  /** The same with a look at the texts: slips are put right, the best comes first, and each has its best passage. */
  async refined(asked: TextAsked, options: TextOptions): Promise<readonly TextHit[]> {
    const rated = await this.#rated(asked, options);
    return rated.slice(0, options.limit).map(({ candidate, rating, text }) => {
      const passage =
        rating.best === undefined ? undefined : cutPassage(text, lineAt(text, rating.best), rating.places, rating.best);
      return { ...hitOf(candidate, rating), ...(passage && { passage }) };
    });
  }

  /** Every place of every article, for a view of all results. */
  async passages(asked: TextAsked, options: TextOptions): Promise<readonly TextPassages[]> {
    const rated = await this.#rated(asked, options);
    return rated.slice(0, options.limit).map(({ candidate, rating, text }) => ({
      ...hitOf(candidate, rating),
      passages: passagesOf(text, rating),
    }));
  }

  /** These articles changed or are gone: what is remembered of their texts is not true any more. */
  forget(ids: readonly ArticleId[]): void {
    this.#memory.forget(ids);
  }

  #literally(asked: TextAsked, options: LadderOptions): { readonly ladder: Ladder; readonly reading: Reading } {
    const ladder = new Ladder(
      this.#index,
      { required: asked.phrases.map(phraseOf), unwanted: asked.without.map(phraseOf) },
      options,
    );
    const reading = literalReading(asked.text);
    if (reading.words.length === 0) {
      ladder.requireOnly(reading);
      return { ladder, reading };
    }
    if (ladder.climb(reading) === 0) {
      const other = otherLayout(asked.text);
      if (other !== undefined) ladder.climb(other);
    }
    return { ladder, reading };
  }

  async #rated(asked: TextAsked, { token, ...options }: TextOptions): Promise<readonly Rated[]> {
    const wide = { ...options, limit: Math.max(CANDIDATES, options.limit) };
    const { ladder, reading } = this.#literally(asked, wide);
    let rated = await this.#rate(asked, ladder.found());
    throwIfCancelled(token);
    if (reading.words.length === 0 || (rated[0]?.rating.coverage ?? 0) >= POOR) return rated;
    const known = ladder.size;
    const other = otherLayout(asked.text);
    if (other !== undefined) ladder.climb(other);
    const meant = corrected(reading, this.#index);
    if (meant !== undefined) ladder.climb(meant);
    ladder.descend(meant ?? reading);
    rated = [...rated, ...(await this.#rate(asked, ladder.found().slice(known)))].sort(byScore);
    throwIfCancelled(token);
    return rated;
  }

  async #rate({ phrases }: TextAsked, candidates: readonly Candidate[]): Promise<readonly Rated[]> {
    const texts = await this.#memory.textsOf(candidates.map(({ id }) => id));
    const literally = phrases.map(literalPattern);
    const quoted = phrases.flatMap(phrase => literalReading(phrase).words);
    const rated: Rated[] = [];
    const raters = new Map<Reading, Rater>();
    for (const candidate of candidates) {
      const text = texts.get(candidate.id);
      // The index knows neither spaces nor small words; a quotation means what it says.
      if (text === undefined || !literally.every(phrase => phrase.test(text.folded) || phrase.test(text.title)))
        continue;
      const { reading, relevance } = candidate;
      const rater = raters.get(reading) ?? new Rater([...reading.words, ...quoted]);
      raters.set(reading, rater);
      rated.push({ candidate, text, rating: rater.rate(text, relevance) });
    }
    return rated.sort(byScore);
  }
}

interface Rated {
  readonly candidate: Candidate;
  readonly text: ReducedText;
  readonly rating: Rating;
}

function literalPattern(phrase: string): RegExp {
  const words = normalOf(phrase).trim().split(/\s+/);
  return new RegExp(words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'u');
}

function byScore(a: Rated, b: Rated): number {
  return b.rating.score - a.rating.score;
}

function hitOf({ id, reading }: Candidate, { score, edits, isInflected }: Rating): Omit<TextHit, 'passage'> {
  if (reading.why === 'layout') return { id, score, why: 'layout' };
  if (edits > 0) return { id, score, why: 'typo', edits };
  return { id, score, why: isInflected ? 'stem' : 'literal' };
}

function passagesOf(text: ReducedText, { places }: Rating): readonly Passage[] {
  const lines = [...new Set(places.map(place => lineAt(text, place.start)))].slice(0, PASSAGES);
  return lines.flatMap(line => cutPassage(text, line, places) ?? []);
}
