import type { Workbench } from './workbench';

/** Saves a picture of the window where a test failed, in an `afterEach`: `await pictureIfFailed(this.currentTest, workbench)`. */
export async function pictureIfFailed(test: Mocha.Test | undefined, workbench: Workbench): Promise<void> {
  if (test?.state !== 'failed') return;
  const name = test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
  console.log(`A picture of it: ${await workbench.screenshot(`failed-${name.slice(0, 80)}`)}`);
}
