import { ModelFailure } from '../../../core/ask/language-model';
import { type CancellationToken, CancelledError } from '../../../core/kit/cancellation';
import { TALKATIVE } from './dialect';
import { type Endpoint, PATIENCE, type Patience } from './endpoint';
import type { ListedModel } from './list-models';
import { type ModelFacts, UNTRIED } from './model-facts';
import { openAiModel } from './openai-model';
import { contextBeside, sharesContext } from './probe-context';
import { fillWay } from './probe-fill';
import { callsTools } from './probe-tools';
import { RefusedRequest } from './request';

/**
 * Has a model answer a word, and finds out what it can do: `await probe(endpoint, { name: 'HCX-005' }, token)`. A handful of
 * tokens in four or five requests. Rejects with a `ModelFailure` where it does not answer; what else cannot be found out is taken
 * for missing.
 */
export async function probe(
  endpoint: Endpoint,
  model: ListedModel,
  token: CancellationToken,
  patience: Patience = PATIENCE,
): Promise<ModelFacts> {
  const { fingerprint, ...answered } = await trial(endpoint, model.name, { token, patience });
  const orElse =
    <T>(missing: T) =>
    (error: unknown): T => {
      if (error instanceof ModelFailure) return missing;
      throw error;
    };
  const brief = { token, patience: { ...patience, retry: 0 } };
  const fills = await fillWay(endpoint, model, brief).catch(orElse('no' as const));
  const calls = await callsTools(endpoint, { name: model.name, facts: { ...answered, thinks: false } }, brief).catch(
    orElse(false),
  );
  const contextTokens =
    model.contextTokens ?? (await contextBeside(endpoint, { ...model, fingerprint }, brief).catch(orElse(undefined)));
  if (token.isCancellationRequested) throw new CancelledError();
  return {
    ...answered,
    fills,
    callsTools: calls,
    ...(contextTokens !== undefined && { contextTokens, sharesContext: sharesContext(model) }),
  };
}

/** What the first answer shows, and how the server signs it. */
type Answered = ModelFacts & { readonly fingerprint?: string };

async function trial(
  endpoint: Endpoint,
  name: string,
  { token, patience }: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<Answered> {
  const answer = async (dialect: ModelFacts['dialect']): Promise<Answered> => {
    let facts: Answered = { ...UNTRIED, dialect };
    const learned = (what: Partial<Answered>): void => {
      facts = { ...facts, ...what };
    };
    const model = openAiModel(endpoint, { name, facts, learned }, patience);
    // All that may ever be sent, so that what is refused is known from now on.
    const request = {
      messages: [{ role: 'user', text: 'Answer with one word: ready.' }],
      maxTokens: 16,
      temperature: 0,
      stop: ['\n\n'],
    } as const;
    try {
      for await (const _piece of model.chat(request, token));
    } catch (error) {
      // So few tokens are no time to think in, nor enough for one who talks.
      if (!(error instanceof ModelFailure && (error.kind === 'onlyThought' || error.kind === 'cutShort'))) throw error;
    }
    return facts;
  };
  try {
    return await answer(TALKATIVE);
  } catch (error) {
    // A server may refuse a field without naming it; this is the one that fewest know.
    if (error instanceof RefusedRequest) return answer(UNTRIED.dialect);
    throw error;
  }
}
