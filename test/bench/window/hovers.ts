import { openWorkbench, type Workbench } from '../../e2e/workbench';
import { atMost, type Figure, told } from '../report/figure';
import { median } from '../report/median';
import { bundledTerms } from '../terms/bundled-terms';

/** Calls at a time, before the other window has its turn. */
const CALLS = 20;
/** Terms of a workspace's own; Seoga's own come on top, but for the first, where nobody wants to see any. */
const SIZES = [0, 300, 10_000];
/** What a hover may cost, to one of a provider that answers nothing. */
const GOAL = 1.5;

/** What is pointed at: words without a term, a term, and one in a comment far down in a long file of code. */
type Place = 'nothing' | 'term' | 'comment';
const WHERE: Readonly<Record<Place, string>> = {
  nothing: 'where no term is',
  term: 'over a term',
  comment: 'over a term in a long file of code',
};

/**
 * What a hover costs with us, beside one with a provider that answers nothing. That one is alone in a window of its own, for ours cannot
 * be taken away again; the two are asked in turn, so that what else the machine does slows both.
 */
export async function hovers(rounds: number): Promise<readonly Figure[]> {
  const empty = await openWorkbench();
  try {
    await prepare(empty, { name: 'x', isOurs: false });
    const figures: Figure[] = [];
    for (const size of SIZES) figures.push(...(await besideEmpty(empty, size, rounds)));
    return figures;
  } finally {
    await empty.dispose();
  }
}

async function besideEmpty(empty: Workbench, size: number, rounds: number): Promise<readonly Figure[]> {
  const never = size === 0 ? bundledTerms().map(({ id }) => id) : [];
  const ours = await openWorkbench({
    files: size === 0 ? {} : { '.seoga/glossary.yaml': glossaryOf(size) },
    settings: { 'seoga.terms.never': never },
  });
  try {
    await prepare(ours, { name: size === 0 ? '강화학습' : `구름상자${size - 1}`, isOurs: true });
    const [first = 0] = await times(ours, 'nothing', 1);
    const [overTerm = 0] = await times(ours, 'term', 1);
    const figures: Figure[] = [];
    for (const place of Object.keys(WHERE) as Place[]) {
      const [own, other]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds * 5; round++) {
        other.push(...(await times(empty, 'nothing', CALLS)));
        own.push(...(await times(ours, place, CALLS)));
      }
      figures.push(
        atMost(median(own) / median(other), {
          name: `hover with ${size} own terms, ${WHERE[place]}, to an empty provider`,
          goal: GOAL,
          unit: 'x',
          digits: 2,
          beside: `${median(own).toFixed(2)} ms, empty provider ${median(other).toFixed(2)} ms`,
        }),
      );
    }
    const both = `${first.toFixed(0)} ms, ${overTerm.toFixed(0)} ms`;
    return [...figures, told(`hover with ${size} own terms, the first, and the first over a term`, both)];
  } finally {
    await ours.dispose();
  }
}

function glossaryOf(size: number): string {
  const entries = Array.from(
    { length: size },
    (_, number) =>
      `- { id: box-${number}, ko: 구름 상자 ${number}, en: Cloud Box ${number}, definition: { ko: "상자." } }\n`,
  );
  return entries.join('');
}

/** Opens the texts, and wakes us or registers the provider that answers nothing. */
function prepare(workbench: Workbench, options: { readonly name: string; readonly isOurs: boolean }): Promise<void> {
  return workbench.run(async (api, { name, isOurs }) => {
    const code = 'local value = read("a.txt") -- 값을 읽는다\n'.repeat(4000);
    const text = `아무 말도 없는 줄이다. 그냥 글이다.\n여기서는 ${name}, 이렇게 쓴다.\n`;
    const plain = await api.workspace.openTextDocument({ language: 'plaintext', content: text });
    const place = { nothing: [plain, '말도'], term: [plain, name] };
    if (isOurs) {
      await api.extensions.getExtension('seoga.seoga')?.activate();
      const content = `${code}-- ${name}, 이렇게 쓴다\n`;
      const lua = await api.workspace.openTextDocument({ language: 'lua', content });
      Reflect.set(globalThis, 'benchPlaces', { ...place, comment: [lua, name] });
    } else {
      api.languages.registerHoverProvider('plaintext', { provideHover: () => undefined });
      Reflect.set(globalThis, 'benchPlaces', place);
    }
  }, options);
}

/** How long so many hovers took, one after the other, in milliseconds. */
function times(workbench: Workbench, place: Place, calls: number): Promise<readonly number[]> {
  return workbench.run(
    async (api, place, calls) => {
      const [document, words] = Reflect.get(globalThis, 'benchPlaces')[place];
      const position = document.positionAt(document.getText().indexOf(words) + 1);
      const times: number[] = [];
      for (let call = 0; call < calls; call++) {
        const start = performance.now();
        await api.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
        times.push(performance.now() - start);
      }
      return times;
    },
    place,
    calls,
  );
}
