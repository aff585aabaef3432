import { l10n } from 'vscode';
import type { ModelFailureKind } from '../../core/ask/language-model';
import type { FailureSentence } from '../kit/models';
import { OWN_WORDS, type OwnWords } from './endpoint/own-words';

/** Why a model did not answer, and what to do about it, in one sentence. What the server said itself stands behind it. */
export function failureSentence({ kind, detail, retryAfter }: Parameters<FailureSentence>[0]): string {
  const sentences: Readonly<Record<ModelFailureKind, () => string>> = {
    unreachable: () => l10n.t('The model cannot be reached; see that its server runs and that the address is right.'),
    timedOut: () => l10n.t('The model took too long to answer; try again, or a smaller model.'),
    notAllowed: () =>
      l10n.t('Nothing is sent to {0} before you allow it: “Seoga: Allow Model Address...”.', detail ?? ''),
    refusedKey: () => l10n.t('The server does not accept the key; set the model up again with another one.'),
    noSuchModel: () => l10n.t('The server has no such model or address; set the model up again.'),
    gone: () =>
      l10n.t(
        'The editor no longer has the model {0}; see that its extension runs, or set up another one.',
        detail ?? '',
      ),
    notPermitted: () => l10n.t('You did not let Seoga use this model of the editor; ask again and allow it.'),
    tooManyRequests: () =>
      retryAfter === undefined
        ? l10n.t('The server has been asked too often; try again later.')
        : l10n.t('The server has been asked too often; try again in {0} s.', Math.ceil(retryAfter / 1000)),
    tooLong: () => l10n.t('The question is longer than the model can read; ask of fewer articles.'),
    onlyThought: () =>
      l10n.t('The model thought for so long that its answer was cut off; try again, or a model that thinks less.'),
    cutShort: () => l10n.t('The answer was cut off at the longest that the model may write; ask for less at once.'),
    declined: () => l10n.t('The model declines to answer this.'),
    broken: () => l10n.t('The server failed or said what cannot be understood; try again.'),
    redirected: () =>
      l10n.t('The server sends elsewhere, where your key must not go; set the model up with the right address.'),
  };
  const sentence = sentences[kind]();
  return detail === undefined || detail === '' || TOLD_IN_SENTENCE.has(kind)
    ? sentence
    : `${sentence} (${inUsersWords(detail)})`;
}

/** Failures whose sentence holds their detail, or needs none. */
const TOLD_IN_SENTENCE: ReadonlySet<ModelFailureKind> = new Set(['notAllowed', 'gone', 'notPermitted']);

/** The `detail` of a failure for people: what the server said itself stays as it said it. */
export function inUsersWords(detail: string): string {
  const ours: Readonly<Record<OwnWords, () => string>> = {
    [OWN_WORDS.cutOff]: () => l10n.t('The answer was cut off.'),
    [OWN_WORDS.tooLarge]: () => l10n.t('The answer is too large.'),
    [OWN_WORDS.noJson]: () => l10n.t('The server sent no JSON.'),
    [OWN_WORDS.noList]: () => l10n.t('The server lists no models.'),
    [OWN_WORDS.badCall]: () => l10n.t('The call of a tool cannot be read.'),
    [OWN_WORDS.webPage]: () => l10n.t('There is a web page at this address.'),
  };
  const own = Object.values(OWN_WORDS).find(words => words === detail);
  return own === undefined ? detail : ours[own]();
}
