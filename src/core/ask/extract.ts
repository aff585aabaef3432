import { markdownText } from '../markdown/markdown-text';
import { splitSentences } from '../speech/split-sentences';
import type { Answer, AnswerSentence } from './answer';
import type { Evidence } from './evidence';
import { questionWords } from './question-words';

/** Pieces that are quoted, and of each so many sentences: who reads an extract wants to see where to read on. */
const PIECES = 4;
const SENTENCES = 2;
/** A piece that answers so much worse than the best one is no answer beside it. */
const WORTH = 0.45;

/** An answer without a model: the passages that answer best, in their own words, each with its source. */
export function extractAnswer(question: string, evidence: readonly Evidence[]): Answer {
  const stems = questionWords(question).flatMap(({ forms }) => forms.map(({ stem }) => stem));
  // Code is found for a model to read; quoted without what is said of it, it answers nothing.
  const told = evidence.flatMap((piece, i) => (piece.isCode || piece.score < WORTH ? [] : [{ text: piece.text, i }]));
  const paragraphs = told.slice(0, PIECES).flatMap(({ text, i }) => {
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

/** The sentence that holds most of what is asked, and the one behind it. */
function quoted(text: string, stems: readonly string[]): readonly (readonly [start: number, end: number])[] {
  const sentences = splitSentences(text, [0, text.length]);
  const worth = ([start, end]: readonly [number, number]): number => {
    const sentence = text.slice(start, end).toLowerCase();
    return stems.filter(stem => sentence.includes(stem)).length;
  };
  const best = sentences.reduce((best, span, i) => (worth(span) > worth(sentences[best] ?? [0, 0]) ? i : best), 0);
  return sentences.slice(best, best + SENTENCES);
}
