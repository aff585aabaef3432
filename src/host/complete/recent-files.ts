import * as vscode from 'vscode';
import type { OpenFile } from '../../core/complete/similar-snippets';
import type { Disposable } from '../../core/kit/disposable';
import { nameOf } from './caret-of';

/** Files that are remembered as visited, and of those so many are compared for one request. */
const REMEMBERED = 30;
const COMPARED = 8;
/** Lines of a file that are read. */
const LINES = 3000;

/** Languages in which people write one program. */
const FAMILIES: readonly (readonly string[])[] = [
  ['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'vue', 'svelte'],
  ['c', 'cpp', 'objective-c', 'objective-cpp', 'cuda-cpp'],
  ['html', 'css', 'scss', 'less'],
];

/** The files that stand in tabs, the latest visited first. */
export class RecentFiles implements Disposable {
  readonly #listening: vscode.Disposable;
  #visited: readonly string[] = [];

  constructor() {
    const visit = (editor: vscode.TextEditor | undefined): void => {
      if (!editor) return;
      const uri = editor.document.uri.toString();
      this.#visited = [uri, ...this.#visited.filter(other => other !== uri)].slice(0, REMEMBERED);
    };
    visit(vscode.window.activeTextEditor);
    this.#listening = vscode.window.onDidChangeActiveTextEditor(visit);
  }

  /** Those beside this document that may go along with it, in its language or one that goes with it. */
  beside(
    document: string,
    languageId: string,
    mayBeSent: (document: vscode.TextDocument) => boolean,
  ): readonly OpenFile[] {
    const languages = FAMILIES.find(family => family.includes(languageId)) ?? [languageId];
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => uriIn(input));
    const rank = new Map(this.#visited.map((uri, i) => [uri, i]));
    const open = new Map(vscode.workspace.textDocuments.map(document => [document.uri.toString(), document]));
    return [...new Set(tabs.filter(uri => uri !== undefined && uri !== document))]
      .flatMap(uri => open.get(uri ?? '') ?? [])
      .filter(other => languages.includes(other.languageId) && mayBeSent(other))
      .sort((a, b) => (rank.get(a.uri.toString()) ?? REMEMBERED) - (rank.get(b.uri.toString()) ?? REMEMBERED))
      .slice(0, COMPARED)
      .map(other => ({
        version: `${other.version} ${other.uri.toString()}`,
        name: nameOf(other.uri),
        text: () => other.getText(new vscode.Range(0, 0, LINES, 0)),
      }));
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

function uriIn(input: unknown): string | undefined {
  return input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
}
