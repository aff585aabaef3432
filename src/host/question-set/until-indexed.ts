import { l10n } from 'vscode';
import { throwIfCancelled } from '../../core/kit/cancellation';
import { pause } from '../../core/kit/pause';
import { counted } from '../kit/counted';
import { during } from '../kit/during';
import type { Library } from '../kit/library';
import { unindexedIn } from '../kit/unindexed';

/** How long between two looks, in ms, and so many without any progress: then somebody has stopped it, and what is there has to do. */
const PAUSE = 300;
const PATIENCE = 20;

/** Waits until all articles can be found: a passage that cannot yet is none that a question can be answered from. */
export async function untilIndexed(library: Library): Promise<void> {
  await library.read();
  if ((await unindexedIn(library)) === 0) return;
  await during(l10n.t('Reading the library'), async (tell, token) => {
    let before = Number.POSITIVE_INFINITY;
    for (let still = 0; still < PATIENCE; still++) {
      const left = await unindexedIn(library, token);
      throwIfCancelled(token);
      if (left === 0) return;
      tell(counted(left, l10n.t('1 article left'), count => l10n.t('{0} articles left', count)));
      if (left < before) still = 0;
      before = left;
      await pause(PAUSE, token);
      throwIfCancelled(token);
    }
  });
}
