import { glossaryNames } from '../ask/across/glossary-names';
import { namesAcross } from '../ask/across/names-across';
import { scriptOf } from '../ask/across/other-names';
import { askedWeight } from '../ask/asked-weight';
import { choosePieces, type ScoredPiece } from '../ask/choose-pieces';
import type { Evidence, EvidenceOptions } from '../ask/evidence';
import { textOf } from '../ask/pieces';
import { questionWords } from '../ask/question-words';
import { scoredPieces } from '../ask/score-pieces';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { pause } from '../kit/pause';
import type { Article, ArticleId } from '../library/article';
import { topicKey } from '../library/topic';
import type { Expression, TextIndex } from '../ports';
import type { AskedWord } from '../search/text/asked-word';
import { expressionOf } from '../search/text/expressions';
import type { ReducedText } from '../search/text/reduced-text';
import type { Term } from '../terms/term';

/** What finding evidence needs of the room. */
export interface EvidenceParts {
  readonly index: TextIndex;
  /** These articles' texts; those that cannot be read are left out. */
  textsOf(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ReducedText>>;
  readonly articles: number;
  article(id: ArticleId): Pick<Article, 'title' | 'topics'> | undefined;
  /** Articles whose names answer to the question, the best first. */
  named(question: string, limit: number): readonly ArticleId[];
  /** The terms of the glossary that stand in it. */
  termsIn(question: string): readonly Term[];
}

/** So many articles are looked into. Measured over 400 articles and 5,400: 32 find a hundredth less, 96 nothing more. */
const LOOKED_INTO = 64;
/** Of articles in the other language, for which fewer words are known. */
const LOOKED_INTO_ACROSS = 32;
const NAMED = 8;
/** For each piece that is wanted, so many are compared with the others. */
const CONSIDERED = 8;
/** The words that tell most are asked for together, so that an article of all of them is looked into however short it is. */
const TELLING = 3;
/** Articles whose pieces are scored before the thread's other work has its turn. */
const BATCH = 8;

/** The pieces of articles that may answer a question, the best first. Throws `CancelledError` once cancelled. */
export async function findEvidence(
  question: string,
  { limit, budget, articles, topic, names }: EvidenceOptions,
  parts: EvidenceParts,
  token: CancellationToken,
): Promise<readonly Evidence[]> {
  const terms = parts.termsIn(question);
  // What the glossary calls a term is known by the term.
  const across =
    names?.filter(({ isTerm }) => !isTerm) ?? (await namesAcross(question, glossaryNames(question, terms), parts));
  throwIfCancelled(token);
  const words = questionWords(question, terms, across);
  const weights = words.map(word => weightOf(word, parts));
  const asked = askedWeight({ words, weights, ofRare: weightOfHeld(1, parts.articles), terms });
  const wanted = articles && new Set(articles);
  const accepts = (id: ArticleId): boolean => {
    const article = parts.article(id);
    return (
      article !== undefined &&
      (wanted?.has(id) ?? true) &&
      (topic === undefined || article.topics.some(name => topicKey(name) === topic))
    );
  };
  const candidates = wanted
    ? [...wanted].filter(accepts)
    : candidatesOf(question, { words, weights, accepts, hasAcross: across.length > 0 }, parts);
  const scored: { readonly score: number; readonly piece: () => ScoredPiece }[] = [];
  for (let at = 0; at < candidates.length; at += BATCH) {
    const texts = await parts.textsOf(candidates.slice(at, at + BATCH));
    throwIfCancelled(token);
    for (const [article, text] of texts) {
      for (const { piece, score, held } of scoredPieces(text, { words, weights })) {
        const { headings, line, isCode } = piece;
        scored.push({
          score,
          piece: () => ({
            article,
            headings,
            line,
            ...(isCode && { isCode }),
            text: textOf(piece, text),
            score,
            covers: asked === 0 ? 0 : Math.min(1, held / asked),
          }),
        });
      }
    }
    await pause(0);
    throwIfCancelled(token);
  }
  const likeliest = scored.sort((a, b) => b.score - a.score).slice(0, limit * CONSIDERED);
  const chosen = choosePieces(
    likeliest.map(({ piece }) => piece()),
    { limit, budget },
  );
  const most = chosen[0]?.score || 1;
  return chosen.map(piece => ({
    ...piece,
    title: parts.article(piece.article)?.title ?? '',
    score: Math.min(1, piece.score / most),
  }));
}

/**
 * How much a word tells articles apart; one that no article holds tells nothing. What it is called in another language tells as much as it
 * does: those articles are others, and may be many more.
 */
function weightOf(word: AskedWord, { index, articles }: EvidenceParts): number {
  const holding = index.count(expressionOf(asAsked(word)), articles) || index.count(expressionOf(word), articles);
  return holding === 0 ? 0 : weightOfHeld(holding, articles);
}

/** A word without its names in another language; a name by itself is all of its names. */
function asAsked(word: AskedWord): AskedWord {
  const [first] = word.forms;
  if (first === undefined || first.unlikely > 0) return word;
  return { ...word, forms: word.forms.filter(({ stem }) => scriptOf(stem) === scriptOf(first.stem)) };
}

/** A word in the other language than that of most of the question; undefined where nothing is known of it there. */
function elsewhere(word: AskedWord, script: 'korean' | 'latin'): AskedWord | undefined {
  const forms = word.forms.filter(({ stem }) => scriptOf(stem) !== script);
  return forms.length === 0 ? undefined : { ...word, forms };
}

function weightOfHeld(holding: number, articles: number): number {
  return Math.log(1 + (articles - holding + 0.5) / (holding + 0.5));
}

function candidatesOf(
  question: string,
  {
    words,
    weights,
    accepts,
    hasAcross,
  }: {
    readonly words: readonly AskedWord[];
    readonly weights: readonly number[];
    readonly accepts: (id: ArticleId) => boolean;
    readonly hasAcross: boolean;
  },
  { index, named }: EvidenceParts,
): readonly ArticleId[] {
  const script = scriptOf(question);
  const found = new Set<ArticleId>();
  const ask = (of: readonly Expression[], is: 'all' | 'any', limit: number): void => {
    if (of.length === 0) return;
    for (const { id } of index.match({ is, of }, limit)) if (accepts(id)) found.add(id);
  };
  const look = (asked: readonly (AskedWord | undefined)[], limit: number, titled: readonly ArticleId[]): void => {
    const known = asked
      .map((word, i) => ({ word, weight: weights[i] ?? 0 }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ word }) => (word ? [expressionOf(word)] : []));
    for (let count = Math.min(TELLING, known.length); count > 1; count--) ask(known.slice(0, count), 'all', limit);
    for (const id of titled) if (accepts(id)) found.add(id);
    ask(known, 'any', limit);
  };
  look(words.map(asAsked), LOOKED_INTO, named(question, NAMED));
  const own = [...found].slice(0, LOOKED_INTO);
  if (!hasAcross) return own;
  found.clear();
  look(
    words.map(word => elsewhere(word, script)),
    LOOKED_INTO_ACROSS,
    [],
  );
  return [...new Set([...own, ...[...found].slice(0, LOOKED_INTO_ACROSS)])];
}
