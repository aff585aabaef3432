import type { FillRequest } from '../../../core/ask/language-model';
import { type Endpoint, serverRoot } from './endpoint';
import type { FillWay } from './model-facts';
import type { Asked } from './request';

/**
 * What asks a server to continue code between what stands before and after. llama.cpp does so at an address of its own, beside
 * `/v1`: at `/completions` it does not look at a `suffix`. Source: github.com/ggml-org/llama.cpp, tools/server/README.md.
 */
export function fillRequest(
  endpoint: Endpoint,
  way: Exclude<FillWay, 'no'>,
  { name, request }: { readonly name: string; readonly request: FillRequest },
): { readonly at: Endpoint; readonly asked: Asked } {
  const { prefix, suffix, maxTokens, temperature, stop } = request;
  const common = {
    model: name,
    stream: true,
    ...(temperature !== undefined && { temperature }),
    ...(stop && { stop }),
  };
  return way === 'completions'
    ? {
        at: endpoint,
        asked: { path: '/completions', body: { ...common, prompt: prefix, suffix, max_tokens: maxTokens } },
      }
    : {
        at: { ...endpoint, address: serverRoot(endpoint.address) },
        asked: {
          path: '/infill',
          body: { ...common, input_prefix: prefix, input_suffix: suffix, n_predict: maxTokens },
        },
      };
}
