import { type CancellationToken, throwIfCancelled } from '../../kit/cancellation';
import { type Turn, turns } from '../../kit/turns';
import type { ArticleId } from '../../library/article';
import type { TextIndex } from '../../ports';
import { telling } from './asked-word';
import { bestPlace, isAside } from './best-place';
import { cutPassage } from './cut-passage';
import { phraseOf } from './expressions';
import { type Candidate, IN_A_ROW, Ladder, type LadderOptions } from './ladder';
import type { Passage } from './passage';
import type { Place } from './places';
import { Quotation } from './quotation';
import { Rarity } from './rarity';
import { Rater, type Rating } from './rating';
import { corrected, literalReading, otherLayout, type Reading, typedOn } from './readings';
import { type ArticleText, lineAt, type ReducedText } from './reduced-text';
import { hasPassedOver, rowPattern, signedNames } from './row';
import { bySureness, isAsAsked, type Rated, type TextWhy, whyOf } from './sureness';
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

/** An article in whose text, or title, it was found. */
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

/** What articles are found among, and how many; whoever has asked may change their mind. */
export interface TextOptions extends LadderOptions {
  readonly token?: CancellationToken;
}

/** So many articles are looked at for the few that are shown. Measured at 67 MB: 30 rank a thousandth better and take a tenth longer. */
const CANDIDATES = 24;
/** So many words are a sentence that somebody remembers: where it stands, it was meant. */
const SENTENCE = 4;
/** Where the best text holds less of the query than this, it may have been meant otherwise. */
const POOR = 0.7;
/** So many more are looked through for a sentence of common words, and so many at once. */
const FURTHEST = 256;
const AT_ONCE = 32;
/** Whoever types on waits no longer for what is done with texts, in ms. */
const TURN = 8;
/** Places shown of one article. */
const PASSAGES = 50;

/** What is asked, and the turns in which texts are compared with it. */
interface Asking extends TextAsked {
  readonly turn: Turn;
}

/**
 * Full-text search: the index says which articles may be meant, and their texts say which are. A query of nothing but small words
 * is taken as a quotation, and words that the index passes over, `to be`, find nothing by themselves: the names do.
 */
export class TextSearch {
  readonly #index: TextIndex;
  readonly #memory: TextMemory;

  constructor(index: TextIndex, read: (ids: readonly ArticleId[]) => Promise<readonly (ArticleText | undefined)[]>) {
    this.#index = index;
    this.#memory = new TextMemory(read);
  }

  /** What the index alone says, at once: neither spaces nor small words of a quotation are looked at. */
  first(asked: TextAsked, options: LadderOptions): readonly TextHit[] {
    const { ladder, reading } = this.#literally(withSmallWordsQuoted(asked), options);
    if (ladder.size === 0) ladder.awaitLast(reading);
    return ladder.found().map(({ id, reading, strictness, relevance }) => ({
      id,
      score: strictness * (0.9 + 0.1 * relevance),
      why: reading.why,
    }));
  }

  /**
   * The same with a look at the texts: slips are put right, the best comes first, and each has its best passage. What holds all
   * words as they were asked stands above what holds them corrected, and that above what holds but some of them.
   */
  async refined(asked: TextAsked, options: TextOptions): Promise<readonly TextHit[]> {
    const rated = await this.#rated(withSmallWordsQuoted(asked), options);
    return hitsOf(rated.slice(0, options.limit)).map(({ hit, rated: { text, rating, weights } }) => {
      const best = bestPlace(text, rating.found, weights);
      const passage = best === undefined ? undefined : cutPassage(text, lineAt(text, best), placesIn(rating), best);
      return { ...hit, ...(passage && { passage }) };
    });
  }

  /** Every place of every article, for a view of all results. */
  async passages(asked: TextAsked, options: TextOptions): Promise<readonly TextPassages[]> {
    const rated = await this.#rated(withSmallWordsQuoted(asked), options);
    return hitsOf(rated.slice(0, options.limit)).map(({ hit, rated }) => ({ ...hit, passages: passagesOf(rated) }));
  }

  /** These articles' texts, as they are compared with what is asked; those that cannot be read are left out. */
  textsOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ReducedText>> {
    return this.#memory.textsOf(ids);
  }

  /** These articles changed or are gone: what is remembered of their texts is not true any more. */
  forget(ids: readonly ArticleId[]): void {
    this.#memory.forget(ids);
  }

  #ladder({ phrases, without }: TextAsked, options: LadderOptions): Ladder {
    return new Ladder(this.#index, { required: phrases.map(phraseOf), unwanted: without.map(phraseOf) }, options);
  }

  #literally(asked: TextAsked, options: LadderOptions): { readonly ladder: Ladder; readonly reading: Reading } {
    const ladder = this.#ladder(asked, options);
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

  async #rated(query: TextAsked, options: TextOptions): Promise<readonly Rated[]> {
    const { token } = options;
    const asked: Asking = { ...query, turn: turns(TURN, token) };
    const wide = { ...options, limit: Math.max(CANDIDATES, options.limit) };
    const { ladder, reading } = this.#literally(asked, wide);
    const looked = await this.#look(asked, ladder, reading, options.limit);
    throwIfCancelled(token);
    const sure = [...looked, ...(await this.#further(asked, ladder, looked, options))].sort(bySureness);
    if (reading.words.length === 0 || (sure[0]?.rating.coverage ?? 0) >= POOR) return sure;
    const isFound = sure.some(isAsAsked);
    const goingOn = isFound ? [] : await this.#goingOn(asked, reading, wide);
    throwIfCancelled(token);
    if (goingOn.length > 0) return goingOn;
    const known = ladder.size;
    ladder.makeRoom();
    const other = otherLayout(asked.text);
    if (other !== undefined) ladder.climb(other);
    const rarity = new Rarity(telling(reading.words), this.#index);
    const meant = isFound ? undefined : corrected(reading, rarity, this.#index);
    if (meant !== undefined) ladder.climb(meant);
    ladder.descend(meant ?? reading);
    const more = await this.#rate(asked, ladder.found().slice(known));
    throwIfCancelled(token);
    return [...sure, ...more].filter(({ rating }) => rarity.isEnoughWithout(rating.missing)).sort(bySureness);
  }

  /** Texts that hold all words where the last is still being typed: what an input method shows of it may be no word yet. */
  async #goingOn(asked: Asking, reading: Reading, options: LadderOptions): Promise<readonly Rated[]> {
    const typed = typedOn(reading);
    if (typed === undefined) return [];
    // On a ladder of its own: the index takes it for more texts than those, and they may hold what the query was a slip of.
    const ladder = this.#ladder(asked, options);
    ladder.climb(typed);
    return (await this.#rate(asked, ladder.found())).filter(isAsAsked);
  }

  /** What the index found, compared with the query; of a sentence that is found word for word no more than are shown. */
  async #look(asked: Asking, ladder: Ladder, reading: Reading, limit: number): Promise<readonly Rated[]> {
    const found = ladder.found();
    if (reading.words.length < SENTENCE) return this.#rate(asked, found);
    const inRow = await this.#rate(
      asked,
      found.filter(({ strictness }) => strictness === IN_A_ROW),
    );
    const isFound = inRow.some(({ rating }) => rating.isPhrase);
    const others = (isFound ? found.slice(0, limit) : found).filter(({ strictness }) => strictness !== IN_A_ROW);
    return [...inRow, ...(await this.#rate(asked, others))].sort(bySureness);
  }

  /**
   * Texts that hold the rows of a query word for word, and its names with their signs, among the many that hold what the index knows
   * of them: it passes over small words and signs, and `flags are in the` is but `flags` to it, `C#` but `c`. None where the index
   * answered with all it has, where one of those that were looked at holds the rows, or as many as are shown hold the names.
   */
  async #further(
    asked: Asking,
    ladder: Ladder,
    looked: readonly Rated[],
    options: TextOptions,
  ): Promise<readonly Rated[]> {
    const strictness = ladder.found().at(-1)?.strictness ?? 0;
    const inRow = (strictness === IN_A_ROW ? [asked.text, ...asked.phrases] : asked.phrases).filter(hasPassedOver);
    const names = [asked.text, ...asked.phrases].flatMap(signedNames);
    const rows = [...inRow.flatMap(text => rowPattern(text) ?? []), ...names];
    if (rows.length === 0 || !ladder.isFull) return [];
    const holdRows = (text: string) => rows.every(row => row.test(text));
    const holders = looked.filter(({ text }) => holdRows(text.folded) || holdRows(text.title));
    if (holders.length >= (names.length > 0 ? options.limit : 1)) return [];
    const seen = new Set(ladder.found().map(({ id }) => id));
    const more = this.#literally(asked, { ...options, limit: ladder.size + FURTHEST }).ladder.found();
    const unseen = more.filter(one => one.strictness >= strictness && !seen.has(one.id));
    const holding: Candidate[] = [];
    for (let at = 0; at < unseen.length && holding.length < options.limit; at += AT_ONCE) {
      throwIfCancelled(options.token);
      const some = unseen.slice(at, at + AT_ONCE);
      const ids = some.map(({ id }) => id);
      const held = new Set(await this.#memory.holding(ids, rows, asked.turn));
      holding.push(...some.filter(({ id }) => held.has(id)));
    }
    return this.#rate(asked, holding);
  }

  async #rate({ phrases, turn }: Asking, candidates: readonly Candidate[]): Promise<readonly Rated[]> {
    const texts = await this.#memory.textsOf(
      candidates.map(({ id }) => id),
      turn,
    );
    const quotations = phrases.map(phrase => new Quotation(phrase));
    const rated: Rated[] = [];
    const raters = new Map<Reading, Rater>();
    for (const candidate of candidates) {
      await turn();
      const text = texts.get(candidate.id);
      // The index knows neither spaces nor small words; a quotation means what it says.
      if (text === undefined || !quotations.every(quoted => quoted.isIn(text.folded) || quoted.isIn(text.title)))
        continue;
      const { reading, relevance } = candidate;
      const rater = raters.get(reading) ?? new Rater(reading, quotations);
      raters.set(reading, rater);
      const rating = rater.rate(text, relevance);
      // The index took syllables that meet by chance for a word.
      if (rating.coverage > 0) rated.push({ candidate, text, rating, weights: rater.weights });
    }
    return rated.sort(bySureness);
  }
}

/** Nothing but small words say something only in a row, and every text holds each. */
function withSmallWordsQuoted(asked: TextAsked): TextAsked {
  const { words } = literalReading(asked.text);
  if (words.length === 0 || words.some(word => !word.isCommon)) return asked;
  return { ...asked, text: '', phrases: [...asked.phrases, asked.text] };
}

/** Lines that only repeat what is said elsewhere are shown where nothing else holds the words. */
function passagesOf({ text, rating }: Rated): readonly Passage[] {
  const places = placesIn(rating);
  const lines = [...new Set(places.map(place => lineAt(text, place.start)))];
  const own = lines.filter(line => !isAside(text, line));
  return (own.length > 0 ? own : lines).slice(0, PASSAGES).flatMap(line => cutPassage(text, line, places) ?? []);
}

/** As hits, whose scores never rise: a likeness may lie closer together than the words themselves. */
function hitsOf(rated: readonly Rated[]): readonly { readonly hit: Omit<TextHit, 'passage'>; readonly rated: Rated }[] {
  let score = 1;
  return rated.map(one => {
    score = Math.min(score, one.rating.score);
    return { hit: { id: one.candidate.id, score, ...whyOf(one) }, rated: one };
  });
}

function placesIn({ found }: Rating): readonly Place[] {
  return found.flat().sort((a, b) => a.start - b.start);
}
