import * as vscode from 'vscode';
import { quotation } from '../../core/annotations/annotations-markdown';
import { DisposableStore } from '../../core/kit/disposable';
import type { Event } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { Memory } from '../../core/ports';
import { articleOf } from '../kit/article-arg';
import { type CommandHandlers, runCommand } from '../kit/commands';
import type { Library } from '../kit/library';
import { readingSpeeds } from '../kit/reading-speeds';
import { Expected, type Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { viewId } from '../kit/views';
import { type BringParts, offerToBring } from './bring-highlights';
import { exportHighlights } from './export';
import { HighlightDesk } from './highlight-desk';
import { HighlightsTree } from './highlights-tree';
import { Orphans } from './orphans';

export interface HighlightsParts extends Omit<BringParts, 'place'> {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly memory: Memory;
  readonly reporter: Reporter;
  readonly onDidChangeShelves: Event<void>;
  /** The article of the reader in front, if one is. */
  activeArticle(): ArticleId | undefined;
}

/** Several files that change together, and a library that is being read, draw the view once, this much later, in ms. */
const REDRAW_AFTER = 150;

/** Highlights and notes: the view that lists them, and what readers need of them. */
export function activateHighlights(parts: HighlightsParts) {
  const { library, history, settings, reporter, here } = parts;
  const store = new DisposableStore();
  const orphans = new Orphans(parts.memory);
  const desk = store.own(new HighlightDesk({ store: parts.store, orphans, reporter, home: here }));
  let hasLooked = false;
  const tree = store.own(
    new HighlightsTree({
      history,
      all: () => desk.all(),
      article: id => library.article(id),
      orphansOf: article => desk.orphansOf(article),
      fileOf: article => here.fileOf(article),
      speeds: () => readingSpeeds(settings.current),
      looked: () => {
        // The rows have their titles from the library. One that cannot be read is tried again by other views, when asked.
        if (!hasLooked) void reporter.guard(() => library.read());
        hasLooked = true;
      },
    }),
  );
  store.own(
    vscode.window.createTreeView(viewId('seoga.highlights'), { treeDataProvider: tree, showCollapseAll: true }),
  );
  let timer: NodeJS.Timeout | undefined;
  let isStale = false;
  const redraw = ({ read = false } = {}): void => {
    isStale ||= read;
    timer ??= setTimeout(() => {
      timer = undefined;
      tree.redraw({ read: isStale });
      isStale = false;
    }, REDRAW_AFTER);
  };
  store.own({ dispose: () => clearTimeout(timer) });
  store.own(desk.onDidChange(() => redraw({ read: true })));
  store.own(desk.onDidOrphan(() => redraw()));
  store.own(library.onDidChange(() => tree.shown !== undefined && redraw()));
  store.own(history.onDidChange(({ from, to }) => from !== to && redraw()));

  let place = settings.current['seoga.highlights.place'];
  const bring = (options?: { readonly quietly: boolean }): Promise<void> =>
    offerToBring({ ...parts, place: () => settings.current['seoga.highlights.place'] }, options);
  store.own(
    settings.onDidChange(now => {
      if (now['seoga.highlights.place'] === place) return;
      place = now['seoga.highlights.place'];
      here.placesChanged();
      // Every window hears of it, and one asks.
      if (vscode.window.state.focused) void reporter.guard(() => bring({ quietly: true }));
    }),
  );

  store.own(parts.onDidChangeShelves(() => here.placesChanged()));

  const isGone = (): Expected => new Expected(vscode.l10n.t('That highlight is gone.'));
  const commands = {
    'seoga.openHighlight': async highlight => {
      if (!highlight) throw isGone();
      const { article, id } = highlight;
      if (library.placeOf(article)) {
        desk.want(article, id);
        return runCommand('seoga.openArticle', article);
      }
      // An article outside of the library is found by the address that its highlights name.
      const { source } = await parts.store.of(article);
      if (source === undefined || !/^[a-z][a-z\d+.-]+:/i.test(source)) {
        throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
      }
      desk.want(article, id);
      await runCommand('seoga.readFile', vscode.Uri.parse(source));
    },
    'seoga.copyHighlight': async highlight => {
      const all = highlight && (await parts.store.of(highlight.article)).annotations;
      const found = all?.find(({ id }) => id === highlight?.id);
      if (!found) throw isGone();
      const text = [quotation(found.selectors.exact), found.note.trim()].filter(part => part !== '').join('\n\n');
      await vscode.env.clipboard.writeText(`${text}\n`);
    },
    'seoga.deleteHighlight': async highlight => {
      if (!highlight) throw isGone();
      const { article, id } = highlight;
      if (!(await desk.remove(article, id))) return;
      const undo = vscode.l10n.t('Undo');
      const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Highlight deleted.'), undo);
      if (chosen === undo) await desk.restore(article, id);
    },
    'seoga.exportHighlights': () => exportHighlights(desk, library),
    'seoga.exportArticleHighlights': async arg => {
      const article = articleOf(arg) ?? parts.activeArticle();
      if (article === undefined) throw new Expected(vscode.l10n.t('Open an article first.'));
      await exportHighlights(desk, library, article);
    },
    'seoga.bringHighlights': () => bring(),
  } satisfies Partial<CommandHandlers>;
  return { commands, readers: desk, dispose: () => store.dispose() };
}
