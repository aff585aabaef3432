import { readableText } from '../markdown/readable-text';
import type { ComparisonRow } from './comparison';

/** The words of it, as Markdown. */
export interface ComparisonWords {
  readonly title: string;
  /** What was asked, when, of whom: a line each. */
  readonly about: readonly string[];
  readonly model: string;
  readonly verified: string;
  readonly ofBest: string;
  readonly latency: (percentile: number) => string;
  readonly tokensIn: string;
  readonly tokensOut: string;
  readonly failures: string;
  /** What the figures mean: a paragraph each. */
  readonly notes: readonly string[];
  /** Stands below where tokens are guessed. */
  readonly estimated: string;
}

/** Stands before a figure that is guessed. */
const ABOUT = '≈\u202f';

/** A comparison as a Markdown document. Names of models come from servers, and are shown as text. */
export function comparisonMarkdown(rows: readonly ComparisonRow[], words: ComparisonWords): string {
  const head = [
    words.model,
    words.verified,
    words.ofBest,
    words.latency(50),
    words.latency(95),
    words.tokensIn,
    words.tokensOut,
    words.failures,
  ];
  const body = rows.map(({ model, questions, verified, rate, ofBest, p50, p95, spent, failures }) => [
    readableText(model),
    `${percent(rate)} (${verified}/${questions})`,
    percent(ofBest),
    seconds(p50),
    seconds(p95),
    tokens(spent.tokensIn, spent.isEstimated),
    tokens(spent.tokensOut, spent.isEstimated),
    String(failures),
  ]);
  const table = [row(head), row(head.map((_, i) => (i === 0 ? ':--' : '--:'))), ...body.map(row)].join('\n');
  const notes = [...words.notes, ...(rows.some(({ spent }) => spent.isEstimated) ? [words.estimated] : [])];
  return [`# ${words.title}`, words.about.map(line => `- ${line}`).join('\n'), table, ...notes]
    .join('\n\n')
    .concat('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const percent = (share: number | undefined): string => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);
const seconds = (ms: number | undefined): string => (ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`);
const tokens = (count: number, isEstimated: boolean): string =>
  `${isEstimated ? ABOUT : ''}${count.toLocaleString('en')}`;
