import * as vscode from 'vscode';
import { lazyAsync } from '../../core/kit/lazy';
import { REFACTOR_TASKS, type RefactorTask } from '../../core/refactor/refactor-task';
import { commandLink } from '../kit/commands';
import type { RefactorParts } from './refactor-parts';
import { taskLabel } from './task-words';

/** Files, unsaved ones, and cells of notebooks: other schemes are panes of the editor's own, or what somebody else keeps. */
const FILES: vscode.DocumentSelector = ['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell'].map(scheme => ({
  scheme,
}));

/** Where the editor's own menu lists a task. */
const KINDS: Readonly<Record<RefactorTask, vscode.CodeActionKind>> = {
  explain: vscode.CodeActionKind.Refactor.append('seoga.explain'),
  simplify: vscode.CodeActionKind.RefactorRewrite.append('seoga.simplify'),
  extractFunction: vscode.CodeActionKind.RefactorExtract.append('seoga.function'),
  renameForMeaning: vscode.CodeActionKind.RefactorRewrite.append('seoga.rename'),
  document: vscode.CodeActionKind.RefactorRewrite.append('seoga.document'),
  translateComments: vscode.CodeActionKind.RefactorRewrite.append('seoga.translate'),
  followArticle: vscode.CodeActionKind.RefactorRewrite.append('seoga.article'),
};

/** Loaded with the first selection that a model may be asked about. */
const loadIsCode = lazyAsync(() => import('./is-code'));

/** Offers our tasks in the editor's own Refactor menu and light bulb, wherever code is selected that may be sent to a model. */
export function registerCodeActions(parts: Pick<RefactorParts, 'settings' | 'mayBeSent'>): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    // Asked at every move of the caret: nothing is read here, and no model is looked for.
    async provideCodeActions(document, range, { only }) {
      if (range.isEmpty || !vscode.workspace.isTrusted) return [];
      if (parts.settings.current['seoga.model.source'] === 'none' || !parts.mayBeSent(document)) return [];
      const { isCode } = await loadIsCode();
      if (!isCode(document)) return [];
      return REFACTOR_TASKS.filter(task => only?.contains(KINDS[task]) ?? true).map(task => {
        const title = vscode.l10n.t('Seoga: {0}', taskLabel(task));
        const action = new vscode.CodeAction(title, KINDS[task]);
        action.command = commandLink(title, 'seoga.refactorSelection', task);
        return action;
      });
    },
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.Refactor];
  return vscode.languages.registerCodeActionsProvider(FILES, provider, { providedCodeActionKinds });
}
