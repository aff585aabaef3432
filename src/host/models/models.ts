import * as vscode from 'vscode';
import type { LanguageModel } from '../../core/ask/language-model';
import { DisposableStore } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { Memory } from '../../core/ports';
import { MODEL_VENDOR } from '../../manifest/model-vendor';
import type { CommandHandlers } from '../kit/commands';
import type { Models } from '../kit/models';
import type { SettingsReader } from '../kit/settings';
import { allModels, type ModelList } from './all-models';
import { AllowedOrigins } from './allowed-origins';
import { registerChatProvider } from './chat-provider';
import { Consent } from './consent';
import { editorModel, goneModel } from './editor-model';
import { EndpointModels } from './endpoint-models';
import { KnownModels } from './known-models';
import { ModelKeys } from './model-keys';

/** What setting models up needs of the rest of the host. */
export interface ModelsParts {
  readonly secrets: vscode.SecretStorage;
  readonly settings: SettingsReader;
  /** On the user's own side, and not synced. */
  readonly memory: Memory;
}

/** The model that the user has set up: one of the editor's, one behind an address, or none. Nothing is sent before somebody asks it. */
export function activateModels({ secrets, settings, memory }: ModelsParts) {
  const store = new DisposableStore();
  const changed = store.own(new Emitter<void>());
  const keys = new ModelKeys(secrets, memory);
  const known = new KnownModels(memory);
  const allowed = store.own(new AllowedOrigins(memory));
  const endpoint = new EndpointModels({ allowed, keys, known, settings });
  const isEndpoint = (): boolean => settings.current['seoga.model.source'] === 'endpoint';
  const refusedOrigin = (): string | undefined => (isEndpoint() ? endpoint.refusedOrigin() : undefined);
  const consent = new Consent({ allowed, keys, refusedOrigin });

  /** The one that the settings name, where it is there. */
  const chosen = async (): Promise<LanguageModel | undefined> => {
    const { 'seoga.model.source': source, 'seoga.model.name': name } = settings.current;
    if (source === 'endpoint') return endpoint.chosen();
    if (source !== 'editor') return undefined;
    const [model] = await vscode.lm.selectChatModels({ id: name });
    return model && editorModel(model);
  };

  const models: Models = {
    current: async () => {
      const { 'seoga.model.source': source, 'seoga.model.name': name } = settings.current;
      return (await chosen()) ?? (source === 'editor' ? goneModel(name) : undefined);
    },
    all: async token => {
      // Who wants no model is shown none, and nobody is asked for a list.
      if (settings.current['seoga.model.source'] === 'none') return [];
      const listed: ModelList = async token => (isEndpoint() ? endpoint.listed(token) : []);
      return allModels(await chosen(), [listed, editorModels], { token });
    },
    refusal: () => consent.refusal(),
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
  store.own(allowed.onDidChange(() => changed.fire()));
  store.own(
    registerChatProvider({
      models: async () => (isEndpoint() ? endpoint.remembered() : []),
      askFirst: () => consent.askFirst(),
      onDidChange: changed.event,
    }),
  );

  /** The model that is picked in the editor's chat, behind our port: one of ours without the way through the editor. */
  const modelOf = async (picked: vscode.LanguageModelChat): Promise<LanguageModel> => {
    if (picked.vendor !== MODEL_VENDOR) return editorModel(picked);
    await consent.askFirst();
    return (await endpoint.remembered()).find(({ id }) => id === picked.id) ?? editorModel(picked);
  };

  return {
    /** For what nobody asks for by hand: an address that is not allowed is refused in silence. */
    models,
    /** For what the user asks for: an address that is not allowed is asked about first, and refused where the answer is no. */
    modelsByHand: consent.before(models),
    modelOf,
    commands: {
      'seoga.setUpModel': async () =>
        (await import('./set-up/set-up-model')).setUpModel({ allowed, keys, known, settings }),
      'seoga.allowModelAddress': () => consent.ask(),
      'seoga.forgetModelKey': async () => (await import('./forget-key')).forgetKey(keys),
    } satisfies Partial<CommandHandlers>,
    dispose: () => store.dispose(),
  };
}

/** The editor's own models, without those that it has from us. */
async function editorModels(): Promise<readonly LanguageModel[]> {
  return (await vscode.lm.selectChatModels()).filter(({ vendor }) => vendor !== MODEL_VENDOR).map(editorModel);
}

function identityOf({ current }: SettingsReader): string {
  return [current['seoga.model.source'], current['seoga.model.address'], current['seoga.model.name']].join('\n');
}
