import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { minutesOf } from '../../core/library/reading-time';
import { readingSpeeds } from '../kit/reading-speeds';
import type { SettingsReader } from '../kit/settings';
import type { ReaderPanel } from './reader-panel';

/** The status bar while a reader is in front: how far one is in its article, and how long the rest takes. */
export class ReadingStatus implements Disposable {
  readonly #settings: SettingsReader;
  /** Made with the first reader: windows that read nothing have no item. */
  #item: vscode.StatusBarItem | undefined;

  constructor(settings: SettingsReader) {
    this.#settings = settings;
  }

  show(reader: ReaderPanel | undefined): void {
    const text = reader && this.#textOf(reader);
    if (text === undefined) {
      this.#item?.hide();
      return;
    }
    this.#item ??= this.#make();
    this.#item.text = text;
    this.#item.show();
  }

  dispose(): void {
    this.#item?.dispose();
  }

  #make(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('seoga.reading', vscode.StatusBarAlignment.Right, 100);
    item.name = vscode.l10n.t('Reading Progress');
    item.tooltip = vscode.l10n.t('How far you are in this article, and how long the rest takes at your speed');
    return item;
  }

  #textOf({ article, history }: ReaderPanel): string | undefined {
    if (!article) return undefined;
    const { progress = 0, left = article.length } = history.current.where ?? {};
    const minutes = minutesOf(left, readingSpeeds(this.#settings.current));
    return `${Math.round(progress * 100)}% · ${vscode.l10n.t('{0} min left', minutes)}`;
  }
}
