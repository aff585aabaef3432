import * as vscode from 'vscode';
import type { AllowedOrigins } from './allowed-origins';
import type { ModelKeys } from './model-keys';

/** Asks whether an origin that only the settings name may be asked, and keeps a yes. Any other answer leaves it as it is. */
export async function askToAllow(
  origin: string,
  { allowed, keys }: { readonly allowed: AllowedOrigins; readonly keys: ModelKeys },
): Promise<void> {
  const { l10n } = vscode;
  const sent = [
    l10n.t('What you ask, with the passages or the code it is about'),
    l10n.t('The code around the caret, while completions are on'),
    ...(keys.origins().includes(origin) ? [l10n.t('Your key, which is kept in the editor’s secret storage')] : []),
  ];
  const detail = [
    l10n.t('The settings of this window name it as the address of your model. You have not set it up yourself.'),
    l10n.t('If you allow it, these are sent there, and nowhere else:'),
    sent.map(what => `• ${what}`).join('\n'),
  ].join('\n\n');
  const allow = l10n.t('Allow');
  const question = l10n.t('Allow Seoga to send to {0}?', origin);
  const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, allow);
  if (chosen === allow) await allowed.allow(origin);
}
