import { csv } from '../kit/csv';
import type { ComparisonRow } from './comparison';

/** Names that programs read, whatever language people do. */
const HEAD = [
  'model',
  'questions',
  'verified',
  'verified_percent',
  'percent_of_best',
  'latency_p50_ms',
  'latency_p95_ms',
  'tokens_in',
  'tokens_out',
  'tokens_estimated',
  'failures',
];

/** A comparison for spreadsheets and programs. What was not measured is an empty cell. */
export function comparisonCsv(rows: readonly ComparisonRow[]): string {
  const percent = (share: number | undefined): number | undefined =>
    share === undefined ? undefined : Math.round(share * 1000) / 10;
  const whole = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round(value);
  return csv([
    HEAD,
    ...rows.map(({ model, questions, verified, rate, ofBest, p50, p95, spent, failures }) => [
      model,
      questions,
      verified,
      percent(rate),
      percent(ofBest),
      whole(p50),
      whole(p95),
      spent.tokensIn,
      spent.tokensOut,
      String(spent.isEstimated),
      failures,
    ]),
  ]);
}
