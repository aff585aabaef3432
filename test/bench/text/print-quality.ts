import { macro, type TextResult } from './measure-text';
import type { TextQuestion } from './questions';
import type { TextSearchCall } from './text-engine';

/** One engine's figures: a line of totals, then its classes. */
export function printQuality(
  name: string,
  result: TextResult,
  built?: { readonly seconds: number; readonly share: number | undefined },
): void {
  const cost = `p50 ${result.p50.toFixed(1)} p95 ${result.p95.toFixed(1)} ms`;
  const share = built?.share === undefined ? '' : `, ${(built.share * 100).toFixed(0)} % of the text`;
  const index = built === undefined ? '' : ` | build ${built.seconds.toFixed(1)} s${share}`;
  console.log(
    `\n${name}: MRR@10 ${macro(result).toFixed(3)} recall@10 ${macro(result, 'recall').toFixed(3)} | ${cost}${index}`,
  );
  for (const [textClass, { mrr, recall, asked, p95 }] of Object.entries(result.classes)) {
    console.log(
      `  ${textClass.padEnd(16)}${mrr.toFixed(3)}  ${recall.toFixed(3)}  (${asked})  p95 ${p95.toFixed(1)} ms`,
    );
  }
}

/** The questions of a class whose answer does not come first, with what came instead. */
export async function printMisses(
  search: TextSearchCall,
  questions: readonly TextQuestion[],
  textClass: string,
): Promise<void> {
  let missed = 0;
  for (const { query, path } of questions.filter(question => question.textClass === textClass)) {
    const found = await search(query, 10);
    const place = found.indexOf(path) + 1;
    if (place === 1 || ++missed > 25) continue;
    console.log(`
${query}
  want ${path} (${place === 0 ? 'not found' : `place ${place}`})`);
    for (const other of found.slice(0, 3)) console.log(`  got  ${other}`);
  }
}
