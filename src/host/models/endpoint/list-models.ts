import { ModelFailure } from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { type Endpoint, field, PATIENCE, type Patience } from './endpoint';
import { beginningOf, send } from './request';

/** A list of more models than these is none. In UTF-16 units. */
const LONGEST = 2_000_000;
const MOST = 1000;

/** The models that an endpoint has, by name, as its `/models` tells. Rejects as `send` does. */
export async function listModels(
  endpoint: Endpoint,
  token: CancellationToken,
  patience: Patience = PATIENCE,
): Promise<readonly string[]> {
  const answering = await send(endpoint, { path: '/models' }, { token, patience });
  try {
    const data = field(JSON.parse(await beginningOf(answering.response, LONGEST)), 'data');
    if (!Array.isArray(data)) throw new ModelFailure('broken', { detail: 'The server lists no models.' });
    const names = data.map(model => field(model, 'id')).filter(name => typeof name === 'string');
    return [...new Set(names)].slice(0, MOST).sort();
  } catch (error) {
    if (error instanceof SyntaxError) throw new ModelFailure('broken', { detail: 'The server sent no JSON.' });
    throw answering.reasonOf(error);
  } finally {
    answering.end();
  }
}
