/** A failure that a person can act on: what failed, and what to do. Printed without a stack. */
export class StageError extends Error {
  override readonly name = 'StageError';

  constructor(whatFailed: string, whatToDo: string, options?: ErrorOptions) {
    super(`${whatFailed}\n  ${whatToDo}`, options);
  }
}

/**
 * Runs a script's main function and ends the process with what it returns. A {@link StageError} becomes its own two
 * lines on stderr and exit code 1, anything else keeps its stack: it is a bug.
 */
export function runMain(main: () => Promise<number>): void {
  main().then(
    code => process.exit(code),
    error => {
      console.error(error instanceof StageError ? `\n${error.message}` : error);
      process.exit(1);
    },
  );
}
