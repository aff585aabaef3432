/**
 * How well terms are found in sentences that were marked by hand: `⟦강화학습⟧을 배운다` says that a reader wants the term 강화학습
 * there, and nothing else. The sentences are our own; their terms are the bundled glossary and `marked/traps.yaml`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYamlGlossary } from '../../../src/core/terms/glossary/read-yaml';
import { TermMatcher } from '../../../src/core/terms/matcher';
import type { Term } from '../../../src/core/terms/term';

const FOLDER = 'test/bench/terms/marked';
const BUNDLED = 'data/glossary';
const OPEN = '⟦';
const CLOSE = '⟧';
const SENTENCE_FILE = '.txt';

/** A part of the set is a file of it: `traps-ko` are Korean sentences in which the letters of terms stand for other words. */
export interface MarkedSentence {
  readonly part: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly text: string;
  readonly marks: readonly Span[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MarkedMistake {
  readonly kind: 'missed' | 'wrong';
  readonly written: string;
  readonly sentence: MarkedSentence;
}

export interface MarkedSetFigures {
  readonly sentences: number;
  readonly marks: number;
  /** The share of what was found that is marked. */
  readonly precision: number;
  /** The share of the marks that were found. */
  readonly recall: number;
  readonly mistakes: readonly MarkedMistake[];
}

/** Finds terms in every sentence of the set, or in those of some parts, and compares them with the marks. */
export function measureMarkedSet(isPart: (part: string) => boolean = () => true): MarkedSetFigures {
  const matcher = new TermMatcher(markedTerms());
  const sentences = markedSentences().filter(({ part }) => isPart(part));
  let found = 0;
  let marks = 0;
  const mistakes: MarkedMistake[] = [];
  for (const sentence of sentences) {
    const { text } = sentence;
    const matches = [...matcher.all(text)];
    const wrong = matches.filter(match => !sentence.marks.some(mark => isSame(text, mark, match)));
    const missed = sentence.marks.filter(mark => !matches.some(match => isSame(text, mark, match)));
    found += matches.length;
    marks += sentence.marks.length;
    const mistaken = (kind: MarkedMistake['kind'], { start, end }: Span): MarkedMistake => {
      return { kind, written: text.slice(start, end), sentence };
    };
    mistakes.push(...wrong.map(span => mistaken('wrong', span)), ...missed.map(span => mistaken('missed', span)));
  }
  const share = (kind: MarkedMistake['kind'], all: number) => 1 - mistakes.filter(m => m.kind === kind).length / all;
  return {
    sentences: sentences.length,
    marks,
    precision: share('wrong', found),
    recall: share('missed', marks),
    mistakes,
  };
}

/** The set, part after part. */
export function markedSentences(): readonly MarkedSentence[] {
  const files = readdirSync(FOLDER).filter(name => name.endsWith(SENTENCE_FILE));
  return files.flatMap(name => {
    const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
    const part = name.slice(0, -SENTENCE_FILE.length);
    return lines.flatMap((line, index) => (line === '' ? [] : [{ part, line: index + 1, ...readMarks(line) }]));
  });
}

/** The terms that the marks are about. */
export function markedTerms(): readonly Term[] {
  const bundled = readdirSync(BUNDLED).map(name => join(BUNDLED, name));
  return [...bundled, join(FOLDER, 'traps.yaml')].flatMap(file => {
    return readYamlGlossary(readFileSync(file, 'utf8')).entries.map(({ term }) => term);
  });
}

function readMarks(line: string): Pick<MarkedSentence, 'text' | 'marks'> {
  const marks: Span[] = [];
  let text = '';
  for (const [index, part] of line.split(OPEN).entries()) {
    const [marked = '', rest] = index === 0 ? ['', part] : part.split(CLOSE);
    if (rest === undefined) throw new Error(`A mark does not end: ${line}`);
    if (index > 0) marks.push({ start: text.length, end: text.length + marked.length });
    text += marked + rest;
  }
  return { text, marks };
}

/** A plural's ending may belong to a name (`LLMs` is an alias) or not; no reader cares. */
function isSame(text: string, a: Span, b: Span): boolean {
  return a.start === b.start && /^(?:e?s)?$/.test(text.slice(Math.min(a.end, b.end), Math.max(a.end, b.end)));
}
