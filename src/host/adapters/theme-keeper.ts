import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { lazyAsync } from '../../core/kit/lazy';
import type { Log } from '../../core/ports';
import type { Library } from '../kit/library';
import { activeThemeSource } from './editor-theme';

/** Settings that decide which theme is active. The theme's own event comes while it is tried out, before they are written. */
const THEME_SETTINGS = [
  'workbench.colorTheme',
  'workbench.preferredDarkColorTheme',
  'workbench.preferredLightColorTheme',
  'workbench.preferredHighContrastColorTheme',
  'workbench.preferredHighContrastLightColorTheme',
  'window.autoDetectColorScheme',
  'window.autoDetectHighContrast',
];

/** Keeps the colours of the library's code those of the editor. The theme is read when the first article is shown. */
export class ThemeKeeper implements Disposable {
  readonly #changed = new Emitter<void>();
  readonly #listening: readonly vscode.Disposable[];
  #isRead = false;

  /** The colours of articles that are shown are others now. */
  readonly onDidChange = this.#changed.event;
  /** Resolves when the library has the colours; also where the theme cannot be read. */
  readonly ready: () => Promise<void>;

  constructor(library: Library, log: Log) {
    const load = async (): Promise<void> => {
      this.#isRead = true;
      try {
        const theme = activeThemeSource();
        if (theme) await library.setTheme(theme);
      } catch (error) {
        // An article is worth reading without colours.
        log.error('The colour theme cannot be read', error);
      }
    };
    const reload = async (): Promise<void> => {
      if (!this.#isRead) return;
      await load();
      this.#changed.fire();
    };
    this.ready = lazyAsync(load);
    this.#listening = [
      vscode.window.onDidChangeActiveColorTheme(reload),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (THEME_SETTINGS.some(setting => event.affectsConfiguration(setting))) void reload();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.#listening) listener.dispose();
    this.#changed.dispose();
  }
}
