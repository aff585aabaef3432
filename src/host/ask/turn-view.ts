import * as vscode from 'vscode';
import type { Answer, AnswerSentence, Verdict } from '../../core/ask/answer';
import { citedSources } from '../../core/ask/cited-sources';
import type { Turn } from '../../core/ask/conversation';
import type { Evidence } from '../../core/ask/evidence';
import type { ChatMessage } from '../../core/ask/language-model';
import type { SentenceView, SourceView, TurnView } from '../../protocol/ask';

/** A turn as the panel holds it: what happened besides is forgotten with the window. */
export interface HeldTurn extends Turn {
  readonly about?: string;
  readonly failure?: string;
  readonly lacksModel?: boolean;
  readonly sent?: { readonly to: string; readonly messages: readonly ChatMessage[] };
}

/** A turn for the page; `html` is its answer, rendered with these marks. */
export function turnView(turn: HeldTurn, { html, mark }: Pick<TurnView, 'html' | 'mark'>): TurnView {
  const { question, answer, about, failure, lacksModel = false, sent } = turn;
  const order = sourceOrder(answer);
  return {
    question,
    about,
    failure,
    lacksModel,
    byline: byline(answer),
    html,
    mark,
    sentences: answer.paragraphs.flat().map(sentence => sentenceView(sentence, order)),
    sources: order.flatMap(place => sourceView(answer.evidence[place])),
    cited: citedSources(answer).length,
    sent,
    summary: summary(answer),
  };
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
  const { supported, claims } = standing(answer);
  return vscode.l10n.t('{0}: {1} of {2} statements supported', answer.model ?? '', supported, claims);
}

function summary(answer: Answer): string {
  if (answer.paragraphs.length === 0) return vscode.l10n.t('The articles of the library hold no answer to this.');
  if (answer.by === 'library') return vscode.l10n.t('Answered with passages of your articles.');
  const { supported, claims } = standing(answer);
  return vscode.l10n.t('Answered. {0} of {1} statements are supported by their source.', supported, claims);
}

function standing({ paragraphs }: Answer): { readonly supported: number; readonly claims: number } {
  const standings = paragraphs.flat().map(({ standing }) => standing);
  return {
    supported: standings.filter(one => one === 'supported').length,
    claims: standings.filter(one => one !== 'plain').length,
  };
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
      return verdict.what === 'name' ? l10n.t('The source has another name.') : l10n.t('The source says the opposite.');
  }
}
