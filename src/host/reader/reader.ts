import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { ArticleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import { fileOf, idOf } from '../kit/article-arg';
import { setContext } from '../kit/context';
import type { Shelves } from '../kit/shelves';
import { ImageConsent } from './image-consent';
import { ImageSizes } from './image-sizes';
import { type CurrentParts, keepCurrent } from './keep-current';
import { keptPage } from './kept-page';
import { readerCommands } from './reader-commands';
import { READER, ReaderTabs, type TabsParts } from './reader-tabs';
import { ReadingStatus } from './reading-status';
import { registerSectionLinks } from './section-links';

export interface ReaderFeature extends Omit<TabsParts, 'imageConsent' | 'imageSizes'>, Omit<CurrentParts, 'tabs'> {
  readonly shelves: Shelves;
  readonly memory: Memory;
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

  store.own(settings.onDidChange(() => status.show(tabs.front)));
  store.own(keepCurrent({ ...parts, tabs }));

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
