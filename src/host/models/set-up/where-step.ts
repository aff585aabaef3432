import * as vscode from 'vscode';
import { pause } from '../../../core/kit/pause';
import { MODEL_VENDOR } from '../../../manifest/model-vendor';
import { serverAddress } from '../address';
import { PRESETS, type Preset } from '../presets';
import type { Draft, Outcome, SetUpParts } from './draft';
import { choose, type Row } from './step';

/** For the editor's own models, in ms. */
const WAIT = 3000;

type Where =
  | { readonly is: 'endpoint'; readonly preset: Preset | undefined }
  | { readonly is: 'editor'; readonly model: vscode.LanguageModelChat }
  | { readonly is: 'none' };

/** Where the model runs: a server, the editor, or nowhere. */
export async function askWhere(_draft: Draft, { allowed, settings, screen }: SetUpParts): Promise<Outcome> {
  const reply = await choose<Where>(
    { title: vscode.l10n.t('Set Up Model'), step: 1, steps: 5, on: screen },
    {
      wait: vscode.l10n.t('Looking for the editor’s own models; Escape leaves everything as it was'),
      show: async () => ({
        placeholder: vscode.l10n.t('Where does the model run? Setting it up sends none of your articles.'),
        rows: rowsOf(await editorsOwn()),
      }),
    },
  );
  if (reply.is !== 'chosen') return { is: 'left' };
  const { value: where } = reply;
  if (where.is === 'editor') return { is: 'next', step: 'trial', draft: { editors: where.model } };
  if (where.is === 'endpoint') return { is: 'next', step: 'address', draft: { preset: where.preset } };
  await settings.set('seoga.model.source', 'none');
  const address = serverAddress(settings.current['seoga.model.address']);
  if (address !== undefined) await allowed.withdraw(new URL(address).origin);
  void vscode.window.showInformationMessage(vscode.l10n.t('No model is used from now on.'));
  return { is: 'done' };
}

/** Other extensions are asked for these, and may take their time: the servers are offered all the same. */
async function editorsOwn(): Promise<readonly vscode.LanguageModelChat[]> {
  const own = await Promise.race([vscode.lm.selectChatModels(), pause(WAIT)]);
  return (own ?? []).filter(({ vendor }) => vendor !== MODEL_VENDOR);
}

function rowsOf(own: readonly vscode.LanguageModelChat[]): readonly Row<Where>[] {
  const { Separator } = vscode.QuickPickItemKind;
  return [
    { label: vscode.l10n.t('Servers'), kind: Separator },
    ...PRESETS.map(preset => ({
      label: preset.label,
      description: preset.address,
      value: { is: 'endpoint', preset } as const,
    })),
    {
      label: vscode.l10n.t('Another Server...'),
      description: vscode.l10n.t('any that speaks OpenAI’s protocol'),
      value: { is: 'endpoint', preset: undefined },
    },
    ...(own.length > 0 ? [{ label: vscode.l10n.t('Models of the Editor'), kind: Separator }] : []),
    ...own.map(model => ({ label: model.name, description: model.vendor, value: { is: 'editor', model } as const })),
    { label: '', kind: Separator },
    {
      label: vscode.l10n.t('No Model'),
      description: vscode.l10n.t('answers are passages of your articles'),
      value: { is: 'none' },
    },
  ];
}
