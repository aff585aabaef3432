import * as vscode from 'vscode';
import type { Handlers } from '../../protocol/channel';
import type { ReaderHostSide } from '../../protocol/reader';
import { liveGuards } from '../../protocol/reader-live';
import { fileOf } from '../kit/article-arg';
import type { SettingsReader } from '../kit/settings';
import type { OpenReader } from './open-reader';

/** Whoever was just scrolled by the other side says nothing about it for so long, in ms: else each would follow the other. */
const FOLLOWING = 300;

/** Scrolls a reader and the editor of its file together, each after the other. */
export function scrollSyncCalls(
  reader: OpenReader,
  settings: SettingsReader,
): Pick<Handlers<ReaderHostSide>, 'isSourceShown' | 'scrolled' | 'openAt'> {
  let editorFollowsUntil = 0;
  let wasShown = false;
  /** The first line that the editor shows, once that has been heard of. */
  let topLine: number | undefined;
  const editors = (): readonly vscode.TextEditor[] => {
    const uri = fileOf(reader.place).toString();
    return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
  };
  const isShown = (): boolean => {
    const [editor] = editors();
    const [first] = editor?.visibleRanges ?? [];
    topLine = first && first.start.line + 1;
    wasShown = settings.current['seoga.reader.scrollEditorWithPage'] && editor !== undefined;
    return wasShown;
  };
  const tellIfShown = (): void => {
    const before = wasShown;
    if (isShown() !== before) reader.tell('sourceShown', wasShown);
  };
  reader.own(vscode.window.onDidChangeVisibleTextEditors(tellIfShown));
  reader.own(settings.onDidChange(tellIfShown));
  reader.own(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
      if (!first || !editors().includes(textEditor)) return;
      const line = first.start.line + 1;
      // The first that is heard of an editor is where it stands, not that it was scrolled.
      const isNews = topLine !== undefined && line !== topLine && Date.now() >= editorFollowsUntil;
      topLine = line;
      if (isNews && settings.current['seoga.reader.scrollPageWithEditor']) reader.tell('scrollTo', { line });
    }),
  );
  // What is written above the first line gives it another number and leaves it where it is.
  reader.own(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (topLine === undefined || document.uri.toString() !== fileOf(reader.place).toString()) return;
      for (const { range, text } of contentChanges) {
        if (range.end.line + 1 < topLine) topLine += text.split('\n').length - 1 - (range.end.line - range.start.line);
      }
    }),
  );
  return {
    isSourceShown: { accepts: liveGuards.isSourceShown, answer: ([article]) => article === reader.id && isShown() },
    scrolled: {
      accepts: liveGuards.scrolled,
      answer: ([article, line]) => {
        if (article !== reader.id || !settings.current['seoga.reader.scrollEditorWithPage']) return undefined;
        editorFollowsUntil = Date.now() + FOLLOWING;
        for (const editor of editors()) {
          const top = Math.min(Math.max(0, Math.floor(line) - 1), editor.document.lineCount - 1);
          // A long line is many on the screen; a part of it is above.
          const { text } = editor.document.lineAt(top);
          const start = Math.floor((line % 1) * text.length);
          editor.revealRange(new vscode.Range(top, start, top + 1, 0), vscode.TextEditorRevealType.AtTop);
        }
        return undefined;
      },
    },
    openAt: {
      accepts: liveGuards.openAt,
      answer: async ([article, line]) => {
        if (article !== reader.id || !settings.current['seoga.reader.doubleClickToSource']) return undefined;
        const at = new vscode.Position(Math.max(0, Math.floor(line) - 1), 0);
        const [beside] = editors();
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
