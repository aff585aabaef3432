import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import { type CommandHandlers, runCommand } from '../kit/commands';
import { setContext } from '../kit/context';
import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import { termOf } from '../kit/term-arg';
import type { FinderRow } from './finder-row';
import type { FinderRows, RowsFor } from './finder-rows';
import type { ArticleRow, BoxParts, SearchBox } from './search-box';

export interface FinderParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly reporter: Reporter;
}

/** What an article is chosen for, and the one that is likely meant. */
export interface ArticleChoice {
  readonly title: string;
  readonly first: ArticleId | undefined;
}

/** One opening of a box. */
interface Opening extends Pick<BoxParts, 'title' | 'take'> {
  readonly rowsFor: RowsFor;
  beforeTyping(rows: FinderRows): readonly FinderRow[] | Promise<readonly FinderRow[]>;
}

/** The door that most people use: one box over names and texts. */
export function activateFinder({ library, history, reporter }: FinderParts) {
  let open: SearchBox | undefined;

  const makeBox = async ({ rowsFor, beforeTyping, ...parts }: Opening): Promise<SearchBox> => {
    // Loaded by the first search: activation is paid by windows that never search.
    const [{ FinderRows }, { SearchBox }] = await Promise.all([import('./finder-rows'), import('./search-box')]);
    open?.hide();
    const rows = new FinderRows(library, history, rowsFor);
    const box = new SearchBox({ ...parts, rows, reporter, beforeTyping: async () => beforeTyping(rows) });
    const listening = [
      library.onDidChange(() => box.libraryChanged()),
      library.onDidIndex(({ state }) => state === 'ready' && box.textsChanged()),
    ];
    box.onDidHide(() => {
      for (const listener of listening) listener.dispose();
    });
    return box;
  };

  const show = async (title: string, beforeTyping: Opening['beforeTyping']): Promise<void> => {
    // Enter opens it for good: who searched wants to read.
    const take = ({ article, found }: ArticleRow): void =>
      void runCommand('seoga.openArticle', article, { keep: true, ...(found && { found }) });
    const box = await makeBox({ title, rowsFor: 'search', beforeTyping, take });
    open = box;
    setContext('seoga.finderOpen', true);
    box.onDidHide(() => {
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
    /** Has the user choose an article by all that the search box can do, the one named first; undefined where none is chosen. */
    chooseArticle: async ({ title, first }: ArticleChoice): Promise<Article | undefined> => {
      let chosen: ArticleId | undefined;
      const take = ({ article }: ArticleRow): void => {
        chosen = article;
      };
      const beforeTyping: Opening['beforeTyping'] = rows => rows.beforeTyping(first);
      const box = await makeBox({ title, rowsFor: 'choice', beforeTyping, take });
      const hidden = new Promise<void>(resolve => box.onDidHide(resolve));
      box.show(reporter.guard(() => library.read()));
      await hidden;
      return chosen === undefined ? undefined : library.article(chosen);
    },
    dispose: () => {
      open?.hide();
    },
  };
}
