import type { Page } from 'playwright-core';
import { type WindowRequest, windowAddress } from './address';
import { StageError } from './stage-error';

/** A window whose extension host runs a test entry. */
export interface TestWindow {
  /** The entry's exit code. */
  readonly ended: Promise<number>;
}

/**
 * Opens a VS Code window that runs the test entry of the request, and hands over, line by line, what its extension host
 * prints. VS Code looks for two functions in the page for that: the automation log and the automation exit.
 */
export async function openTestWindow(
  page: Page,
  { onOutput, ...request }: WindowRequest & { readonly tests: string; readonly onOutput: (line: string) => void },
): Promise<TestWindow> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    onOutput(args.map(argument => (typeof argument === 'string' ? argument : JSON.stringify(argument))).join(' '));
  });
  const ended = new Promise<number>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
    page.once('crash', () => reject(new StageError('The browser page of VS Code crashed.', 'Run the command again.')));
  });
  await page.goto(windowAddress(request));
  return { ended };
}
