import * as vscode from 'vscode';
import type { Answer } from '../../core/ask/answer';
import type { AnswerSamples } from '../../core/ask/samples-of-answer';
import { supportOf } from '../../core/ask/support';
import type { AnswerView, DraftView, SamplesView, SentenceView } from '../../protocol/ask';
import { counted } from '../kit/counted';

/** The answers beside the chosen one for the page, each rendered; one that is not is left out. */
export function samplesView(
  samples: AnswerSamples,
  rendered: readonly (Pick<AnswerView, 'html' | 'mark'> | undefined)[],
  sentencesOf: (paragraphs: Answer['paragraphs']) => readonly SentenceView[],
): SamplesView {
  const { drafts, agreesWith, chosen } = samples;
  const others = drafts.flatMap((paragraphs, draft): DraftView[] => {
    const html = rendered[draft];
    if (draft === chosen || !html) return [];
    const agrees = agreesWith[chosen]?.includes(draft) ?? false;
    const name = vscode.l10n.t('Answer {0}', draft + 1);
    return [
      { ...html, draft, name, agrees, standing: standingOf(paragraphs, agrees), sentences: sentencesOf(paragraphs) },
    ];
  });
  return { agreement: agreementOf(samples, chosen), differ: others.some(({ agrees }) => !agrees), others };
}

/** `4 of 5 agree`, and what became of those that are not there. */
export function agreementOf({ drafts, agreesWith, failed, wanted }: AnswerSamples, draft: number): string {
  const { l10n } = vscode;
  const agreeing = agreesWith[draft]?.length ?? 1;
  const agree = counted(drafts.length, l10n.t('1 answer'), count =>
    l10n.t('{0} of {1} answers agree', agreeing, count),
  );
  const notNeeded = wanted - failed - drafts.length;
  return [
    agree,
    ...(failed > 0 ? [l10n.t('{0} failed', failed)] : []),
    ...(notNeeded > 0 ? [l10n.t('{0} more not needed', notNeeded)] : []),
  ].join(', ');
}

function standingOf(paragraphs: Answer['paragraphs'], agrees: boolean): string {
  const { supported, claims } = supportOf({ paragraphs });
  const { l10n } = vscode;
  return agrees
    ? counted(claims, l10n.t('Agrees: {0} of 1 statement supported', supported), count =>
        l10n.t('Agrees: {0} of {1} statements supported', supported, count),
      )
    : counted(claims, l10n.t('Says something else: {0} of 1 statement supported', supported), count =>
        l10n.t('Says something else: {0} of {1} statements supported', supported, count),
      );
}
