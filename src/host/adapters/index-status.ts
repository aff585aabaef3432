import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import type { IndexProgress } from '../../core/room/answers';
import type { CommandId } from '../../manifest/commands';
import type { StoreTrouble } from '../../protocol/library';
import { counted, grouped } from '../kit/counted';

const STOP: CommandId = 'seoga.stopIndexing';

/** A quiet line at the bottom of the window while texts are indexed; a click stops it. Names are found meanwhile. */
export class IndexStatus implements Disposable {
  #item: vscode.StatusBarItem | undefined;

  show({ state, indexed, total }: IndexProgress): void {
    if (state === 'indexing') {
      this.#item ??= this.#create();
      this.#item.text = `$(sync~spin) ${indexingWords(indexed, total)}`;
    } else this.dispose();
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  #create(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('seoga.indexing', vscode.StatusBarAlignment.Left, -100);
    item.name = vscode.l10n.t('Seoga: Indexing');
    item.tooltip = vscode.l10n.t(
      'The texts of your articles are made searchable. Titles can be searched already. Click to stop; refreshing the library goes on.',
    );
    item.command = STOP;
    item.show();
    return item;
  }
}

function indexingWords(indexed: number, total: number): string {
  return counted(total, vscode.l10n.t('Indexing 1 article'), count =>
    vscode.l10n.t('Indexing {0} of {1} articles', grouped(indexed), count),
  );
}

/** What the user is told of trouble with the store, once. */
export function troubleSentence(trouble: StoreTrouble): string {
  switch (trouble) {
    case 'rebuilt':
      return vscode.l10n.t('The search index was damaged or of an older version, and is being made anew.');
    case 'full':
      return vscode.l10n.t(
        'The disk is full: texts that are not indexed yet cannot be searched. Make room and refresh the library.',
      );
    case 'closed':
      return vscode.l10n.t(
        'The search index cannot be written, so it will be gone when this window closes. The log says more.',
      );
  }
}
