import * as vscode from 'vscode';
import type { ThemeSource } from '../../core/markdown/editor-theme';

interface ThemeContribution {
  readonly id?: string;
  readonly label: string;
  /** The kind of theme it is, in the words of theme contributions: `vs`, `vs-dark`, `hc-black` or `hc-light`. */
  readonly uiTheme: string;
  readonly path: string;
}

const UI_THEMES: Readonly<Record<vscode.ColorThemeKind, string>> = {
  [vscode.ColorThemeKind.Light]: 'vs',
  [vscode.ColorThemeKind.Dark]: 'vs-dark',
  [vscode.ColorThemeKind.HighContrast]: 'hc-black',
  [vscode.ColorThemeKind.HighContrastLight]: 'hc-light',
};

/**
 * Where the active colour theme's file lies, in the extension that brings it. VS Code does not say which theme is active,
 * only of what kind it is: where the settings name one of another kind, any theme of the right kind is taken, because dark
 * code on a light page cannot be read.
 */
export function activeThemeSource(): ThemeSource | undefined {
  const name = activeThemeName();
  const kind = UI_THEMES[vscode.window.activeColorTheme.kind];
  const themes = vscode.extensions.all.flatMap(({ extensionUri, packageJSON }) => {
    const contributed: readonly ThemeContribution[] = packageJSON?.contributes?.themes ?? [];
    return contributed.filter(theme => theme.uiTheme === kind).map(theme => ({ theme, root: extensionUri.toString() }));
  });
  const active =
    themes.find(({ theme }) => theme.id === name) ?? themes.find(({ theme }) => theme.label === name) ?? themes[0];
  return active && { root: active.root, path: active.theme.path, type: isDark() ? 'dark' : 'light' };
}

/** VS Code names the theme in one of five settings, depending on whether it follows the system. */
function activeThemeName(): string {
  const { kind } = vscode.window.activeColorTheme;
  const configuration = vscode.workspace.getConfiguration();
  const highContrast = kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
  const preferred = highContrast
    ? `workbench.preferredHighContrast${isDark() ? '' : 'Light'}ColorTheme`
    : `workbench.preferred${isDark() ? 'Dark' : 'Light'}ColorTheme`;
  const followsSystem =
    configuration.get('window.autoDetectColorScheme') === true ||
    (highContrast && configuration.get('window.autoDetectHighContrast') === true);
  const chosen = configuration.get<string>('workbench.colorTheme') ?? '';
  return followsSystem ? (configuration.get<string>(preferred) ?? chosen) : chosen;
}

function isDark(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
}
