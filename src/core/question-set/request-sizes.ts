import type { Evidence } from '../ask/evidence';
import type { ChatMessage } from '../ask/language-model';
import { promptFor } from '../ask/prompt';
import { estimateRequest } from '../ask/token-estimate';
import { understand } from '../ask/understand';
import type { RequestSizes } from './cost';
import { judgePrompt } from './judge';
import type { Passage } from './passage';
import { questionPrompt } from './question-prompt';

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
  const asked = probes.map(({ passage, evidence }) => ({ question: passage.text.slice(0, 80), evidence, passage }));
  return {
    question: meanOf(asked.map(({ passage }) => questionPrompt(passage, MARK))),
    answer: answerSize(asked),
    verdict: meanOf(asked.map(({ question, passage }) => judgePrompt({ question, answer: ANSWER, passage }, MARK))),
  };
}

/** How many tokens a request for an answer has on average, estimated from the panel's own requests about these questions. */
export function answerSize(
  asked: readonly { readonly question: string; readonly evidence: readonly Evidence[] }[],
): number {
  return meanOf(
    asked.map(({ question, evidence }) =>
      promptFor({ text: question }, { language: understand({ text: question }).language, evidence, mark: MARK }),
    ),
  );
}

function meanOf(requests: readonly (readonly ChatMessage[])[]): number {
  const tokens = requests.reduce((sum, messages) => sum + estimateRequest(messages), 0);
  return requests.length === 0 ? 0 : Math.round(tokens / requests.length);
}
