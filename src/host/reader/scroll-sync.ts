import * as vscode from 'vscode';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { liveGuards } from '../../protocol/reader-live';
import { fileOf } from '../kit/article-arg';
import type { SettingsReader } from '../kit/settings';
import type { OpenReader } from './open-reader';
import { SourceEditors } from './source-editors';

/** Scrolls a reader and the editor of its file together, each after the other. */
export function scrollSyncCalls(
  reader: OpenReader,
  settings: SettingsReader,
): Pick<Handlers<ReaderHostSide>, 'isSourceShown' | 'scrolled' | 'openAt'> {
  const editors = reader.own(new SourceEditors(() => fileOf(reader.place)));
  let wasShown = false;
  const isShown = (): boolean => {
    const isThere = editors.look();
    wasShown = settings.current['seoga.reader.scrollEditorWithPage'] && isThere;
    return wasShown;
  };
  const tellIfShown = (): void => {
    const before = wasShown;
    if (isShown() !== before) reader.tell('sourceShown', wasShown);
  };
  reader.own(vscode.window.onDidChangeVisibleTextEditors(tellIfShown));
  reader.own(settings.onDidChange(tellIfShown));
  reader.own(
    editors.onDidScroll(line => {
      if (settings.current['seoga.reader.scrollPageWithEditor']) reader.tell('scrollTo', { line });
    }),
  );
  return {
    isSourceShown: { accepts: liveGuards.isSourceShown, answer: ([article]) => article === reader.id && isShown() },
    scrolled: {
      accepts: liveGuards.scrolled,
      answer: ([article, line]) => {
        if (article === reader.id && settings.current['seoga.reader.scrollEditorWithPage']) editors.scrollTo(line);
        return undefined;
      },
    },
    openAt: {
      accepts: liveGuards.openAt,
      answer: async ([article, line]) => {
        if (article !== reader.id || !settings.current['seoga.reader.doubleClickToSource']) return undefined;
        const at = new vscode.Position(Math.max(0, Math.floor(line) - 1), 0);
        const [beside] = editors.all;
        const column = beside?.viewColumn ?? reader.panel.viewColumn ?? vscode.ViewColumn.Active;
        await vscode.commands.executeCommand('vscode.open', fileOf(reader.place), {
          viewColumn: column,
          selection: new vscode.Range(at, at),
        });
        return undefined;
      },
    },
  };
}
