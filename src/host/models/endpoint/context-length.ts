import { fieldOf } from '../../../core/kit/field-of';

/** What servers call it, in their lists of models. The first that is there counts: what is served before what was trained. */
const NAMES = [
  // vLLM
  'max_model_len',
  // LM Studio's own list
  'loaded_context_length',
  'max_context_length',
  // Ollama's running models, OpenRouter
  'context_length',
  // Groq
  'context_window',
] as const;

/** What llama.cpp calls itself in its list of models. */
export const LLAMA = 'llamacpp';

/** In tokens; what lies outside is a mistake. */
const LEAST = 256;
const MOST = 100_000_000;

/**
 * How many tokens a question and its answer may have, as an entry of a server's list of models says:
 * `contextTokensIn({ id: 'a', max_model_len: 8192 })` is 8192; undefined where it does not. llama.cpp keeps it in `meta`, once the model
 * is loaded. What the model was trained with, which is `n_ctx_train` there, and the `context_length` of a llama.cpp server that has
 * several, says nothing about this server.
 */
export function contextTokensIn(entry: unknown): number | undefined {
  const loaded = fieldOf(fieldOf(entry, 'meta'), 'n_ctx');
  const told = fieldOf(entry, 'owned_by') === LLAMA ? [loaded] : [...NAMES.map(name => fieldOf(entry, name)), loaded];
  return told.find(
    (tokens): tokens is number => Number.isInteger(tokens) && Number(tokens) >= LEAST && Number(tokens) <= MOST,
  );
}
