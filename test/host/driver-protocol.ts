/** What `driver.ts` in the extension host and `e2e/host-calls.ts` outside say to each other. */

/** The console line that announces the driver's port begins so. */
export const DRIVER_MARK = '[driver] ';

/** A function's source, called with the `vscode` module and the arguments. */
export interface DriverCall {
  readonly source: string;
  readonly args: readonly unknown[];
}

/** What the function returned, as JSON, or what it threw. */
export type DriverAnswer =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly message: string };
