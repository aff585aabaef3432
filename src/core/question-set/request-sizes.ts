import type { Evidence } from '../ask/evidence';
import type { ChatMessage } from '../ask/language-model';
import { promptFor } from '../ask/prompt';
import { understand } from '../ask/understand';
import type { RequestSizes } from './cost';
import { judgePrompt } from './judge';
import type { Passage } from './passage';
import { questionPrompt } from './question-prompt';
import { estimateTokens } from './token-estimate';

/** As long as one is. */
const MARK = '00000000-0000-0000-0000-000000000000';
/** An answer that is judged, as long as they usually are. */
const ANSWER = '가'.repeat(300);

/**
 * How many tokens requests about these passages have on average, estimated from the requests themselves: each passage with what the
 * library finds for it. None of them is nothing.
 */
export function requestSizes(
  probes: readonly { readonly passage: Passage; readonly evidence: readonly Evidence[] }[],
): RequestSizes {
  const mean = (messagesOf: (probe: (typeof probes)[number]) => readonly ChatMessage[]): number => {
    const tokens = probes.map(probe => messagesOf(probe).reduce((sum, { text }) => sum + estimateTokens(text), 0));
    return probes.length === 0 ? 0 : Math.round(tokens.reduce((sum, one) => sum + one, 0) / probes.length);
  };
  return {
    question: mean(({ passage }) => questionPrompt(passage, MARK)),
    answer: mean(({ passage, evidence }) => answerPrompt(passage.text.slice(0, 80), evidence)),
    verdict: mean(({ passage }) => judgePrompt({ question: passage.text.slice(0, 80), answer: ANSWER, passage }, MARK)),
  };
}

/** What a model is asked for an answer: the panel's own request. */
export function answerPrompt(question: string, evidence: readonly Evidence[]): readonly ChatMessage[] {
  return promptFor({ text: question }, { language: understand({ text: question }).language, evidence, mark: MARK });
}
