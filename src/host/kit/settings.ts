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

  /** One setting as it stands for a document, without a snapshot of all: for what is asked again and again. */
  valueFor<K extends SettingKey>(key: K, document: vscode.TextDocument): Settings[K] {
    return clamp(key, vscode.workspace.getConfiguration(undefined, document).get(key));
  }

  /** Writes a setting where the user's own settings are; never into a workspace. */
  async set<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
    await vscode.workspace.getConfiguration().update(key, clamp(key, value), vscode.ConfigurationTarget.Global);
  }

  /** The same, and hands back what puts the user's former value in its place again. */
  async replace<K extends SettingKey>(key: K, value: Settings[K]): Promise<() => Promise<void>> {
    const configuration = vscode.workspace.getConfiguration();
    const before = configuration.inspect(key)?.globalValue;
    await this.set(key, value);
    return async () => vscode.workspace.getConfiguration().update(key, before, vscode.ConfigurationTarget.Global);
  }

  /** The same for the files of one language. */
  async replaceForLanguage<K extends SettingKey>(
    languageId: string,
    key: K,
    value: Settings[K],
  ): Promise<() => Promise<void>> {
    const update = async (value: unknown): Promise<void> => {
      const configuration = vscode.workspace.getConfiguration(undefined, { languageId });
      await configuration.update(key, value, vscode.ConfigurationTarget.Global, true);
    };
    const before = vscode.workspace.getConfiguration(undefined, { languageId }).inspect(key)?.globalLanguageValue;
    await update(clamp(key, value));
    return () => update(before);
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
