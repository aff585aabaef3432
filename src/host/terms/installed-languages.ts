import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import type { Log } from '../../core/ports';
import { syntaxFromConfiguration } from '../../core/terms/place/language-configuration';
import type { Syntax } from '../../core/terms/place/syntax';

/** A language as an extension brings it along. */
interface InstalledLanguage {
  readonly name: string | undefined;
  /** Its `language-configuration.json`. */
  readonly configuration: vscode.Uri | undefined;
}

/** A configuration is a few kilobytes; one that is larger than this is none. */
const LARGEST = 1_000_000;

/** What the extensions of this editor say of their languages: their names, and which marks open comments and strings. */
export class InstalledLanguages implements Disposable {
  readonly #log: Log;
  readonly #listening: vscode.Disposable;
  readonly #syntaxes = new Map<string, Promise<Syntax | undefined>>();
  #languages: ReadonlyMap<string, InstalledLanguage> | undefined;

  constructor(log: Log) {
    this.#log = log;
    this.#listening = vscode.extensions.onDidChange(() => {
      this.#languages = undefined;
      this.#syntaxes.clear();
    });
  }

  /** What the user calls a language: `TypeScript` for `typescript`. */
  nameOf(id: string): string {
    return this.#all().get(id)?.name ?? id;
  }

  /** How its comments and strings are written; undefined where nobody says. */
  syntaxOf(id: string): Promise<Syntax | undefined> {
    const known = this.#syntaxes.get(id) ?? this.#read(this.#all().get(id)?.configuration);
    this.#syntaxes.set(id, known);
    return known;
  }

  dispose(): void {
    this.#listening.dispose();
  }

  async #read(configuration: vscode.Uri | undefined): Promise<Syntax | undefined> {
    if (!configuration) return undefined;
    try {
      const { size } = await vscode.workspace.fs.stat(configuration);
      if (size > LARGEST) return undefined;
      const [bytes, { parse }] = await Promise.all([
        vscode.workspace.fs.readFile(configuration),
        // JSON with comments. Few files need it, so no window loads it before one does.
        import('jsonc-parser'),
      ]);
      return syntaxFromConfiguration(parse(new TextDecoder().decode(bytes), [], { allowTrailingComma: true }));
    } catch (error) {
      this.#log.error(`The configuration of a language cannot be read: ${configuration.toString()}`, error);
      return undefined;
    }
  }

  #all(): ReadonlyMap<string, InstalledLanguage> {
    this.#languages ??= installedLanguages();
    return this.#languages;
  }
}

/** Several extensions may add to one language: the first name and the first configuration count. */
function installedLanguages(): ReadonlyMap<string, InstalledLanguage> {
  const languages = new Map<string, InstalledLanguage>();
  for (const { extensionUri, packageJSON } of vscode.extensions.all) {
    const contributed: unknown = packageJSON?.contributes?.languages;
    for (const language of Array.isArray(contributed) ? contributed : []) {
      const { id, aliases, configuration } = language ?? {};
      if (typeof id !== 'string') continue;
      const known = languages.get(id);
      const name = Array.isArray(aliases) && typeof aliases[0] === 'string' ? aliases[0] : undefined;
      const file = typeof configuration === 'string' ? vscode.Uri.joinPath(extensionUri, configuration) : undefined;
      languages.set(id, { name: known?.name ?? name, configuration: known?.configuration ?? file });
    }
  }
  return languages;
}
