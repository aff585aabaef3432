import { realpathSync } from 'node:fs';
import * as vscode from 'vscode';
import { isProse } from '../../core/complete/prose';
import { SECRET_LANGUAGES } from '../../core/complete/secret-files';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { SettingsReader } from '../kit/settings';

/** Whether anything of a file may be sent for completion, and if not, why. */
export type FileState =
  | { readonly is: 'on' }
  /** No file of somebody's: a log, an input, the old side of a diff. */
  | { readonly is: 'other' }
  | { readonly is: 'off'; readonly why: OffReason };

/** Why nothing of a file is sent, or nothing completed in it. */
export type OffReason =
  /** Nobody has trusted the folder: Restricted Mode. */
  | { readonly is: 'restricted' }
  | { readonly is: 'user' }
  /** For all files of this language. */
  | { readonly is: 'language' }
  | { readonly is: 'workspace' }
  /** The file's path matches this glob. */
  | { readonly is: 'excluded'; readonly glob: string }
  /** Files of such a language hold keys. */
  | { readonly is: 'keys' };

/** What a person writes: not VS Code's inputs, logs, and old versions. */
export const WRITTEN: readonly string[] = ['file', 'untitled', 'vscode-notebook-cell', 'vscode-vfs', 'vscode-remote'];

/** Whether a glob names a file. */
export type IsExcluded = (file: Pick<vscode.TextDocument, 'uri' | 'languageId'>, globs: readonly string[]) => boolean;

const ENABLED = 'seoga.completion.enabled';

/** Says of documents whether they are completed, and go along with others. Remembered: it is asked with every key. */
export class FileStates implements Disposable {
  readonly #settings: SettingsReader;
  readonly #isExcluded: IsExcluded;
  readonly #store = new DisposableStore();
  #known = new Map<string, FileState>();

  constructor(settings: SettingsReader, isExcluded: IsExcluded) {
    this.#settings = settings;
    this.#isExcluded = isExcluded;
    const forget = (): void => this.#known.clear();
    this.#store.own(settings.onDidChange(forget));
    this.#store.own(vscode.workspace.onDidCloseTextDocument(forget));
    this.#store.own(vscode.workspace.onDidChangeWorkspaceFolders(forget));
  }

  of(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): FileState {
    const key = `${document.languageId} ${document.uri.toString()}`;
    const known = this.#known.get(key) ?? this.#find(document);
    this.#known.set(key, known);
    return known;
  }

  /** Whether what stands in it may go to a model that the user asks by hand: also where they let nothing be completed. */
  mayBeSent(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): boolean {
    const state = this.of(document);
    return state.is === 'on' || (state.is === 'off' && state.why.is !== 'excluded' && state.why.is !== 'keys');
  }

  dispose(): void {
    this.#store.dispose();
  }

  #find(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): FileState {
    const { uri, languageId } = document;
    if (!WRITTEN.includes(uri.scheme)) return { is: 'other' };
    if (SECRET_LANGUAGES.includes(languageId)) return { is: 'off', why: { is: 'keys' } };
    const globs = Object.entries(this.#settings.current['seoga.completion.exclude']).filter(([, counts]) => counts);
    for (const name of namesOf(uri)) {
      // `ID_RSA` is a key, too.
      const small = name.with({ path: name.path.toLowerCase() });
      for (const [glob] of globs) {
        if (
          this.#isExcluded({ languageId, uri: name }, [glob]) ||
          this.#isExcluded({ languageId, uri: small }, [glob.toLowerCase()])
        )
          return { is: 'off', why: { is: 'excluded', glob } };
      }
    }
    const why = offBySetting(document);
    return why ? { is: 'off', why } : { is: 'on' };
  }
}

/** What a file is called, and what links on the way to it lead to: `notes.txt -> .env` holds keys. */
function namesOf(uri: vscode.Uri): readonly vscode.Uri[] {
  if (uri.scheme !== 'file' && uri.scheme !== 'vscode-notebook-cell') return [uri];
  try {
    return [uri, vscode.Uri.file(realpathSync.native(uri.fsPath))];
  } catch {
    // It is not written yet.
    return [uri];
  }
}

/** What the user says counts; a workspace, which may be a stranger's, can only take away. */
function offBySetting(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): OffReason | undefined {
  const found = vscode.workspace.getConfiguration(undefined, document).inspect<boolean>(ENABLED);
  if (found?.globalLanguageValue === false) return { is: 'language' };
  if (found?.globalLanguageValue === undefined) {
    if (found?.globalValue === false) return { is: 'user' };
    if (isProse(document.languageId)) return { is: 'language' };
  }
  const inWorkspace =
    found?.workspaceFolderLanguageValue ??
    found?.workspaceLanguageValue ??
    found?.workspaceFolderValue ??
    found?.workspaceValue;
  return inWorkspace === false ? { is: 'workspace' } : undefined;
}
