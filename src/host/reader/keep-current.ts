import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { fileOf } from '../kit/article-arg';
import type { Library } from '../kit/library';
import type { SettingsReader } from '../kit/settings';
import { LiveEdits } from './live-edits';
import { readerLook } from './reader-look';
import type { ReaderTabs } from './reader-tabs';

/** Who tells that readers show what is out of date. */
export interface CurrentParts {
  readonly tabs: ReaderTabs;
  readonly library: Library;
  readonly settings: SettingsReader;
  readonly onDidChangeTheme: (listener: () => void) => Disposable;
  /** Other terms are to be marked. */
  readonly onDidChangeTerms: (listener: () => void) => Disposable;
}

/** Has every open reader show its article as it is now, with the colours, the terms and the looks that are in force. */
export function keepCurrent({ tabs, library, settings, onDidChangeTheme, onDidChangeTerms }: CurrentParts): Disposable {
  const store = new DisposableStore();
  store.own(
    library.onDidChange(({ upserted, removed }) => {
      for (const reader of tabs.all) {
        if (removed.includes(reader.id)) reader.tellGone();
        else if (upserted.some(article => article.id === reader.id)) void reader.showEdited();
      }
    }),
  );
  store.own(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const reader of tabs.all) {
        // Files of the library are watched; one that was opened from the explorer is heard of only here.
        if (!library.article(reader.id) && fileOf(reader.place).toString() === uri.toString()) void reader.showEdited();
      }
    }),
  );
  store.own(new LiveEdits(() => tabs.all));
  store.own(
    onDidChangeTheme(() => {
      for (const reader of tabs.all) reader.refresh();
    }),
  );
  store.own(
    onDidChangeTerms(() => {
      for (const reader of tabs.all) void reader.showEdited();
    }),
  );
  store.own(
    settings.onDidChange(now => {
      for (const reader of tabs.all) reader.tell('look', readerLook(now));
    }),
  );
  return store;
}
