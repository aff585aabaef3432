import * as vscode from 'vscode';
import type { ArticleId } from '../../core/library/article';
import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';

/** More articles than anybody scrolls through; a filter this wide filters nothing. */
const LIMIT = 1000;

type SetFilter = (text: string | undefined, shown: ReadonlySet<ArticleId> | undefined) => void;

interface FilterBox {
  readonly library: Library;
  readonly reporter: Reporter;
  /** The filter in force. */
  readonly current: string | undefined;
  readonly set: SetFilter;
}

/** Asks for a filter in an input box and applies it with every key. Escape brings back what was there before. */
export async function askForFilter({ library, reporter, current, set }: FilterBox): Promise<void> {
  void reporter.guard(() => library.read());
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Articles');
  box.placeholder = vscode.l10n.t('Title or topic, 초성 and half-typed words included');
  box.value = current ?? '';
  let latest = 0;
  const apply = (text: string): Promise<void> =>
    reporter.guard(async () => {
      const turn = ++latest;
      const shown = text.trim() === '' ? undefined : await matching(library, text);
      // A slower answer to an earlier key must not undo a later one.
      if (turn === latest) set(shown && text, shown);
    });
  await new Promise<void>(resolve => {
    let accepted = false;
    box.onDidChangeValue(apply);
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(async () => {
      if (!accepted) await apply(current ?? '');
      box.dispose();
      resolve();
    });
    box.show();
  });
}

async function matching(library: Library, text: string): Promise<ReadonlySet<ArticleId>> {
  const rows = await library.search(text, { limit: LIMIT, kinds: ['article', 'topic'] });
  return new Set(rows.flatMap(row => (row.kind === 'article' ? [row.id as ArticleId] : row.articles)));
}
