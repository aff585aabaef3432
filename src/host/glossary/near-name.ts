import { nearMatch } from '../../core/search/title/edits';

/** The name that was probably meant: `nearName('fine-tunning', ['fine-tuning', 'rag'])` is `'fine-tuning'`; undefined where none is near. */
export function nearName(written: string, names: Iterable<string>): string | undefined {
  const word = written.toLowerCase();
  const budget = word.length < 4 ? 1 : word.length < 9 ? 2 : 3;
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > budget) continue;
    const near = nearMatch(word, name.toLowerCase(), 0, budget);
    if (near?.ends.includes(name.length) && near.edits < (best?.edits ?? budget + 1))
      best = { name, edits: near.edits };
  }
  return best?.name;
}
