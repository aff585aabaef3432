import { readFileSync } from 'node:fs';
import type { SettingBounds } from '../../../src/manifest/settings/setting-bounds';

/** The parts of package.json that VS Code reads and our tests look at. */
export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string; readonly contents: string }[];
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly toolReferenceName: string;
      readonly canBeReferencedInPrompt: boolean;
      readonly displayName: string;
      readonly userDescription: string;
      readonly modelDescription: string;
      readonly icon: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, SettingBounds>> };
  };
}

export type Strings = Readonly<Record<string, string>>;

export const text = readFileSync('package.json', 'utf8');
export const manifest = JSON.parse(text) as Manifest;

export function stringsOf(file: string): Strings {
  return JSON.parse(readFileSync(file, 'utf8')) as Strings;
}

/** Every `when` clause and `enablement` of package.json. */
export function conditions(): readonly string[] {
  const { commands, keybindings, menus, viewsWelcome } = manifest.contributes;
  return [
    ...commands.map(command => command.enablement),
    ...[...keybindings, ...Object.values(menus).flat(), ...viewsWelcome].map(item => item.when),
  ].filter(condition => condition !== undefined);
}
