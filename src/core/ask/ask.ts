import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import type { Answer, AnswerSentence, Citation, Verdict } from './answer';
import type { AskEvent, AskStep } from './ask-flow';
import type { AskedQuestion } from './conversation';
import type { Evidence, EvidenceOptions } from './evidence';
import { extractAnswer } from './extract';
import { type LanguageModel, ModelFailure } from './language-model';
import { promptFor } from './prompt';
import { readAnswer, type WrittenSentence } from './read-answer';
import { understand } from './understand';

/** What answering needs from outside. */
export interface AskParts {
  evidence(question: string, options: EvidenceOptions, token: CancellationToken): Promise<readonly Evidence[]>;
  /** Who writes the answer; without one it consists of the library's own passages. */
  readonly model: LanguageModel | undefined;
  /** Compares a claim, and the words it quotes, with the source. */
  verify(claim: string, quote: string | undefined, source: string): Verdict;
  /** A word that no article can know. */
  mark(): string;
}

/** Pieces of evidence, and how much text in them: what a model of 8,000 tokens reads, with room for its answer. */
const EVIDENCE = { limit: 10, budget: 7000 } as const;
const ANSWER_TOKENS = 1200;
/** A model that goes on and on is not listened to any further. In UTF-16 units. */
const LONGEST = 40_000;

/**
 * Answers a question from the library, step by step (`ASK_STEPS`): what happens is told as it does. The last event is the answer. A
 * model that fails is told of, and the library's passages are the answer then. Throws `CancelledError` once cancelled.
 */
export async function* ask(
  question: AskedQuestion,
  parts: AskParts,
  token: CancellationToken,
): AsyncGenerator<AskEvent> {
  const { articles, topic } = question;
  yield begun('understand');
  const { language, looksFor } = understand(question);
  yield { is: 'understood', looksFor };
  yield done('understand');

  yield begun('retrieve');
  const scope = { ...(articles && { articles }), ...(topic !== undefined && { topic }) };
  const evidence = await parts.evidence(looksFor, { ...EVIDENCE, ...scope }, token);
  throwIfCancelled(token);
  yield { is: 'evidence', evidence };
  yield done('retrieve');

  yield begun('answer');
  let written = '';
  try {
    // Without evidence nothing can be verified, so nothing is asked for.
    if (parts.model && evidence.length > 0) {
      const messages = promptFor(question, { language, evidence, mark: parts.mark() });
      yield { is: 'prompt', messages, to: parts.model.label };
      for await (const text of parts.model.chat({ messages, maxTokens: ANSWER_TOKENS, temperature: 0.2 }, token)) {
        throwIfCancelled(token);
        written += text;
        yield { is: 'text', text };
        if (written.length > LONGEST) break;
      }
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    yield { is: 'modelFailed', failure: error.kind, detail: error.detail };
    written = '';
  }
  yield done('answer');

  yield begun('verify');
  const answer =
    written.trim() === '' || !parts.model
      ? extractAnswer(looksFor, evidence)
      : verifiedAnswer(written, { evidence, model: parts.model.label, verify: parts.verify });
  yield done('verify');
  yield { is: 'answer', answer };
}

/** What a model wrote, every citation of it compared with its source. */
function verifiedAnswer(
  written: string,
  {
    evidence,
    model,
    verify,
  }: { readonly evidence: readonly Evidence[]; readonly model: string } & Pick<AskParts, 'verify'>,
): Answer {
  const paragraphs = readAnswer(written).map(sentences =>
    sentences.map((sentence): AnswerSentence => {
      const citations = sentence.citations.flatMap(({ evidence: place, quote }): Citation[] => {
        const source = evidence[place];
        if (!source) return [];
        const verdict = verify(sentence.markdown, quote, source.text);
        return [{ evidence: place, ...(quote !== undefined && { quote }), verdict }];
      });
      return { markdown: sentence.markdown, citations, standing: standingOf(sentence, citations) };
    }),
  );
  return { by: 'model', model, evidence, paragraphs };
}

function standingOf(
  { citations: written, isClaim }: WrittenSentence,
  citations: readonly Citation[],
): AnswerSentence['standing'] {
  if (citations.some(({ verdict }) => verdict.kind === 'supported')) return 'supported';
  // Also one that cites what it was never given.
  if (written.length > 0) return 'unsupported';
  return isClaim ? 'uncited' : 'plain';
}

const begun = (step: AskStep): AskEvent => ({ is: 'step', step, state: 'begun' });
const done = (step: AskStep): AskEvent => ({ is: 'step', step, state: 'done' });
