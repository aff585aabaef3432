import type { Workbench } from '../../e2e/workbench';

/** How late the extension host's event loop was, in milliseconds. A loop with nothing to do shows the 10 ms it is asked at. */
export interface LoopDelay {
  readonly p99: number;
  readonly max: number;
}

/** The extension host's loop while something is done. */
export async function loopDelayDuring(workbench: Workbench, work: () => Promise<void>): Promise<LoopDelay> {
  await workbench.run(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    Reflect.set(globalThis, 'benchLoopDelay', delay);
  });
  await work();
  return workbench.run(() => {
    const delay = Reflect.get(globalThis, 'benchLoopDelay');
    delay.disable();
    return { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  });
}

/** Between two looks, in ms. */
const LOOK_EVERY = 250;
/** Below this share of one core, over {@link QUIET_LOOKS} looks, nothing is worked on any more. */
const QUIET = 0.15;
const QUIET_LOOKS = 8;

/**
 * Resolves once the extension host and its threads have become quiet: whatever was read and indexed in the background is. It looks
 * at the processor and not at our own messages, so that it measures any version. False where that took longer than `limit` ms.
 */
export async function quiet(workbench: Workbench, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  let [looks, used] = [0, await processorTime(workbench)];
  while (looks < QUIET_LOOKS && Date.now() < end) {
    await workbench.page.waitForTimeout(LOOK_EVERY);
    const now = await processorTime(workbench);
    looks = now - used < LOOK_EVERY * QUIET ? looks + 1 : 0;
    used = now;
  }
  return looks >= QUIET_LOOKS;
}

/** Milliseconds of processor that the extension host has used, all threads together. */
function processorTime(workbench: Workbench): Promise<number> {
  return workbench.run(() => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}
