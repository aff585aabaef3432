import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { type CancellationToken, throwIfCancelled } from '../../core/kit/cancellation';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { pause } from '../../core/kit/pause';
import { addsProblem, type FoundProblem } from '../../core/refactor/added-problems';
import { candidatesFolder, candidateTabs } from './candidate-tabs';
import { scratchName } from './scratch-name';

/** What is added to a text so that whoever checks its language finds something. */
const BROKEN = '\n)]}\n';
/** A language's server may have to start first. In ms; measured, the built-in ones answer within 0.3 to 0.9 s, and TypeScript's first in 2.5 s. */
const WAITS = 4000;
/** Who did not answer then may only have been busy, and is asked again after so long. In ms. */
const ASKED_AGAIN = 300_000;
/** After the last news for so long nothing more is expected. */
const QUIET = 400;
const TICK = 50;
/** By then the editor has been told that the files are gone. In ms. */
const TOLD = 3000;
/** Files that are older were left behind by a window that was killed. In ms. */
const LEFT_BEHIND = 3_600_000;

/**
 * Has the languages of the editor check texts that nobody has written yet. They look only at files in tabs, so the texts lie in files of
 * our own for a moment, in tabs behind the one in front. A text that is broken on purpose lies among them: once it was found out, the
 * others were looked at, too; where it is not, nobody checks that language.
 */
export class ProblemCheck implements Disposable {
  readonly #folder: vscode.Uri;
  readonly #store = new DisposableStore();
  /** Languages that nobody checks here, and until when that is believed. */
  readonly #unchecked = new Map<string, number>();

  constructor(storage: vscode.Uri) {
    this.#folder = candidatesFolder(storage);
    this.#store.own(vscode.extensions.onDidChange(() => this.#unchecked.clear()));
    void sweep(storage);
  }

  /** For each text whether it has problems that the document has not; undefined where nobody checks its language. */
  async findsMore(
    { uri, languageId }: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
    { original, texts }: { readonly original: string; readonly texts: readonly string[] },
    token: CancellationToken,
  ): Promise<readonly boolean[] | undefined> {
    // A file named as a notebook would open as one, and a cell alone knows nothing of the others.
    if (this.#folder.scheme !== 'file' || uri.scheme === 'vscode-notebook-cell') return undefined;
    if ((this.#unchecked.get(languageId) ?? 0) > Date.now()) return undefined;
    const name = scratchName(uri.path);
    const folder = vscode.Uri.joinPath(this.#folder, randomUUID());
    // What was opened first is looked at first.
    const all = [original, ...texts, original + BROKEN];
    const files = all.map((_, i) => vscode.Uri.joinPath(folder, String(i), name));
    const watched = watch(this.#folder);
    try {
      await Promise.all(files.map((file, i) => write(file, all[i] ?? '')));
      for (const file of files) await openBehind(file, languageId);
      throwIfCancelled(token);
      const [before, ...after] = files;
      const broken = after.pop();
      if (!before || !broken || !(await isCheckedAt(files, { before, broken }, token))) {
        this.#unchecked.set(languageId, Date.now() + ASKED_AGAIN);
        return undefined;
      }
      return after.map(file => addsProblem(problemsAt(before), problemsAt(file)));
    } finally {
      await close(files);
      await vscode.workspace.fs.delete(folder, { recursive: true });
      void pause(TOLD).then(() => watched.dispose());
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** The editor forgets closed tabs of files that it sees go; else Reopen Closed Editor would bring ours back, empty. */
function watch(folder: vscode.Uri): vscode.Disposable {
  return vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
}

/** Nobody's code stays there. */
async function sweep(storage: vscode.Uri): Promise<void> {
  const folder = candidatesFolder(storage);
  try {
    const tabs = candidateTabs(storage);
    const files = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri : []));
    await vscode.window.tabGroups.close(tabs, true);
    const folders = new Set(files.map(file => String(vscode.Uri.joinPath(file, '..', '..'))));
    for (const left of folders) await vscode.workspace.fs.delete(vscode.Uri.parse(left), { recursive: true });
    for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
      const left = vscode.Uri.joinPath(folder, name);
      const { mtime } = await vscode.workspace.fs.stat(left);
      if (Date.now() - mtime > LEFT_BEHIND) await vscode.workspace.fs.delete(left, { recursive: true });
    }
  } catch {
    // It is not there yet, or another window sweeps, too.
  }
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function openBehind(file: vscode.Uri, languageId: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  if (document.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(document, languageId);
  await vscode.commands.executeCommand('vscode.open', file, { background: true, preview: false, preserveFocus: true });
}

async function close(files: readonly vscode.Uri[]): Promise<void> {
  const ours = new Set(files.map(String));
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && ours.has(String(input.uri)));
  await vscode.window.tabGroups.close(tabs, true);
}

/** Waits until the broken text was found out and nothing more comes; false where it is not in time. */
async function isCheckedAt(
  files: readonly vscode.Uri[],
  { before, broken }: { readonly before: vscode.Uri; readonly broken: vscode.Uri },
  token: CancellationToken,
): Promise<boolean> {
  const ours = new Set(files.map(String));
  const begun = Date.now();
  let news = begun;
  const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some(uri => ours.has(String(uri)))) news = Date.now();
  });
  try {
    const isFound = (): boolean => addsProblem(problemsAt(before), problemsAt(broken));
    while (Date.now() - begun < WAITS) {
      if (isFound() && Date.now() - news >= QUIET) return true;
      await pause(TICK);
      throwIfCancelled(token);
    }
    return isFound();
  } finally {
    listening.dispose();
  }
}

function problemsAt(file: vscode.Uri): readonly FoundProblem[] {
  return vscode.languages
    .getDiagnostics(file)
    .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
    .map(({ source, code, message }) => {
      const name = typeof code === 'object' ? code.value : code;
      return { source: source ?? '', name: String(name ?? message) };
    });
}
