import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { ArticleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import { fileOf, idOf } from '../kit/article-arg';
import { setContext } from '../kit/context';
import type { Shelves } from '../kit/shelves';
import { ImageConsent } from './image-consent';
import { ImageSizes } from './image-sizes';
import { keptPage } from './kept-page';
import { LiveEdits } from './live-edits';
import { readerCommands } from './reader-commands';
import { readerLook } from './reader-look';
import { READER, ReaderTabs, type TabsParts } from './reader-tabs';
import { ReadingStatus } from './reading-status';
import { registerSectionLinks } from './section-links';

export interface ReaderFeature extends Omit<TabsParts, 'imageConsent' | 'imageSizes'> {
  readonly shelves: Shelves;
  readonly memory: Memory;
  readonly onDidChangeTheme: (listener: () => void) => Disposable;
  /** Other terms are to be marked. */
  readonly onDidChangeTerms: (listener: () => void) => Disposable;
}

/** The reader: its panels, its commands, and what both follow. */
export function activateReader(parts: ReaderFeature) {
  const { library, shelves, history, settings, reporter } = parts;
  const store = new DisposableStore();
  const imageConsent = store.own(new ImageConsent(parts.memory));
  store.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && imageConsent.look()));
  const status = store.own(new ReadingStatus(settings));
  const tabs = store.own(new ReaderTabs({ ...parts, imageConsent, imageSizes: new ImageSizes(parts.memory) }));

  /** Tells what the buttons of the editor's title depend on. */
  const tellFront = (): void => {
    const reader = tabs.front;
    setContext('seoga.readerHasOriginal', reader?.article?.sourceUrl !== undefined);
    setContext('seoga.readerStarred', reader !== undefined && history.isOn('starred', reader.id));
    status.show(reader);
    setContext('seoga.readerLater', reader !== undefined && history.isOn('later', reader.id));
    setContext('seoga.readerSpeaks', reader?.speaks === true);
    setContext('seoga.readerCanGoBack', reader?.history.leads('back') === true);
    setContext('seoga.readerCanGoForward', reader?.history.leads('forward') === true);
  };
  store.own(tabs.onDidChange(tellFront));
  store.own(history.onDidMark(tellFront));
  store.own(
    history.onDidChange(({ article }) => {
      if (article === tabs.front?.id) status.show(tabs.front);
    }),
  );

  store.own(
    vscode.window.registerWebviewPanelSerializer(READER, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const kept = keptPage(state, said => library.placeOf(idOf(said)) ?? shelves.placeOf(fileOf(said)));
        if (!kept) return panel.dispose();
        // What stood there stands there again: even an article that was read to its end, which would otherwise begin anew.
        const { place, trail } = kept;
        const where = history.of(idOf(place));
        await tabs.restore({ panel, place, target: { ...(where && { where }), ...(trail && { trail }) } });
      },
    }),
  );
  store.own(
    registerSectionLinks({ library, reporter }, (place, { heading }) =>
      tabs.show(place, { ...(heading !== undefined && { heading }), keep: true }),
    ),
  );

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
    parts.onDidChangeTheme(() => {
      for (const reader of tabs.all) reader.refresh();
    }),
  );
  store.own(
    parts.onDidChangeTerms(() => {
      for (const reader of tabs.all) void reader.showEdited();
    }),
  );
  store.own(
    settings.onDidChange(now => {
      status.show(tabs.front);
      for (const reader of tabs.all) reader.tell('look', readerLook(now));
    }),
  );

  return {
    commands: readerCommands({ tabs, library, shelves, history, settings, imageConsent }),
    /** The article of the reader in front, if one is. */
    activeArticle: (): ArticleId | undefined => tabs.front?.id,
    /** The same, or else one that is seen beside something else. */
    shownArticle: (): ArticleId | undefined => tabs.seen?.id,
    /** Has the reader in front ask about what is selected in it; false where none is in front. */
    askSelection: (): boolean => {
      const { front } = tabs;
      front?.tell('askSelection', undefined);
      return front !== undefined;
    },
    dispose: () => store.dispose(),
  };
}
