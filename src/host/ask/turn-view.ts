import * as vscode from 'vscode';
import type { Answer, AnswerSentence, Verdict } from '../../core/ask/answer';
import { citedSources } from '../../core/ask/cited-sources';
import type { Turn } from '../../core/ask/conversation';
import type { Evidence } from '../../core/ask/evidence';
import type { ChatMessage } from '../../core/ask/language-model';
import { supportOf } from '../../core/ask/support';
import { longerThan } from '../../core/ask/think-longer';
import type { AnswerView, SentenceView, SourceView, TurnView } from '../../protocol/ask';
import type { FailureRemedy } from '../../protocol/remedy';
import { counted } from '../kit/counted';
import { answerNote } from './answer-note';
import { cutSentence } from './ask-words';
import { agreementOf, samplesView } from './samples-view';

/** A turn as the panel holds it: what happened besides is forgotten with the window. */
export interface HeldTurn extends Turn {
  readonly about?: string;
  readonly failure?: string;
  /** What mends that. */
  readonly remedy?: FailureRemedy;
  readonly lacksModel?: boolean;
  readonly sent?: { readonly to: string; readonly messages: readonly ChatMessage[]; readonly times: number };
}

/** The Markdown of an answer as HTML, and the mark that its sentences end with. */
export type Rendered = Pick<AnswerView, 'html' | 'mark'>;

/** A turn for the page, its answer and those beside it rendered; of these the chosen one may be left out. */
export function turnView(
  turn: HeldTurn,
  { html, mark }: Rendered,
  drafts: readonly (Rendered | undefined)[],
): TurnView {
  const { question, answer, about, failure, remedy, lacksModel = false, sent, samples } = turn;
  const order = sourceOrder(answer);
  const longer = sent && longerThan(sent.times);
  return {
    question,
    about,
    failure: failure ?? (answer.isCut ? cutSentence() : undefined),
    remedy,
    lacksModel,
    byline: byline(answer),
    note: answerNote(answer, { lacksModel }),
    html,
    mark,
    sentences: sentenceViews(answer, order),
    sources: order.flatMap(place => sourceView(answer.evidence[place])),
    cited: citedSources(answer).length,
    samples: samples && samplesView(samples, drafts, paragraphs => sentenceViews({ paragraphs }, order)),
    thinkLonger: longer === undefined ? undefined : vscode.l10n.t('Think Longer: {0} Answers', longer),
    sent: sent && { to: sentTo(sent), messages: sent.messages },
    summary: [summary(turn), samples && agreementOf(samples, samples.chosen)].filter(Boolean).join(' '),
  };
}

/** Each answer of several was asked for by the same words. */
function sentTo({ to, times }: { readonly to: string; readonly times: number }): string {
  return times === 1 ? vscode.l10n.t('Sent to {0}:', to) : vscode.l10n.t('Sent to {0}, up to {1} times:', to, times);
}

function sentenceViews({ paragraphs }: Pick<Answer, 'paragraphs'>, order: readonly number[]): readonly SentenceView[] {
  return paragraphs.flat().map(sentence => sentenceView(sentence, order));
}

/** A source that a sentence cites twice is shown once, as the one that holds. */
function sentenceView({ standing, citations }: AnswerSentence, order: readonly number[]): SentenceView {
  const reasons = new Map<number, string | undefined>();
  for (const { evidence, verdict } of citations) {
    const source = order.indexOf(evidence);
    const reason = reasonOf(verdict);
    if (!reasons.has(source) || reason === undefined) reasons.set(source, reason);
  }
  return { standing, citations: [...reasons].map(([source, reason]) => ({ source, reason })) };
}

/** The evidence in the order in which its sources are numbered: what is cited, then the rest. */
export function sourceOrder(answer: Answer): readonly number[] {
  const cited = citedSources(answer);
  return [...cited, ...answer.evidence.keys()].filter((place, i, all) => all.indexOf(place) === i);
}

/** `Title > Heading > Heading` */
export function sourceLabel({ title, headings }: Evidence): string {
  return [title, ...headings].join(' > ');
}

function sourceView(evidence: Evidence | undefined): readonly SourceView[] {
  return evidence ? [{ label: sourceLabel(evidence), text: evidence.text }] : [];
}

function byline(answer: Answer): string | undefined {
  if (answer.by === 'library') return undefined;
  const { supported, claims } = supportOf(answer);
  const { model = '' } = answer;
  if (claims === 0) return model;
  return counted(claims, vscode.l10n.t('{0}: {1} of 1 statement supported', model, supported), count =>
    vscode.l10n.t('{0}: {1} of {2} statements supported', model, supported, count),
  );
}

function summary({ answer, failure }: HeldTurn): string {
  // What failed is said, and whether the articles hold an answer is not known.
  if (answer.paragraphs.length === 0 && failure !== undefined) return '';
  if (answer.paragraphs.length === 0) return vscode.l10n.t('The articles of the library hold no answer to this.');
  if (answer.by === 'library') return vscode.l10n.t('Answered with passages of your articles.');
  const { supported, claims } = supportOf(answer);
  if (claims === 0) return vscode.l10n.t('Answered.');
  return counted(claims, vscode.l10n.t('Answered. {0} of 1 statement is supported by its source.', supported), count =>
    vscode.l10n.t('Answered. {0} of {1} statements are supported by their source.', supported, count),
  );
}

/** Why a citation does not hold; undefined for one that does. */
function reasonOf(verdict: Verdict): string | undefined {
  const { l10n } = vscode;
  switch (verdict.kind) {
    case 'supported':
      return undefined;
    case 'noSuchQuote':
      return l10n.t('The words it quotes do not stand there.');
    case 'unsupported':
      return l10n.t('The source says nothing about this.');
    case 'altered':
      if (verdict.what === 'number') return l10n.t('The source has another number.');
      return verdict.what === 'name'
        ? l10n.t('The source has another name or word.')
        : l10n.t('The source says the opposite.');
  }
}
