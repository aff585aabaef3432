import { ModelFailure } from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import type { Endpoint, Patience } from './endpoint';
import { OWN_WORDS } from './own-words';
import { beginningOf, send } from './request';

/** Nobody's list of models is longer; what is, is cut and then no JSON. In UTF-16 units. */
const LONGEST = 16_000_000;

/** What an endpoint answers as JSON, all at once: `await readJson(endpoint, '/models', { token, patience })`. Rejects as `send` does. */
export async function readJson(
  endpoint: Endpoint,
  path: string,
  {
    body,
    token,
    patience,
  }: { readonly body?: unknown; readonly token: CancellationToken; readonly patience: Patience },
): Promise<unknown> {
  const answering = await send(endpoint, { path, ...(body !== undefined && { body }) }, { token, patience });
  try {
    return JSON.parse(await beginningOf(answering.response, LONGEST));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ModelFailure('broken', { detail: OWN_WORDS.noJson });
    throw answering.reasonOf(error);
  } finally {
    answering.end();
  }
}
