import { randomUUID } from 'node:crypto';
import { chmod, realpath, rename, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { pause } from '../../core/kit/pause';
import { fileName } from '../kit/file-name';
import type { EditOutcome, TextChange } from '../kit/glossary-place';
import { Expected } from '../kit/report';

/** So often is a file that others write to at the same moment read again. */
const ATTEMPTS = 5;
/** How long VS Code may take to see that the file of an open editor was changed by others, in ms. */
const CATCH_UP = 3000;

/**
 * Changes a text file without losing what anybody else wrote: in its editor where it is open, so that it can be undone; else on disk in
 * one step. `'unsaved'` where its editor holds other changes that its user has not saved.
 */
export async function editTextFile(file: vscode.Uri, change: TextChange): Promise<EditOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const uri = file.toString();
    const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri);
    const outcome = open ? await editDocument(open, change) : await editOnDisk(file, change);
    if (outcome !== 'changedMeanwhile') return outcome;
  }
  throw new Expected(vscode.l10n.t('{0} is being changed by another program; try again in a moment.', fileName(file)));
}

async function editOnDisk(file: vscode.Uri, change: TextChange): Promise<'saved' | 'changedMeanwhile'> {
  const known = await bytesOf(file);
  const text = known && (await vscode.workspace.decode(known, { uri: file }));
  const wanted = await change(text);
  if (wanted === text) return 'saved';
  const bytes = await vscode.workspace.encode(wanted, { uri: file });
  return (await replaceFile(file, known, withMarkOf(known, bytes))) ? 'saved' : 'changedMeanwhile';
}

async function editDocument(
  document: vscode.TextDocument,
  change: TextChange,
): Promise<EditOutcome | 'changedMeanwhile'> {
  await caughtUp(document);
  const isOthers = document.isDirty;
  const { version } = document;
  const before = document.getText();
  const after = await change(before);
  if (document.version !== version || document.isClosed) return 'changedMeanwhile';
  if (after !== before) {
    const edit = new vscode.WorkspaceEdit();
    const { start, end, text } = smallest(before, after);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    if (!(await vscode.workspace.applyEdit(edit))) throw cannotChange(document.uri);
  }
  // What somebody has not saved yet is theirs to save.
  if (isOthers) return 'unsaved';
  return (await document.save()) ? 'saved' : 'unsaved';
}

/** An editor without changes of its own shows what is on disk, a moment after that changed. */
async function caughtUp(document: vscode.TextDocument): Promise<void> {
  for (let waited = 0; waited < CATCH_UP && !document.isDirty; waited += 100) {
    const bytes = await bytesOf(document.uri);
    if (!bytes || (await vscode.workspace.decode(bytes, { uri: document.uri })) === document.getText()) return;
    await pause(100);
  }
  if (!document.isDirty) throw cannotChange(document.uri);
}

/** The part of a text that differs: what stays is not touched, so that the cursor and the marks of its editor stay, too. */
function smallest(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Replaces a file in one step, unless it is no longer what was read; then false. */
async function replaceFile(file: vscode.Uri, known: Uint8Array | undefined, bytes: Uint8Array): Promise<boolean> {
  // A link stays one: what it leads to is replaced.
  const target = file.scheme === 'file' && known ? vscode.Uri.file(await realpath(file.fsPath)) : file;
  const folder = vscode.Uri.joinPath(target, '..');
  const fresh = vscode.Uri.joinPath(folder, `.${randomUUID()}.tmp`);
  try {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(fresh, bytes);
    if (target.scheme === 'file' && known) await chmod(fresh.fsPath, (await stat(target.fsPath)).mode);
    // As late as can be: between this look and the renaming, another program could still write.
    if (!areSame(await bytesOf(file), known)) {
      await vscode.workspace.fs.delete(fresh);
      return false;
    }
    // On a disk one step, which leaves either the old file or the new one; VS Code's own would delete the old one first.
    if (target.scheme === 'file') await rename(fresh.fsPath, target.fsPath);
    else await vscode.workspace.fs.rename(fresh, target, { overwrite: known !== undefined });
    return true;
  } catch (error) {
    await vscode.workspace.fs.delete(fresh).then(undefined, () => undefined);
    if (error instanceof vscode.FileSystemError || isRefused(error)) throw cannotChange(file);
    throw error;
  }
}

/** The mark at the start of a UTF-8 file, which decoding takes away. */
function withMarkOf(known: Uint8Array | undefined, bytes: Uint8Array): Uint8Array {
  const hasMark = (some: Uint8Array | undefined): boolean => some?.[0] === 0xef && some[1] === 0xbb && some[2] === 0xbf;
  return hasMark(known) && !hasMark(bytes) ? new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) : bytes;
}

async function bytesOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw cannotChange(file);
  }
}

function areSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function isRefused(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(String(error.code))
  );
}

function cannotChange(file: vscode.Uri): Expected {
  return new Expected(
    vscode.l10n.t(
      '{0} cannot be written; check that its folder is there and that you may write to it.',
      fileName(file),
    ),
  );
}
