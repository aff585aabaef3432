import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import type { Log } from '../../core/ports';
import { historyOf, type UsageWeek } from '../../core/usage/usage-history';
import { weekOf } from '../../core/usage/week';
import type { CommandHandlers } from '../kit/commands';
import { Expected } from '../kit/report';
import { Counting } from './counting';
import type { UsagePage } from './usage-page';
import { WeekFiles } from './week-files';

/** What counting needs of the rest of the host. */
export interface UsageParts {
  readonly extension: vscode.Uri;
  /** Where the extension keeps what it makes on this machine. VS Code syncs none of it. */
  readonly storage: vscode.Uri;
  readonly log: Log;
}

/** The page's code, loaded when somebody wants to see it. */
const loadPage = lazyAsync(() => import('./usage-page'));

/** Counts what is used, week by week, on this machine only; shows it, hands it out as CSV, and forgets it. */
export function activateUsage({ extension, storage, log }: UsageParts) {
  const store = new DisposableStore();
  const files = new WeekFiles(vscode.Uri.joinPath(storage, 'usage').fsPath);
  const counter = store.own(new Counting(files, log));
  let open: UsagePage | undefined;

  const known = async (): Promise<readonly UsageWeek[]> => {
    await counter.flush();
    return files.read();
  };

  const commands = {
    'seoga.showUsage': async () => {
      const { UsagePage } = await loadPage();
      open ??= new UsagePage({ extension, known, onClosed: () => (open = undefined) });
      await open.show();
    },
    'seoga.exportUsage': async () => {
      const weeks = await known();
      if (weeks.length === 0) throw new Expected(vscode.l10n.t('Nothing has been counted yet.'));
      const { usageCsv } = await import('../../core/usage/usage-csv');
      const content = usageCsv(historyOf(weeks, weekOf(new Date())));
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'csv', content }));
    },
    'seoga.forgetUsage': async () => {
      const forget = vscode.l10n.t('Forget');
      const question = vscode.l10n.t('Forget everything that was counted on this machine?');
      if ((await vscode.window.showWarningMessage(question, { modal: true }, forget)) !== forget) return;
      await counter.forget();
      await open?.draw();
    },
  } satisfies Partial<CommandHandlers>;

  store.own({ dispose: () => open?.dispose() });
  return { counter, commands, dispose: () => store.dispose() };
}
