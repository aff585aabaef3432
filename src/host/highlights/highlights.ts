import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { Event } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { Memory } from '../../core/ports';
import type { Library } from '../kit/library';
import { readingSpeeds } from '../kit/reading-speeds';
import type { Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import { Soon } from '../kit/soon';
import { viewId } from '../kit/views';
import { type BringParts, offerToBring } from './bring-highlights';
import { highlightCommands } from './highlight-commands';
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
  let isStale = false;
  const drawing = store.own(
    new Soon(REDRAW_AFTER, () => {
      tree.redraw({ read: isStale });
      isStale = false;
    }),
  );
  const redraw = ({ read = false } = {}): void => {
    isStale ||= read;
    drawing.ask();
  };
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

  const commands = highlightCommands({
    library,
    desk,
    store: parts.store,
    activeArticle: () => parts.activeArticle(),
    bring: () => bring(),
  });
  return { commands, readers: desk, dispose: () => store.dispose() };
}
