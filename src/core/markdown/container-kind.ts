import type { CalloutKind } from './rendered-article';

/** How a container is shown. `box` has no look of its own: demos, playgrounds and names nobody knows. */
export type ContainerKind = CalloutKind | 'details' | 'tabs' | 'box';

const callouts: readonly CalloutKind[] = ['info', 'tip', 'note', 'important', 'warning', 'caution', 'danger'];

const kinds = new Map<string, ContainerKind>([
  ...callouts.map((kind): [string, ContainerKind] => [kind, kind]),
  ['details', 'details'],
  ['tabs', 'tabs'],
  ['code-tabs', 'tabs'],
]);

/** Containers of the dialect that run or compare code; the reader shows what they hold. */
const demo = /^(?:sandpack|.*-?playground|.*-?demo|slides|flow|chart|echarts|center|right|left|justify|card|steps)$/;

/** How a container is shown and what its title is: `::: tipe Title` is a box called `Title`, `::: The end` one called `The end`. */
export function containerKind(
  name: string,
  title: string,
  text: string,
): { readonly kind: ContainerKind; readonly title: string } {
  const kind = kinds.get(name);
  if (kind) return { kind, title };
  // One small word alone is a name that nobody knows, too; `::: Quiz` and `::: 참고` are titles.
  const isName =
    /^[a-z][a-z0-9-]*$/.test(text) || demo.test(name) || [...kinds.keys()].some(known => isMisspelt(name, known));
  return { kind: 'box', title: isName ? title : text };
}

/** Whether at most two letters are wrong, missing, added or swapped: `tipe`, `criticla`, `detials`. */
function isMisspelt(name: string, known: string): boolean {
  if (name === '' || Math.abs(name.length - known.length) > 2) return false;
  // Short words are near to everything: `tip` and `the` differ by two letters.
  return editDistance(name, known) <= (known.length <= 4 ? 1 : 2);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The box that a word names, in any case: `calloutKind('TIP')` is `'tip'`. */
export function calloutKind(word: string): CalloutKind | undefined {
  return callouts.find(kind => kind === word.toLowerCase());
}
