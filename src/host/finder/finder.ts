import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { ReadingHistory } from '../../core/library/reading';
import { type CommandHandlers, runCommand } from '../kit/commands';
import { setContext } from '../kit/context';
import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import { buttonAction, type FinderRow, FinderRows } from './finder-rows';

export interface FinderParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly reporter: Reporter;
}

const SEPARATOR = vscode.QuickPickItemKind.Separator;

/** VS Code sorts rows that match literally above ours unless told not to; the flag is absent from the stable typings. */
interface Ordered {
  sortByLabel?: boolean;
}

/** The door that most people use: one box over titles, topics and terms. */
export function activateFinder({ library, history, reporter }: FinderParts) {
  let open: { readonly box: vscode.QuickPick<FinderRow>; meant(): Promise<FinderRow | undefined> } | undefined;

  /** Opens the box; `beforeTyping` are the rows while nothing is typed. */
  const show = (title: string, beforeTyping: (rows: FinderRows) => Promise<readonly FinderRow[]>): void => {
    open?.box.hide();
    const box = vscode.window.createQuickPick<FinderRow>();
    (box as Ordered).sortByLabel = false;
    box.title = title;
    box.placeholder = vscode.l10n.t('Title, topic or term: letters, 초성, half-typed, on either keyboard layout');
    const rows = new FinderRows(library, history);
    let latest = 0;
    const update = async (text: string): Promise<void> => {
      const turn = ++latest;
      const items = text.trim() === '' ? await beforeTyping(rows) : await rows.for(text);
      if (turn !== latest) return;
      box.items = items;
      // A term's own row is what its box is about; who presses Enter there wants to read.
      const first = text.trim() === '' && items.find(row => row.is === 'article');
      if (first) box.activeItems = [first];
    };
    let updating: Promise<unknown> = Promise.resolve();
    const refresh = (): void => {
      updating = reporter.guard(() => update(box.value));
    };
    /** The row that Enter means: who types and presses Enter at once means the first row of what they typed. */
    const meant = async (): Promise<FinderRow | undefined> => {
      await updating;
      const active = box.activeItems[0];
      return active && box.items.includes(active) ? active : box.items.find(row => row.kind !== SEPARATOR);
    };
    const session = new DisposableStore();
    session.own(box);
    session.own(box.onDidChangeValue(refresh));
    session.own(box.onDidAccept(async () => accept(await meant(), box)));
    session.own(box.onDidTriggerItemButton(({ item, button }) => buttonAction(item, button)));
    session.own(
      library.onDidChange(() => {
        // Rows that are there stay, with the one that is chosen: only who found nothing yet is waiting.
        if (!box.items.some(row => row.is === 'article')) refresh();
      }),
    );
    session.own(
      box.onDidHide(() => {
        session.dispose();
        // The next box may be open already: hiding is told late.
        if (open?.box !== box) return;
        open = undefined;
        setContext('seoga.finderOpen', false);
      }),
    );
    open = { box, meant };
    setContext('seoga.finderOpen', true);
    box.busy = true;
    box.show();
    void reporter
      .guard(() => library.read())
      .then(() => {
        if (session.isDisposed) return;
        box.busy = false;
        refresh();
      });
    refresh();
  };

  const commands = {
    'seoga.search': () => show(vscode.l10n.t('Search Articles'), async rows => rows.beforeTyping()),
    'seoga.showTerm': term => show(vscode.l10n.t('Articles with This Term'), rows => rows.withTerm(term)),
    'seoga.openFoundToSide': async () => {
      const row = await open?.meant();
      if (!open || !row) return;
      if (row.is !== 'article') return accept(row, open.box);
      open.box.hide();
      await runCommand('seoga.openToSide', row.article);
    },
  } satisfies Partial<CommandHandlers>;
  return {
    commands,
    dispose: () => {
      open?.box.hide();
    },
  };
}

/** Enter on an article opens it for good: who searched wants to read. On a topic or a term it lists the articles. */
function accept(row: FinderRow | undefined, box: vscode.QuickPick<FinderRow>): void {
  if (row?.is === 'article') {
    box.hide();
    void runCommand('seoga.openArticle', row.article, { keep: true });
  } else if (row?.is === 'term') {
    box.hide();
    void runCommand('seoga.showTerm', row.term);
  } else if (row?.is === 'topic') {
    // What was typed stays: the next key searches on.
    box.title = row.topic;
    box.items = row.articles;
  }
}
