import { DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import type { CommandHandlers } from '../kit/commands';
import type { ResultsParts } from './results-view';

/** Find in Library. Its code is loaded by the first search: before that there is no view to fill. */
export function activateResults(parts: ResultsParts) {
  const store = new DisposableStore();
  const view = lazyAsync(async () => {
    const { ResultsView } = await import('./results-view');
    return store.own(new ResultsView(parts));
  });
  const commands = {
    'seoga.findInLibrary': async query => (await view()).find(query),
    'seoga.refreshResults': async () => (await view()).again(),
    'seoga.clearResults': async () => (await view()).clear(),
    'seoga.moreResults': async () => (await view()).more(),
    'seoga.copyResults': async () => (await view()).copy(),
  } satisfies Partial<CommandHandlers>;
  return { commands, dispose: () => store.dispose() };
}
