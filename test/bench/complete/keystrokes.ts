/** What a key costs in a file of 10,000 lines, and a request: `keystrokes`. */

import type { LanguageModel, ModelId } from '../../../src/core/ask/language-model';
import { caretIn } from '../../../src/core/complete/caret';
import { Completer } from '../../../src/core/complete/completer';
import { NO_REFERENCE } from '../../../src/core/complete/reference';
import { type OpenFile, SimilarSnippets } from '../../../src/core/complete/similar-snippets';
import { termsNear } from '../../../src/core/complete/terms-near';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { answer } from '../answer';
import { percentile } from '../search/cost';
import { Random } from '../search/random';
import { madeUp } from '../terms/made-up';

/** In ms. */
export interface KeystrokeTimes {
  readonly lines: number;
  readonly keys: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** CPU time of all keys, answers and requests included, for each key. */
  readonly cpu: number;
  /** Comparing eight open files of 3,000 lines that were read before; reading one of them first; finding terms among 10,000. */
  readonly snippets: number;
  readonly reading: number;
  readonly terms: number;
}

const LINES = 10_000;
const PLACES = 100;
const TYPED = '  const total = items.filter(item => item.isOpen).map(item => item.amount * 2); // 합계\n';

const random = new Random(7);
const line = (i: number): string =>
  i % 9 === 0 ? '' : `${'  '.repeat(i % 4)}const value${i} = compute${random.below(500)}(input${i % 50}, ${i});`;
const texts = Array.from({ length: LINES }, (_, i) => line(i));

/** Continues with what is typed, and a few lines more. */
const model: LanguageModel = {
  id: 'bench/model' as ModelId,
  label: 'bench',
  contextTokens: undefined,
  async *chat() {
    for (const piece of TYPED.slice(4).match(/.{1,4}/gs) ?? []) yield piece;
  },
};
const completer = new Completer({
  model: async () => model,
  reference: async () => NO_REFERENCE,
  mark: () => 'k7',
  pause: async () => undefined,
  now: () => performance.now(),
});
const file = { document: 'file:///bench.ts', name: 'bench.ts', languageId: 'typescript' };
const rest = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

const times: number[] = [];
const begun = process.cpuUsage();
for (let place = 0; place < PLACES; place++) {
  const at = random.below(LINES);
  const before = texts[at] ?? '';
  for (let typed = 1; typed < TYPED.length; typed++) {
    texts[at] = TYPED.slice(0, typed);
    const source = new CancellationSource();
    const start = performance.now();
    const caret = caretIn({ count: LINES, at: i => texts[i] ?? '' }, { line: at, character: typed }, file);
    void completer.complete(caret, { isInvoked: false, stateNow: () => 1 }, source.token);
    times.push(performance.now() - start);
    // Every other key comes while the answer is on its way.
    if (typed % 2 === 0) for (let i = 0; i < 30; i++) await rest();
    source.cancel();
  }
  texts[at] = before;
}
const spent = process.cpuUsage(begun);
times.sort((a, b) => a - b);

const open = Array.from({ length: 8 }, (_, i): OpenFile => {
  const text = Array.from({ length: 3000 }, (_, j) => line(i * 3000 + j)).join('\n');
  return { version: `1 ${i}`, name: `${i}.ts`, text: () => text };
});
const caret = caretIn({ count: LINES, at: i => texts[i] ?? '' }, { line: 5001, character: 0 }, file);
const snippets = new SimilarSnippets();
const reading = median(8, () => snippets.find(caret, open));
const { terms } = madeUp();
const matcher = new TermMatcher(terms);
answer({
  lines: LINES,
  keys: times.length,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  worst: times.at(-1) ?? 0,
  cpu: (spent.user + spent.system) / 1000 / times.length,
  reading,
  snippets: median(50, () => snippets.find(caret, open)),
  terms: median(50, () => termsNear(caret, matcher)),
} satisfies KeystrokeTimes);

function median(times: number, work: () => unknown): number {
  const all = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return percentile(
    all.sort((a, b) => a - b),
    0.5,
  );
}
