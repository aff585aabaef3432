import * as vscode from 'vscode';
import type { ReadingHistory } from '../../core/library/reading';
import { type CommandHandlers, runCommand } from '../kit/commands';
import { setContext } from '../kit/context';
import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import { termOf } from '../kit/term-arg';
import type { FinderRow } from './finder-row';
import type { FinderRows } from './finder-rows';
import type { SearchBox } from './search-box';

export interface FinderParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly reporter: Reporter;
}

/** The door that most people use: one box over names and texts. */
export function activateFinder({ library, history, reporter }: FinderParts) {
  let open: SearchBox | undefined;

  const show = async (
    title: string,
    beforeTyping: (rows: FinderRows) => Promise<readonly FinderRow[]>,
  ): Promise<void> => {
    // Loaded by the first search: activation is paid by windows that never search.
    const [{ FinderRows }, { SearchBox }] = await Promise.all([import('./finder-rows'), import('./search-box')]);
    open?.hide();
    const rows = new FinderRows(library, history);
    const box = new SearchBox({ title, rows, reporter, beforeTyping: () => beforeTyping(rows) });
    open = box;
    setContext('seoga.finderOpen', true);
    const listening = [
      library.onDidChange(() => box.libraryChanged()),
      library.onDidIndex(({ state }) => state === 'ready' && box.textsChanged()),
    ];
    box.onDidHide(() => {
      for (const listener of listening) listener.dispose();
      // The next box may be open already: hiding is told late.
      if (open !== box) return;
      open = undefined;
      setContext('seoga.finderOpen', false);
    });
    box.show(reporter.guard(() => library.read()));
  };

  const commands = {
    'seoga.search': () => show(vscode.l10n.t('Search Articles'), async rows => rows.beforeTyping()),
    'seoga.showTerm': term => show(vscode.l10n.t('Articles with This Term'), rows => rows.withTerm(termOf(term))),
    'seoga.openFoundToSide': async () => {
      const box = open;
      const row = await box?.meant();
      if (!box || !row) return;
      if (row.is !== 'article') return box.accept(row);
      box.hide();
      await runCommand('seoga.openToSide', row.article, row.found && { found: row.found });
    },
  } satisfies Partial<CommandHandlers>;
  return {
    commands,
    dispose: () => {
      open?.hide();
    },
  };
}
