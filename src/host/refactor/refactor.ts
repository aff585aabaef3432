import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import { isRefactorTask, REFACTOR_TASKS, type RefactorTask } from '../../core/refactor/refactor-task';
import type { CommandHandlers } from '../kit/commands';
import { Expected } from '../kit/report';
import { candidateTabs } from './candidate-tabs';
import { registerCodeActions } from './code-actions';
import type { RefactorParts } from './refactor-parts';
import { taskLabel } from './task-words';

/** Having selected code explained and rewritten, by a model, with the change shown before it is made. */
export function activateRefactor(parts: RefactorParts) {
  const store = new DisposableStore();
  store.own(registerCodeActions(parts));
  // Loaded with the first task: activation is paid by windows that refactor nothing.
  const desk = lazyAsync(async () => {
    const { RefactorDesk } = await import('./refactor-desk');
    return store.own(new RefactorDesk(parts));
  });
  // A window that was killed while candidates were checked comes back with their tabs, and the desk puts those away.
  if (candidateTabs(parts.storage).length > 0) void desk();
  const commands = {
    'seoga.refactorSelection': async asked => {
      const editor = await checkedEditor(parts);
      const task = isRefactorTask(asked) ? asked : await chooseTask();
      if (!task) return;
      if (task !== 'explain') await mustBeWritable(editor.document);
      await (await desk()).run(task, editor);
    },
    'seoga.nextCandidate': async () => (await desk()).step(1),
    'seoga.previousCandidate': async () => (await desk()).step(-1),
    'seoga.chooseCandidate': async () => (await desk()).choose(),
    'seoga.showRefactorPrompt': async () => (await desk()).showPrompt(),
  } satisfies Partial<CommandHandlers>;
  return { commands, dispose: () => store.dispose() };
}

/** The editor whose selection is meant, where its code may be sent. */
async function checkedEditor(parts: RefactorParts): Promise<vscode.TextEditor> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.getText(editor.selection).trim() === '') {
    throw new Expected(vscode.l10n.t('Select the code that is meant first.'));
  }
  const { isCode } = await import('./is-code');
  if (!isCode(editor.document)) throw new Expected(vscode.l10n.t('This is prose, not code; open a file of code.'));
  const { mustBeSendable } = await import('./must-be-sendable');
  mustBeSendable(editor.document, parts);
  return editor;
}

/** What is rewritten is written; to explain it is enough to read. */
async function mustBeWritable(document: vscode.TextDocument): Promise<void> {
  const { isWritable } = await import('./is-writable');
  if (!(await isWritable(document))) {
    throw new Expected(vscode.l10n.t('This file is read-only, so its code can be explained and not rewritten.'));
  }
}

async function chooseTask(): Promise<RefactorTask | undefined> {
  const rows = REFACTOR_TASKS.map(task => ({ label: taskLabel(task), task }));
  const placeHolder = vscode.l10n.t('What is to be done with the selected code?');
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.task;
}
