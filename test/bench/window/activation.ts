import { openWorkbench } from '../../e2e/workbench';
import { type Figure, told } from '../report/figure';
import { median } from '../report/median';

/** A small extension that comes with VS Code and is not active yet: what activating costs whoever is activated. */
const PEER = 'vscode.references-view';

/** What loading and activating us costs a window that has asked for nothing yet, beside a peer. */
export async function activation(rounds: number): Promise<readonly Figure[]> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await activate('seoga.seoga'));
    times.peer.push(await activate(PEER));
  }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  return [told('activation, cold, median', `${ours.toFixed(1)} ms`, `${PEER} ${peer.toFixed(1)} ms`)];
}

/** In milliseconds, in the extension host. */
async function activate(id: string): Promise<number> {
  const workbench = await openWorkbench();
  try {
    return await workbench.run(async (api, id) => {
      const extension = api.extensions.getExtension(id);
      if (!extension || extension.isActive) throw new Error(`${id} is missing, or was activated before it was asked.`);
      const start = performance.now();
      await extension.activate();
      return performance.now() - start;
    }, id);
  } finally {
    await workbench.dispose();
  }
}
