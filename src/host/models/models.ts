import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { Memory } from '../../core/ports';
import type { CommandHandlers } from '../kit/commands';
import type { Models } from '../kit/models';
import type { SettingsReader } from '../kit/settings';
import { allModels, type ModelList } from './all-models';
import { registerChatProvider, VENDOR } from './chat-provider';
import { editorModel } from './editor-model';
import { EndpointModels } from './endpoint-models';
import { KnownModels } from './known-models';
import { ModelKeys } from './model-keys';

/** What setting models up needs of the rest of the host. */
export interface ModelsParts {
  readonly secrets: vscode.SecretStorage;
  readonly settings: SettingsReader;
  /** Of this machine. */
  readonly memory: Memory;
}

/** The model that the user has set up: one of the editor's, one behind an address, or none. Nothing is sent before somebody asks it. */
export function activateModels({ secrets, settings, memory }: ModelsParts) {
  const store = new DisposableStore();
  const changed = store.own(new Emitter<void>());
  const keys = new ModelKeys(secrets, memory);
  const known = new KnownModels(memory);
  const endpoint = new EndpointModels({ keys, known, settings });
  const isEndpoint = (): boolean => settings.current['seoga.model.source'] === 'endpoint';

  const models: Models = {
    current: async () => {
      const { 'seoga.model.source': source, 'seoga.model.name': name } = settings.current;
      if (source === 'endpoint') return endpoint.chosen();
      if (source !== 'editor') return undefined;
      const [model] = await vscode.lm.selectChatModels({ id: name });
      return model && editorModel(model);
    },
    all: async token => {
      // Who wants no model is shown none, and nobody is asked for a list.
      if (settings.current['seoga.model.source'] === 'none') return [];
      const listed: ModelList = async token => (isEndpoint() ? endpoint.listed(token) : []);
      return allModels(await models.current(), [listed, editorModels], { token });
    },
    onDidChange: changed.event,
  };

  let identity = identityOf(settings);
  store.own(
    settings.onDidChange(() => {
      const now = identityOf(settings);
      if (now === identity) return;
      identity = now;
      changed.fire();
    }),
  );
  store.own(secrets.onDidChange(() => changed.fire()));
  store.own(
    registerChatProvider({
      models: async () => (isEndpoint() ? endpoint.remembered() : []),
      onDidChange: changed.event,
    }),
  );

  return {
    models,
    commands: {
      'seoga.setUpModel': async () => (await import('./set-up/set-up-model')).setUpModel({ keys, known, settings }),
      'seoga.forgetModelKey': async () => (await import('./forget-key')).forgetKey(keys),
    } satisfies Partial<CommandHandlers>,
    dispose: () => store.dispose(),
  };
}

/** The editor's own models, without those that it has from us. */
async function editorModels(): Promise<readonly LanguageModel[]> {
  return (await vscode.lm.selectChatModels()).filter(({ vendor }) => vendor !== VENDOR).map(editorModel);
}

function identityOf({ current }: SettingsReader): string {
  return [current['seoga.model.source'], current['seoga.model.address'], current['seoga.model.name']].join('\n');
}
