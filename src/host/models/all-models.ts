import type { LanguageModel } from '../../core/ask/language-model';
import { CancellationSource, type CancellationToken, throwIfCancelled } from '../../core/kit/cancellation';

/** Nobody who opens a list of models waits longer for a server. In ms. */
const WAIT = 5000;

/** Where models come from. Each may fail or take long; the others are listed all the same. */
export type ModelList = (token: CancellationToken) => PromiseLike<readonly LanguageModel[]>;

/**
 * The chosen model and then the others, each once: `await allModels(chosen, [endpointModels, editorModels], { token })`. A list that
 * fails, or takes longer than `wait` ms, adds nothing. Rejects with `CancelledError`, and with nothing else.
 */
export async function allModels(
  chosen: LanguageModel | undefined,
  lists: readonly ModelList[],
  { token, wait = WAIT }: { readonly token: CancellationToken; readonly wait?: number },
): Promise<readonly LanguageModel[]> {
  throwIfCancelled(token);
  const stop = new CancellationSource();
  let isOver = (): void => undefined;
  const over = new Promise<readonly LanguageModel[]>(resolve => {
    isOver = () => {
      resolve([]);
      stop.cancel();
    };
  });
  const timer = setTimeout(isOver, wait);
  const listening = token.onCancellationRequested(isOver);
  try {
    const found = await Promise.all(lists.map(list => Promise.race([asked(list, stop.token), over])));
    throwIfCancelled(token);
    const byId = new Map<string, LanguageModel>();
    for (const model of [...(chosen ? [chosen] : []), ...found.flat()]) {
      if (!byId.has(model.id)) byId.set(model.id, model);
    }
    return [...byId.values()];
  } finally {
    clearTimeout(timer);
    listening.dispose();
  }
}

async function asked(list: ModelList, token: CancellationToken): Promise<readonly LanguageModel[]> {
  try {
    return await list(token);
  } catch {
    // Whoever chooses among models is shown those that there are.
    return [];
  }
}
