import type { CancellationToken } from '../../../core/kit/cancellation';
import type { Endpoint, Patience } from './endpoint';
import type { ModelFacts } from './model-facts';
import { openAiModel } from './openai-model';
import type { Tool } from './tool-request';

const READY: Tool = {
  name: 'report_ready',
  description: 'Reports that you are ready. Call it when you are asked to.',
  schema: { type: 'object', properties: { word: { type: 'string' } }, required: ['word'] },
};

/** A model that thinks needs some; CLOVA Studio refuses tools with less. Source: api.ncloud-docs.com/docs/clovastudio-chatcompletionsv3-fc. */
const LIMIT = 1024;
/** Who has said so much instead of calling will not call. In UTF-16 units. */
const ENOUGH = 400;

/**
 * Whether a model calls a tool when it is asked to: some servers refuse tools (vLLM and llama.cpp as they start by default), some take
 * them and never look at them. Rejects as `send` does, also where tools are refused.
 */
export async function callsTools(
  endpoint: Endpoint,
  { name, facts }: { readonly name: string; readonly facts: ModelFacts },
  { token, patience }: { readonly token: CancellationToken; readonly patience: Patience },
): Promise<boolean> {
  const model = openAiModel(endpoint, { name, facts }, patience);
  const request = {
    turns: [{ role: 'user', text: `Call the tool ${READY.name} with the word "ready".` }],
    maxTokens: LIMIT,
    tools: [READY],
  } as const;
  let said = 0;
  for await (const piece of model.converse(request, token)) {
    if (typeof piece !== 'string') return piece.name === READY.name;
    said += piece.length;
    if (said > ENOUGH) return false;
  }
  return false;
}
