import * as vscode from 'vscode';
import type { ModelFailure, ModelFailureKind } from '../../../core/ask/language-model';
import { plainLabel } from '../../kit/plain-label';
import { mayCarryKey } from '../address';
import { inUsersWords } from '../failure-sentence';
import type { Draft } from './draft';
import type { Row } from './step';

/** What can be done about a server that does not do as it should. */
export type Remedy = 'again' | 'address' | 'key' | 'model' | 'name' | 'useIt';

/** Why it failed, and what to do about it, the likeliest first. */
export function failedRows(
  failure: ModelFailure,
  { preset, address = '' }: Draft,
  others: readonly Remedy[],
): readonly Row<Remedy>[] {
  const row = (value: Remedy): Row<Remedy> => ({ label: labelOf(value), value, alwaysShow: true });
  const hint = hintOf(failure, { start: preset?.start, address });
  const likely: readonly Remedy[] =
    failure.kind === 'refusedKey' && mayCarryKey(address)
      ? ['key', 'again']
      : failure.kind === 'noSuchModel' || failure.kind === 'redirected'
        ? ['address', 'again']
        : ['again', 'address'];
  const remedies = [...new Set([...likely, ...others])];
  const said = failure.detail === undefined || failure.detail === '' ? undefined : inUsersWords(failure.detail);
  const detail = hint ?? (said === undefined ? undefined : plainLabel(said));
  return [
    { label: `$(warning) ${whatOf(failure)}`, ...(detail !== undefined && { detail }), alwaysShow: true },
    ...remedies.map(row),
  ];
}

/** What is wrong, without what to do: that are the rows. */
function whatOf({ kind }: ModelFailure): string {
  const what: Readonly<Record<ModelFailureKind, () => string>> = {
    unreachable: () => vscode.l10n.t('Nothing answers at this address.'),
    timedOut: () => vscode.l10n.t('No answer came in time.'),
    notAllowed: () => vscode.l10n.t('You have not allowed this address.'),
    refusedKey: () => vscode.l10n.t('The server wants a valid key.'),
    noSuchModel: () => vscode.l10n.t('The server has no such model or address.'),
    gone: () => vscode.l10n.t('The editor no longer has this model.'),
    notPermitted: () => vscode.l10n.t('You did not let Seoga use this model.'),
    tooManyRequests: () => vscode.l10n.t('The server has been asked too often.'),
    tooLong: () => vscode.l10n.t('The model cannot read even a short question.'),
    onlyThought: () => vscode.l10n.t('The model only thought, and did not answer.'),
    cutShort: () => vscode.l10n.t('The answer was cut off.'),
    declined: () => vscode.l10n.t('The model declines to answer.'),
    broken: () => vscode.l10n.t('The server failed or said what cannot be understood.'),
    redirected: () => vscode.l10n.t('The server sends elsewhere, where your key must not go.'),
  };
  return what[kind]();
}

function labelOf(remedy: Remedy): string {
  const labels: Readonly<Record<Remedy, () => string>> = {
    again: () => vscode.l10n.t('Try Again'),
    address: () => vscode.l10n.t('Change the Address...'),
    key: () => vscode.l10n.t('Enter a Key...'),
    model: () => vscode.l10n.t('Choose Another Model...'),
    name: () => vscode.l10n.t('Write the Name of a Model...'),
    useIt: () => vscode.l10n.t('Use It Anyway'),
  };
  return labels[remedy]();
}

function hintOf(
  { kind }: ModelFailure,
  { start, address }: { readonly start: string | undefined; readonly address: string },
): string | undefined {
  if (kind === 'unreachable' && start !== undefined) return vscode.l10n.t('Does it run? Start it with: {0}', start);
  if (kind === 'refusedKey' && !mayCarryKey(address)) {
    return vscode.l10n.t('A key goes over https only; give the server an address that begins with https://.');
  }
  return undefined;
}
