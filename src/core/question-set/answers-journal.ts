import type { ModelId } from '../ask/language-model';
import { fieldOf } from '../kit/field-of';
import { hashOf } from '../kit/hash';
import type { ComparedAnswer } from './compare-models';
import { jsonLine, readJsonLines } from './json-line';
import type { Spent } from './metered-model';

/** What the first line begins with, and the version of the format. */
const MARK = 'seogaComparison';
const VERSION = 1;

/** The first line of a journal of answers to these questions: it knows them again, and holds none of them. */
export function answersHead(questions: readonly string[]): string {
  return jsonLine({ [MARK]: VERSION, questions: hashOf(new TextEncoder().encode(questions.join('\n'))) });
}

/** An answer as a line of it. */
export function answerLine(answer: ComparedAnswer): string {
  return jsonLine(answer);
}

/**
 * What a comparison that was not finished has found: the answers there are, each once. Failures are none, and are tried again. `other`
 * where the text is something else, and `stale` where other questions were asked.
 */
export function readAnswers(text: string, questions: readonly string[]): readonly ComparedAnswer[] | 'other' | 'stale' {
  const [first, ...rest] = readJsonLines(text);
  if (fieldOf(first, MARK) !== VERSION) return 'other';
  if (jsonLine(first) !== answersHead(questions)) return 'stale';
  const answers = rest.flatMap(line => readAnswer(line) ?? []).filter(({ question }) => question in questions);
  return [...new Map(answers.map(one => [`${one.model}\n${one.question}`, one])).values()];
}

function readAnswer(line: unknown): ComparedAnswer | undefined {
  const [model, question, outcome, ms] = ['model', 'question', 'outcome', 'ms'].map(name => fieldOf(line, name));
  const spent = readSpent(fieldOf(line, 'spent'));
  if (
    typeof model !== 'string' ||
    typeof question !== 'number' ||
    (outcome !== 'verified' && outcome !== 'notVerified')
  ) {
    return undefined;
  }
  return { model: model as ModelId, question, outcome, ...(typeof ms === 'number' && { ms }), ...(spent && { spent }) };
}

function readSpent(value: unknown): Spent | undefined {
  const [tokensIn, tokensOut] = [fieldOf(value, 'tokensIn'), fieldOf(value, 'tokensOut')];
  if (typeof tokensIn !== 'number' || typeof tokensOut !== 'number') return undefined;
  return { tokensIn, tokensOut, isEstimated: fieldOf(value, 'isEstimated') !== false };
}
