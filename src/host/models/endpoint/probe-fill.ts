import { ModelFailure } from '../../../core/ask/language-model';
import type { CancellationToken } from '../../../core/kit/cancellation';
import { fieldOf } from '../../../core/kit/field-of';
import { LLAMA } from './context-length';
import { type Endpoint, type Patience, serverRoot } from './endpoint';
import type { ListedModel } from './list-models';
import type { FillWay } from './model-facts';
import { readJson } from './read-json';

const PREFIX = 'def mean(xs):\n    return ';
/** Some forty tokens, whatever the tokenizer. */
const SUFFIX = '\n\nprint(mean([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9]))\nprint(mean([2, 7, 1, 8, 2, 8]))\n';
/** So many of them must have been read. */
const READ = 20;

/**
 * How a model continues code between what stands before and after. Some servers refuse a suffix (vLLM), and some take it
 * and never look at it (llama.cpp at this address): a suffix that was read makes the prompt longer, which the server counts itself. Where it counts
 * nothing, nobody can tell, and it is taken for unread.
 */
export async function fillWay(
  endpoint: Endpoint,
  { name, owner }: ListedModel,
  how: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<FillWay> {
  const tokensOf = async (suffix: string | undefined): Promise<number | undefined> => {
    const body = { model: name, prompt: PREFIX, max_tokens: 1, ...(suffix !== undefined && { suffix }) };
    const said = await readJson(endpoint, '/completions', { ...how, body });
    const tokens = fieldOf(fieldOf(said, 'usage'), 'prompt_tokens');
    return typeof tokens === 'number' ? tokens : undefined;
  };
  if (owner === LLAMA) return (await infills(endpoint, name, how)) ? 'infill' : 'no';
  const withSuffix = await tokensOf(SUFFIX);
  if (withSuffix === undefined || withSuffix < READ) return 'no';
  const without = await tokensOf(undefined);
  return without !== undefined && withSuffix - without >= READ ? 'completions' : 'no';
}

/** Whether a llama.cpp server has a model that fills in: it refuses where the model was not trained to. */
async function infills(
  endpoint: Endpoint,
  name: string,
  how: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<boolean> {
  const body = { model: name, input_prefix: PREFIX, input_suffix: SUFFIX, n_predict: 1 };
  try {
    const said = await readJson({ ...endpoint, address: serverRoot(endpoint.address) }, '/infill', { ...how, body });
    return typeof fieldOf(said, 'content') === 'string';
  } catch (error) {
    if (error instanceof ModelFailure) return false;
    throw error;
  }
}
