import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { SettingKey, Settings } from '../../manifest/settings';
import { clamp, type SettingBounds } from '../../manifest/settings/setting-bounds';

/** Our settings as one frozen snapshot, taken again whenever one of them changes. */
export class SettingsReader implements Disposable {
  readonly #changed = new Emitter<Settings>();
  readonly #listening: vscode.Disposable;
  readonly #bounds: Readonly<Record<SettingKey, SettingBounds>>;
  #current: Settings;

  readonly onDidChange = this.#changed.event;

  /** `bounds`: what our package.json says of each setting. */
  constructor(bounds: Readonly<Record<SettingKey, SettingBounds>>) {
    this.#bounds = bounds;
    this.#current = this.#snapshot(undefined);
    this.#listening = vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('seoga')) return;
      this.#current = this.#snapshot(undefined);
      this.#changed.fire(this.#current);
    });
  }

  get current(): Settings {
    return this.#current;
  }

  /** The snapshot as it stands for one document: some settings can be set per language. */
  for(document: vscode.TextDocument): Settings {
    return this.#snapshot(document);
  }

  /** One setting as it stands for a document, without a snapshot of all: for what is asked again and again. */
  valueFor<K extends SettingKey>(key: K, document: vscode.TextDocument): Settings[K] {
    return this.clamped(key, vscode.workspace.getConfiguration(undefined, document).get(key));
  }

  /** A value inside the setting's bounds: clamped('seoga.reader.fontSize', 200) is 32. */
  clamped<K extends SettingKey>(key: K, value: unknown): Settings[K] {
    // The bounds were made of the table that `Settings` is derived from.
    return clamp(value, this.#bounds[key]) as Settings[K];
  }

  /** Writes a setting where the user's own settings are; never into a workspace. */
  async set<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
    await vscode.workspace.getConfiguration().update(key, this.clamped(key, value), vscode.ConfigurationTarget.Global);
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
    await update(this.clamped(key, value));
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

  #snapshot(scope: vscode.ConfigurationScope | undefined): Settings {
    const configuration = vscode.workspace.getConfiguration(undefined, scope);
    const keys = Object.keys(this.#bounds) as SettingKey[];
    return Object.freeze(
      Object.fromEntries(keys.map(key => [key, this.clamped(key, configuration.get(key))])),
    ) as Settings;
  }
}
