import { ModelFailure } from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { fieldOf } from '../../../core/kit/field-of';
import { contextTokensIn } from './context-length';
import { type Endpoint, PATIENCE, type Patience } from './endpoint';
import { OWN_WORDS } from './own-words';
import { readJson } from './read-json';

/** A list of more models than these is cut. */
const MOST = 20_000;
/** A name that is longer is none. */
const LONGEST_NAME = 500;

/** A model as its server lists it. */
export interface ListedModel {
  readonly name: string;
  /** Tokens that fit into a question and its answer, where the list says so. */
  readonly contextTokens?: number;
  /** Who made or serves it: `llamacpp`, `library` (Ollama), `vllm`. */
  readonly owner?: string;
}

/** The models that an endpoint has, as its `/models` tells, each name once, in the order of their names. Rejects as `send` does. */
export async function listModels(
  endpoint: Endpoint,
  token: CancellationToken,
  patience: Patience = PATIENCE,
): Promise<readonly ListedModel[]> {
  const said = await readJson(endpoint, '/models', { token, patience });
  const entries = Array.isArray(said) ? said : fieldOf(said, 'data');
  if (!Array.isArray(entries)) throw new ModelFailure('broken', { detail: OWN_WORDS.noList });
  const byName = new Map<string, ListedModel>();
  for (const entry of entries.slice(0, MOST)) {
    const name = fieldOf(entry, 'id');
    if (typeof name !== 'string' || !isName(name) || byName.has(name)) continue;
    const [contextTokens, owner] = [contextTokensIn(entry), fieldOf(entry, 'owned_by')];
    byName.set(name, {
      name,
      ...(contextTokens !== undefined && { contextTokens }),
      ...(typeof owner === 'string' && owner !== '' && { owner: owner.slice(0, LONGEST_NAME) }),
    });
  }
  return [...byName.values()].sort((one, other) => NATURAL.compare(one.name, other.name));
}

const NATURAL = new Intl.Collator('en', { numeric: true });

function isName(name: string): boolean {
  return name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name);
}
