import { markdownText } from '../markdown/markdown-text';
import { splitSentences } from '../speech/split-sentences';
import type { Answer, AnswerSentence } from './answer';
import type { Evidence } from './evidence';
import { questionWords } from './question-words';

/** Pieces that are quoted, and of each so many sentences: who reads an extract wants to see where to read on. */
const PIECES = 4;
const SENTENCES = 3;
/** A piece that answers so much worse than the best one is no answer beside it. */
const WORTH = 0.45;
/** Where no piece holds so much of the question, they have a word in common with it and say nothing about it. */
const COVERED = 0.45;

/**
 * An answer without a model: the passages that answer best, in their own words, each with its source. It has no paragraphs where the
 * evidence hardly holds what was asked.
 */
export function extractAnswer(question: string, evidence: readonly Evidence[]): Answer {
  const stems = questionWords(question).flatMap(({ forms }) => forms.map(({ stem }) => stem));
  // Code is found for a model to read; quoted without what is said of it, it answers nothing.
  const told = evidence.flatMap((piece, i) => (piece.isCode || piece.score < WORTH ? [] : [{ text: piece.text, i }]));
  const isAbout = told.some(({ i }) => (evidence[i]?.covers ?? 1) >= COVERED);
  const paragraphs = (isAbout ? told : []).slice(0, PIECES).flatMap(({ text, i }) => {
    return [
      quoted(text, stems).map(([start, end]): AnswerSentence => {
        const quote = text.slice(start, end);
        const verdict = { kind: 'supported', span: [start, end] } as const;
        return { markdown: markdownText(quote), citations: [{ evidence: i, quote, verdict }], standing: 'supported' };
      }),
    ];
  });
  return { by: 'library', evidence, paragraphs };
}

/**
 * The neighbouring sentences that hold most of what is asked. Where as many hold as much, those that begin with a sentence that holds
 * some of it: what is said of a thing stands behind its name.
 */
function quoted(text: string, stems: readonly string[]): readonly (readonly [start: number, end: number])[] {
  const sentences = splitSentences(text, [0, text.length]);
  const held = (from: number, to: number): number => {
    const [[start], [, end]] = [sentences[from] ?? [0, 0], sentences[Math.min(to, sentences.length) - 1] ?? [0, 0]];
    const words = text.slice(start, end).toLowerCase();
    return stems.filter(stem => words.includes(stem)).length;
  };
  const worth = (at: number): number => held(at, at + SENTENCES) + (held(at, at + 1) > 0 ? 0.5 : 0);
  const best = sentences.reduce((best, _, at) => (worth(at) > worth(best) ? at : best), 0);
  return sentences.slice(best, best + SENTENCES);
}
