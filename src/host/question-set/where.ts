import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import * as vscode from 'vscode';
import { Expected } from '../kit/report';

/** Where a set is to be written, as a path; undefined where the user leaves. The name that is proposed is free. */
export async function askWhere(): Promise<string | undefined> {
  const { l10n } = vscode;
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath ?? homedir();
  const chosen = await vscode.window.showSaveDialog({
    title: l10n.t('Build Question Set'),
    saveLabel: l10n.t('Write Here'),
    defaultUri: vscode.Uri.file(await freeName(join(folder, 'question-set.jsonl'))),
    filters: { JSONL: ['jsonl'] },
  });
  if (!chosen) return undefined;
  if (chosen.scheme !== 'file') {
    throw new Expected(l10n.t('A question set is written line by line onto a disk; choose a folder on one.'));
  }
  return extname(chosen.fsPath) === '' ? `${chosen.fsPath}.jsonl` : chosen.fsPath;
}

/** The path itself, or the same with a number where there is a file of that name: `set-2.jsonl`. */
export async function freeName(path: string): Promise<string> {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let n = 1; ; n++) {
    const name = n === 1 ? path : `${stem}-${n}${ending}`;
    const isTaken = await access(name).then(
      () => true,
      () => false,
    );
    if (!isTaken) return name;
  }
}
