import * as vscode from 'vscode';
import { ModelFailure } from '../../core/ask/language-model';
import { CancelledError } from '../../core/kit/cancellation';
import { Expected } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { serverAddress } from './address';
import { VENDOR } from './chat-provider';
import { editorModel } from './editor-model';
import { listModels } from './endpoint/list-models';
import { openAiModel } from './endpoint/openai-model';
import { failureSentence } from './failure-sentence';
import type { ModelKeys } from './model-keys';
import { PRESETS, type Preset } from './presets';

interface SetUpParts {
  readonly keys: ModelKeys;
  readonly settings: SettingsReader;
}

type Where =
  | { readonly is: 'endpoint'; readonly preset: Preset | undefined }
  | { readonly is: 'editor'; readonly model: vscode.LanguageModelChat }
  | { readonly is: 'none' };

/**
 * Sets a model up, step by step: where it runs, its address, its key, which one, and whether it answers. Escape leaves everything as it
 * was. Nothing is kept before the model has answered, or the user wants it all the same.
 */
export async function setUpModel({ keys, settings }: SetUpParts): Promise<void> {
  const where = await askWhere();
  if (!where) return;
  if (where.is === 'none') {
    await settings.set('seoga.model.source', 'none');
    void vscode.window.showInformationMessage(vscode.l10n.t('No model is used from now on.'));
    return;
  }
  if (where.is === 'editor') {
    if (!(await answers(where.model.name, token => trial(editorModel(where.model), token)))) return;
    await settings.set('seoga.model.name', where.model.id);
    await settings.set('seoga.model.source', 'editor');
    return told(where.model.name);
  }
  const { preset } = where;
  const address = await askAddress(preset);
  if (address === undefined) return;
  const key = await askKey(address, preset, await keys.of(address));
  if (key === undefined) return;
  const label = preset?.label ?? new URL(address).host;
  const endpoint = { address, label, ...(key !== '' && { key }) };
  const listed = await during(vscode.l10n.t('Asking {0} for its models', label), token =>
    listModels(endpoint, token),
  ).catch((error: unknown) => {
    // Not every server lists them; one that refuses the key, or is not there, will not answer either.
    if (error instanceof ModelFailure && (error.kind === 'noSuchModel' || error.kind === 'broken')) return [];
    throw expected(error);
  });
  const name = await askModel([...new Set([...(preset?.models ?? []), ...listed])]);
  if (name === undefined) return;
  const model = openAiModel(endpoint, { name });
  if (!(await answers(model.label, token => trial(model, token)))) return;
  await keys.set(address, key);
  await settings.set('seoga.model.address', address);
  await settings.set('seoga.model.name', name);
  await settings.set('seoga.model.source', 'endpoint');
  told(model.label);
}

function told(label: string): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} answers questions from now on.', label));
}

async function askWhere(): Promise<Where | undefined> {
  type Row = vscode.QuickPickItem & { readonly where?: Where };
  const own = (await vscode.lm.selectChatModels()).filter(({ vendor }) => vendor !== VENDOR);
  const rows: readonly Row[] = [
    { label: vscode.l10n.t('Servers'), kind: vscode.QuickPickItemKind.Separator },
    ...PRESETS.map(preset => ({
      label: preset.label,
      description: preset.address,
      where: { is: 'endpoint', preset } as const,
    })),
    {
      label: vscode.l10n.t('Another Server...'),
      description: vscode.l10n.t('any that speaks OpenAI’s protocol'),
      where: { is: 'endpoint', preset: undefined },
    },
    ...(own.length > 0
      ? [{ label: vscode.l10n.t('Models of the Editor'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...own.map(model => ({ label: model.name, description: model.vendor, where: { is: 'editor', model } as const })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t('No Model'),
      description: vscode.l10n.t('answers are passages of your articles'),
      where: { is: 'none' },
    },
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Set Up Model'),
    placeHolder: vscode.l10n.t(
      'Where does the model run? Questions and the passages found for them will be sent there.',
    ),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.where;
}

function askAddress(preset: Preset | undefined): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title: vscode.l10n.t('Set Up Model'),
      prompt: vscode.l10n.t('The address of the server, up to /v1'),
      value: preset?.address ?? '',
      placeHolder: 'http://127.0.0.1:8080/v1',
      ignoreFocusOut: true,
      validateInput: typed =>
        serverAddress(typed) === undefined
          ? vscode.l10n.t(
              'Write an address such as https://host/v1; http is for this machine and its own network only.',
            )
          : undefined,
    })
    .then(typed => (typed === undefined ? undefined : serverAddress(typed)));
}

/** Empty: the server needs none. */
async function askKey(
  address: string,
  preset: Preset | undefined,
  known: string | undefined,
): Promise<string | undefined> {
  if (preset && !preset.needsKey && address === preset.address) return '';
  const { origin } = new URL(address);
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set Up Model'),
    prompt: vscode.l10n.t('Your key for {0}. It is kept in the editor’s secret storage and sent there only.', origin),
    placeHolder:
      known === undefined
        ? vscode.l10n.t('Empty where the server needs none')
        : vscode.l10n.t('Empty to keep the key that is known'),
    password: true,
    ignoreFocusOut: true,
  });
  return typed === '' ? (known ?? '') : typed?.trim();
}

async function askModel(names: readonly string[]): Promise<string | undefined> {
  const title = vscode.l10n.t('Set Up Model');
  const byHand = vscode.l10n.t('Another Model...');
  if (names.length > 0) {
    const chosen = await vscode.window.showQuickPick([...names, byHand], {
      title,
      placeHolder: vscode.l10n.t('Which model?'),
      ignoreFocusOut: true,
    });
    if (chosen !== byHand) return chosen;
  }
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The name of the model, as its server calls it'),
    ignoreFocusOut: true,
    validateInput: name => (name.trim() === '' ? vscode.l10n.t('Write a name.') : undefined),
  });
  return typed?.trim();
}

/** Whether the model answers, or the user wants it although it does not. */
async function answers(label: string, work: (token: vscode.CancellationToken) => Promise<void>): Promise<boolean> {
  try {
    await during(vscode.l10n.t('Asking {0} to answer', label), work);
    return true;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    const useIt = vscode.l10n.t('Use It Anyway');
    const chosen = await vscode.window.showWarningMessage(failureSentence(error), { modal: true }, useIt);
    return chosen === useIt;
  }
}

/** A short answer: that the model is there, and the key is right. */
async function trial(model: ReturnType<typeof openAiModel>, token: vscode.CancellationToken): Promise<void> {
  const request = { messages: [{ role: 'user', text: 'Answer with one word: ready.' } as const], maxTokens: 16 };
  for await (const _piece of model.chat(request, token)) return;
}

async function during<T>(title: string, work: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_progress, token) => work(token),
  );
}

function expected(error: unknown): unknown {
  if (error instanceof CancelledError || !(error instanceof ModelFailure)) return error;
  return new Expected(failureSentence(error));
}
