import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { clamp, type SettingKey, type Settings, settings } from '../../manifest/settings';

/** Our settings as one frozen snapshot, taken again whenever one of them changes. */
export class SettingsReader implements Disposable {
  readonly #changed = new Emitter<Settings>();
  readonly #listening: vscode.Disposable;
  #current = snapshot(undefined);

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listening = vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('seoga')) return;
      this.#current = snapshot(undefined);
      this.#changed.fire(this.#current);
    });
  }

  get current(): Settings {
    return this.#current;
  }

  /** The snapshot as it stands for one document: some settings can be set per language. */
  for(document: vscode.TextDocument): Settings {
    return snapshot(document);
  }

  /** Writes a setting where the user's own settings are; never into a workspace. */
  async set<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
    await vscode.workspace.getConfiguration().update(key, clamp(key, value), vscode.ConfigurationTarget.Global);
  }

  /** Takes the user's own value away, so that the default holds again. */
  async reset(key: SettingKey): Promise<void> {
    await vscode.workspace.getConfiguration().update(key, undefined, vscode.ConfigurationTarget.Global);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

function snapshot(scope: vscode.ConfigurationScope | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const entries = (Object.keys(settings) as SettingKey[]).map(key => [key, clamp(key, configuration.get(key))]);
  return Object.freeze(Object.fromEntries(entries)) as Settings;
}
