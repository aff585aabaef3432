import type { LanguageModel, ModelUsage } from '../ask/language-model';
import { estimateRequest, estimateTokens } from '../ask/token-estimate';

/** What a request took, in tokens. */
export interface Spent {
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Whether the model did not tell, so that these are guessed from the texts. */
  readonly isEstimated: boolean;
}

/**
 * The same model, telling what each of its requests took, one that fails or is cancelled included. With a `temperature` every request
 * has that one, whatever it asks for.
 */
export function meteredModel(
  model: LanguageModel,
  { tell, temperature }: { readonly tell: (spent: Spent) => void; readonly temperature?: number },
): LanguageModel {
  return {
    id: model.id,
    label: model.label,
    contextTokens: model.contextTokens,
    async *chat(request, token, onUsage) {
      let told: ModelUsage = {};
      let written = '';
      try {
        const asked = { ...request, ...(temperature !== undefined && { temperature }) };
        for await (const text of model.chat(asked, token, usage => {
          told = usage;
          onUsage?.(usage);
        })) {
          written += text;
          yield text;
        }
      } finally {
        const { promptTokens, answerTokens } = told;
        tell({
          tokensIn: promptTokens ?? estimateRequest(request.messages),
          tokensOut: answerTokens ?? estimateTokens(written),
          isEstimated: promptTokens === undefined || answerTokens === undefined,
        });
      }
    },
  };
}

/** All of it together: `totalOf([])` is nothing, and nothing of that is estimated. */
export function totalOf(all: readonly Spent[]): Spent {
  return {
    tokensIn: all.reduce((sum, { tokensIn }) => sum + tokensIn, 0),
    tokensOut: all.reduce((sum, { tokensOut }) => sum + tokensOut, 0),
    isEstimated: all.some(({ isEstimated }) => isEstimated),
  };
}
