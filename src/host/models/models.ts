import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { CommandHandlers } from '../kit/commands';
import type { Models } from '../kit/models';
import type { SettingsReader } from '../kit/settings';
import { registerChatProvider } from './chat-provider';
import { editorModel } from './editor-model';
import { ModelKeys } from './model-keys';
import { PRESETS } from './presets';

export interface ModelsParts {
  readonly secrets: vscode.SecretStorage;
  readonly settings: SettingsReader;
}

/** The model that the user has set up: one of the editor's, one behind an address, or none. Nothing is sent before somebody asks it. */
export function activateModels({ secrets, settings }: ModelsParts) {
  const store = new DisposableStore();
  const changed = store.own(new Emitter<void>());
  const keys = new ModelKeys(secrets);

  const endpointModel = async (): Promise<LanguageModel | undefined> => {
    const { 'seoga.model.address': address, 'seoga.model.name': name } = settings.current;
    if (address === '' || name === '') return undefined;
    const preset = PRESETS.find(preset => preset.address === address);
    const key = await keys.of(address);
    const label = preset?.label ?? new URL(address).host;
    // Who never sets a model up never loads what asks one.
    const { openAiModel } = await import('./endpoint/openai-model');
    return openAiModel({ address, label, ...(key !== undefined && { key }) }, { name, fills: preset?.fills ?? false });
  };
  const current = async (): Promise<LanguageModel | undefined> => {
    const { 'seoga.model.source': source, 'seoga.model.name': name } = settings.current;
    if (source === 'endpoint') return endpointModel();
    if (source !== 'editor') return undefined;
    const [model] = await vscode.lm.selectChatModels({ id: name });
    return model && editorModel(model);
  };

  let known = identityOf(settings);
  store.own(
    settings.onDidChange(() => {
      const now = identityOf(settings);
      if (now === known) return;
      known = now;
      changed.fire();
    }),
  );
  store.own(secrets.onDidChange(() => changed.fire()));
  store.own(
    registerChatProvider({
      model: async () => (settings.current['seoga.model.source'] === 'endpoint' ? endpointModel() : undefined),
      onDidChange: changed.event,
    }),
  );

  const models: Models = { current, onDidChange: changed.event };
  return {
    models,
    commands: {
      'seoga.setUpModel': async () => (await import('./set-up-model')).setUpModel({ keys, settings }),
    } satisfies Partial<CommandHandlers>,
    dispose: () => store.dispose(),
  };
}

function identityOf({ current }: SettingsReader): string {
  return [current['seoga.model.source'], current['seoga.model.address'], current['seoga.model.name']].join('\n');
}
