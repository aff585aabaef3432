import * as vscode from 'vscode';
import type { ThemeSource } from '../../core/markdown/editor-theme';

interface ThemeContribution {
  readonly id?: string;
  readonly label: string;
  readonly path: string;
}

/** Where the active colour theme's file lies, in the extension that brings it; undefined where no extension does. */
export function activeThemeSource(): ThemeSource | undefined {
  const name = activeThemeName();
  for (const extension of vscode.extensions.all) {
    const themes: readonly ThemeContribution[] = extension.packageJSON?.contributes?.themes ?? [];
    const theme = themes.find(candidate => candidate.id === name) ?? themes.find(candidate => candidate.label === name);
    if (theme) return { root: extension.extensionUri.toString(), path: theme.path, type: isDark() ? 'dark' : 'light' };
  }
  return undefined;
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
