import type { CancellationToken } from '../../../core/kit/cancellation';
import { fieldOf } from '../../../core/kit/field-of';
import { contextTokensIn, LLAMA } from './context-length';
import { type Endpoint, type Patience, serverRoot } from './endpoint';
import type { ListedModel } from './list-models';
import { readJson } from './read-json';

/** Where a server tells how long a context its models have, and how. */
interface Place {
  /** Beside `/v1`. */
  readonly path: (name: string) => string;
  readonly tokensIn: (said: unknown, name: string) => number | undefined;
}

/** What Ollama says in its list of models; of those that were fetched elsewhere it names their author. But it signs all its messages. */
const OLLAMA = 'library';
const SIGNED_BY_OLLAMA = 'fp_ollama';
/** What LM Studio says in its list of models, of whoever made them. */
const LM_STUDIO = 'organization_owner';

/** By what servers call themselves in their list of models. Each is documented by its maker. */
const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  // llama.cpp, where its list did not say so: an older one, or one that loads a model when it is first asked. That one wants the name.
  [
    LLAMA,
    {
      path: name => `/props?model=${encodeURIComponent(name)}`,
      tokensIn: said => contextTokensIn({ meta: fieldOf(said, 'default_generation_settings') }),
    },
  ],
  // Ollama: of the models in memory, which ours is since it has answered.
  [
    OLLAMA,
    { path: () => '/api/ps', tokensIn: (said, name) => contextTokensIn(entryOf(fieldOf(said, 'models'), name)) },
  ],
  [
    LM_STUDIO,
    { path: () => '/api/v0/models', tokensIn: (said, name) => contextTokensIn(entryOf(fieldOf(said, 'data'), name)) },
  ],
]);

/**
 * Whether a server has one context for all that it answers at a time, as llama.cpp does unless it is told otherwise, and LM Studio with it
 * (github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1757).
 */
export function sharesContext({ owner }: ListedModel): boolean {
  return owner === LLAMA || owner === LM_STUDIO;
}

/**
 * The context of a model whose server tells it elsewhere than in its list of models: on the same origin, at an address of the
 * server's own. Only servers that name themselves are asked; undefined for any other.
 */
export async function contextBeside(
  endpoint: Endpoint,
  { name, owner, fingerprint }: ListedModel & { readonly fingerprint?: string | undefined },
  how: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<number | undefined> {
  const place = PLACES.get(fingerprint === SIGNED_BY_OLLAMA ? OLLAMA : (owner ?? ''));
  if (!place) return undefined;
  const said = await readJson({ ...endpoint, address: serverRoot(endpoint.address) }, place.path(name), how);
  return place.tokensIn(said, name);
}

function entryOf(entries: unknown, name: string): unknown {
  const all: readonly unknown[] = Array.isArray(entries) ? entries : [];
  return all.find(entry => ['id', 'name', 'model'].some(key => fieldOf(entry, key) === name));
}
