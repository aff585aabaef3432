import type { CancellationToken } from '../../../core/kit/cancellation';
import { fieldOf } from '../../../core/kit/field-of';
import { contextTokensIn } from './context-length';
import { type Endpoint, type Patience, serverRoot } from './endpoint';
import type { ListedModel } from './list-models';
import { readJson } from './read-json';

/** Where a server tells how long a context its models have, and how. */
interface Place {
  /** Beside `/v1`. */
  readonly path: string;
  readonly tokensIn: (said: unknown, name: string) => number | undefined;
}

/** By what servers call themselves in their list of models. Each is documented by its maker. */
const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  // llama.cpp, before its list said so: the context of what is served.
  [
    'llamacpp',
    { path: '/props', tokensIn: said => contextTokensIn({ meta: fieldOf(said, 'default_generation_settings') }) },
  ],
  // Ollama: of the models in memory, which ours is since it has answered.
  ['library', { path: '/api/ps', tokensIn: (said, name) => contextTokensIn(entryOf(fieldOf(said, 'models'), name)) }],
  // LM Studio
  [
    'organization_owner',
    { path: '/api/v0/models', tokensIn: (said, name) => contextTokensIn(entryOf(fieldOf(said, 'data'), name)) },
  ],
]);

/**
 * The context of a model whose server tells it elsewhere than in its list of models: on the same origin, at an address of the
 * server's own. Only servers that name themselves are asked; undefined for any other.
 */
export async function contextBeside(
  endpoint: Endpoint,
  { name, owner }: ListedModel,
  how: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<number | undefined> {
  const place = PLACES.get(owner ?? '');
  if (!place) return undefined;
  const said = await readJson({ ...endpoint, address: serverRoot(endpoint.address) }, place.path, how);
  return place.tokensIn(said, name);
}

function entryOf(entries: unknown, name: string): unknown {
  const all: readonly unknown[] = Array.isArray(entries) ? entries : [];
  return all.find(entry => ['id', 'name', 'model'].some(key => fieldOf(entry, key) === name));
}
