/** What whoever started the server can mend: told in one sentence, and the process ends with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
