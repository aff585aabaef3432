import type { ArticleId } from '../library/article';
import { markdownText } from '../markdown/markdown-text';
import type { AskedWord } from '../search/text/asked-word';
import { folded } from '../search/text/letters';
import { placesOf } from '../search/text/places';
import type { OtherNames } from './across/other-names';
import type { Answer, AnswerSentence } from './answer';
import { SAME_ARTICLE } from './choose-pieces';
import type { Evidence } from './evidence';
import { type Excerpt, excerptOf, type QuotedLine } from './excerpt';
import { questionWords } from './question-words';

/** Pieces that are quoted: who reads an extract wants to see where to read on. */
const PIECES = 4;
/** A piece that answers so much worse than the best one is no answer beside it. */
const WORTH = 0.45;
/** Where no piece holds so much of the question, they have a word in common with it and say nothing about it. */
const COVERED = 0.5;
/** What a word is worth that stands above a piece only, where one that is quoted is worth 1. */
const ABOVE = 0.5;
/** What a piece is worth whose quoted sentences hold nothing of the question, of what it would be worth if they held all. */
const BESIDE = 0.5;
/** What a piece is worth of an article whose title names nothing of the question, of what it would be worth if it named all. */
const UNNAMED = 0.75;
/** What it is worth that a piece says what something is, where that is asked. */
const DEFINING = 1.25;
/** What a piece is worth that tells nothing itself: it announces, or asks. */
const ANNOUNCING = 0.7;
/** What the end of an article is worth, which says once more what it was about. */
const CLOSING = 0.6;
const CLOSES =
  /^(?:마치며|마치면서|맺음말|맺으며|나가며|끝으로|결론|요약|정리|마무리|참고\s?(?:자료|문헌)?|conclusions?|summary|wrap(?:ping)?[ -]up|closing|final (?:thoughts|words)|further (?:reading|learning)|references|resources|next steps|what['’]s next|faq)/i;

/**
 * An answer without a model: the passages that answer best, in their own words, each with its source. It has no paragraphs where the
 * evidence hardly holds what was asked. `names` are what its words are called in the other language.
 */
export function extractAnswer(
  question: string,
  evidence: readonly Evidence[],
  names: readonly OtherNames[] = [],
): Answer {
  const words = questionWords(question, [], names);
  const ownScores = scoresOf(evidence);
  const excerpts = evidence
    .flatMap((piece, i) => {
      const own = ownScores[i] ?? 0;
      // Code is found for a model to read; quoted without what is said of it, it answers nothing.
      if (piece.isCode || own < WORTH) return [];
      const excerpt = excerptOf(piece.text, { question, words });
      return [{ i, excerpt, covers: piece.covers ?? 1, worth: own * worthOf(piece, excerpt, words) }];
    })
    .sort((a, b) => b.worth - a.worth);
  if (!excerpts.some(({ covers }) => covers >= COVERED)) return { by: 'library', evidence, paragraphs: [] };
  const least = (excerpts[0]?.worth ?? 0) * WORTH;
  const paragraphs = excerpts
    .filter(({ worth }) => worth >= least)
    .slice(0, PIECES)
    .flatMap(({ excerpt, i }) => excerpt.lines.map(line => paragraphOf(line, { text: evidence[i]?.text ?? '', i })));
  return { by: 'library', evidence, paragraphs };
}

/** What each piece scored; those behind others of its article were put back, which is half undone: one article may answer best. */
function scoresOf(evidence: readonly Evidence[]): readonly number[] {
  const before = new Map<ArticleId, number>();
  return evidence.map(({ article, score }) => {
    const count = before.get(article) ?? 0;
    before.set(article, count + 1);
    return Math.min(1, score / SAME_ARTICLE ** (count / 2));
  });
}

/** How much a piece answers, by what of it is quoted; above it, its headings say of what it speaks. */
function worthOf({ headings, title }: Evidence, excerpt: Excerpt, words: readonly AskedWord[]): number {
  const named = words.filter(word => isIn(title, word));
  const headed = words.filter(word => isIn(headings.join('\n'), word));
  const above = new Set([...named, ...headed]);
  const all = words.length || 1;
  const held = words.reduce((sum, word) => sum + Math.max(excerpt.held.get(word) ?? 0, above.has(word) ? ABOVE : 0), 0);
  return (
    (BESIDE + (1 - BESIDE) * (held / all)) *
    (UNNAMED + (1 - UNNAMED) * (named.length / all)) *
    (CLOSES.test(headings.at(-1) ?? '') ? CLOSING : 1) *
    (excerpt.tells ? 1 : ANNOUNCING) *
    (excerpt.defines ? DEFINING : 1)
  );
}

function isIn(text: string, word: AskedWord): boolean {
  return placesOf(word, folded(text)).length > 0;
}

/** A paragraph of the answer; items stay items. */
function paragraphOf(
  { isItem, sentences }: QuotedLine,
  { text, i }: { readonly text: string; readonly i: number },
): readonly AnswerSentence[] {
  return sentences.map(([start, end], at): AnswerSentence => {
    const quote = text.slice(start, end);
    const verdict = { kind: 'supported', span: [start, end] } as const;
    const markdown = (isItem && at === 0 ? '- ' : '') + markdownText(quote);
    return { markdown, citations: [{ evidence: i, quote, verdict }], standing: 'supported' };
  });
}
