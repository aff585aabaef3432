import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { READ_FROM } from '../../core/library/reading';
import { minutesOf } from '../../core/library/reading-time';
import { leftOf } from '../../core/library/whereabouts';
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
    // A stub is read elsewhere.
    if (!article || article.stub) return undefined;
    const where = history.current.where ?? { progress: 0 };
    const percent = `${Math.round(where.progress * 100)}%`;
    if (where.progress >= READ_FROM) return percent;
    const minutes = minutesOf(leftOf(article.length, where), readingSpeeds(this.#settings.current));
    return `${percent} · ${vscode.l10n.t('{0} min left', minutes)}`;
  }
}
