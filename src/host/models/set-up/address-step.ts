import * as vscode from 'vscode';
import { mayCarryKey, serverAddress } from '../address';
import type { Draft, Outcome, SetUpParts } from './draft';
import { write } from './step';

/** The address of the server: what its maker documents, or another. */
export async function askAddress(draft: Draft, { keys, screen }: SetUpParts): Promise<Outcome> {
  const { preset } = draft;
  const reply = await write(
    { title: titleOf(draft), step: 2, steps: 5, on: screen },
    {
      prompt: vscode.l10n.t('The address of the server, up to /v1'),
      value: draft.address ?? preset?.address ?? '',
      placeholder: 'http://127.0.0.1:8080/v1',
      wrong: wrongWith,
    },
  );
  if (reply.is !== 'chosen') return reply;
  const address = serverAddress(reply.value);
  if (address === undefined) return { is: 'back' };
  const isOther = address !== draft.address;
  const next: Draft = { preset, address, ...(!isOther && draft.key !== undefined && { key: draft.key }) };
  const needsNone = preset?.needsKey === false && (await keys.of(address)) === undefined;
  return { is: 'next', step: needsNone || !mayCarryKey(address) ? 'model' : 'key', draft: next };
}

/** What a step is called that is about this server. */
export function titleOf({ preset, address }: Draft): string {
  const name = preset?.label ?? (address === undefined ? undefined : new URL(address).host);
  return name === undefined ? vscode.l10n.t('Set Up Model') : vscode.l10n.t('Set Up Model: {0}', name);
}

function wrongWith(typed: string): string | vscode.InputBoxValidationMessage | undefined {
  const address = serverAddress(typed);
  if (address === undefined) {
    return vscode.l10n.t(
      'Write an address such as https://host/v1; http is for this machine and its own network only.',
    );
  }
  if (mayCarryKey(address)) return undefined;
  return {
    message: vscode.l10n.t(
      'Over http everybody in this network can read what is asked. No key is sent there; use https where one is needed.',
    ),
    severity: vscode.InputBoxValidationSeverity.Warning,
  };
}
