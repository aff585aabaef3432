import type { Localized } from '../localized';

/** A command as VS Code shows it: its words, and where it is offered. */
export interface CommandSpec {
  readonly title: Localized;
  /** A codicon name, where the command appears as a button. */
  readonly icon?: string;
  /** When the command palette offers it; `never` for commands that need an argument only a click can give. */
  readonly palette?: 'always' | 'never' | { readonly when: string };
  readonly enablement?: string;
  readonly keybinding?: { readonly key: string; readonly mac?: string; readonly when?: string };
}
