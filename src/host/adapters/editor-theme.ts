import { parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import type { EditorTheme } from '../../core/markdown/editor-theme';

type TokenColors = EditorTheme['tokenColors'];

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: TokenColors | string;
}

interface ThemeContribution {
  readonly id?: string;
  readonly label: string;
  readonly uiTheme: string;
  readonly path: string;
}

/** Themes include one another a few levels deep; more is a circle. */
const MAX_INCLUDES = 10;

/** The active colour theme's rules for code, read from the extension that brings it; undefined where it cannot be found. */
export async function readEditorTheme(): Promise<EditorTheme | undefined> {
  const name = activeThemeName();
  for (const extension of vscode.extensions.all) {
    const themes: readonly ThemeContribution[] = extension.packageJSON?.contributes?.themes ?? [];
    const theme = themes.find(candidate => candidate.id === name) ?? themes.find(candidate => candidate.label === name);
    if (!theme) continue;
    const { colors, tokenColors } = await readTheme(vscode.Uri.joinPath(extension.extensionUri, theme.path), MAX_INCLUDES);
    return { name, type: isDark() ? 'dark' : 'light', colors, tokenColors };
  }
  return undefined;
}

/** VS Code names the theme in one of four settings, depending on whether it follows the system. */
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

/** A theme file with what it includes; its own rules come later and win. */
async function readTheme(uri: vscode.Uri, depth: number): Promise<Required<Pick<EditorTheme, 'colors' | 'tokenColors'>>> {
  const file: ThemeFile = parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) ?? {};
  const base =
    file.include !== undefined && depth > 0
      ? await readTheme(vscode.Uri.joinPath(uri, '..', file.include), depth - 1)
      : { colors: {}, tokenColors: [] };
  // Old themes name a .tmTheme file instead of rules; their code is shown in the text's own colour.
  const own: TokenColors = Array.isArray(file.tokenColors) ? file.tokenColors : [];
  return { colors: { ...base.colors, ...file.colors }, tokenColors: [...base.tokenColors, ...own] };
}
