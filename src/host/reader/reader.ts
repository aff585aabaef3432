import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { type ArticleId, articleId } from '../../core/library/article';
import type { ArticlePlace } from '../../core/room/answers';
import type { ArticleArg } from '../../manifest/commands';
import { articleOf, fileOf } from '../kit/article-arg';
import type { CommandHandlers } from '../kit/commands';
import { Expected } from '../kit/report';
import type { Shelves } from '../kit/shelves';
import { ReaderPanel, type ReaderParts } from './reader-panel';

/** The `viewType` of our panels; VS Code brings panels back by it. */
export const READER = 'seoga.reader';

/** A second click this soon after the first, in ms, keeps the tab: what a double click does to a file. */
const DOUBLE_CLICK = 500;

export interface ReaderFeature extends Omit<ReaderParts, 'follow'> {
  readonly shelves: Shelves;
  /** The article that the search box points at while it is open. */
  chosenInFinder(): ArticleId | undefined;
  readonly onDidChangeTheme: (listener: () => void) => Disposable;
}

/** The reader: panels, one of which is the preview that the next article replaces, as a file's preview tab is. */
export function activateReader(parts: ReaderFeature) {
  const { library, shelves, settings } = parts;
  const store = new DisposableStore();
  const open = new Set<ReaderPanel>();
  let preview: ReaderPanel | undefined;
  let lastOpened: { readonly id: ArticleId; readonly at: number } | undefined;

  const front = (): ReaderPanel | undefined => [...open].find(reader => reader.panel.active);

  const adopt = (panel: vscode.WebviewPanel, place: ArticlePlace, heading?: string): ReaderPanel => {
    const reader = new ReaderPanel(panel, place, { ...parts, follow: show }, heading);
    open.add(reader);
    panel.iconPath = {
      light: vscode.Uri.joinPath(parts.extension, 'media', 'icons', 'book-light.svg'),
      dark: vscode.Uri.joinPath(parts.extension, 'media', 'icons', 'book-dark.svg'),
    };
    panel.onDidDispose(() => {
      open.delete(reader);
      if (preview === reader) preview = undefined;
    });
    return reader;
  };

  const create = (place: ArticlePlace, column: vscode.ViewColumn, heading?: string): ReaderPanel =>
    adopt(
      vscode.window.createWebviewPanel(READER, '', column, {
        enableFindWidget: true,
        enableScripts: true,
        localResourceRoots: [],
      }),
      place,
      heading,
    );

  const show = (
    place: ArticlePlace,
    options: { readonly keep?: boolean; readonly heading?: string; readonly beside?: boolean },
  ): void => {
    const id = idOf(place);
    const isDoubleClick = lastOpened?.id === id && Date.now() - lastOpened.at < DOUBLE_CLICK;
    lastOpened = { id, at: Date.now() };
    const already = options.beside ? undefined : [...open].find(reader => reader.id === id);
    const reader = already ?? (options.beside ? undefined : preview);
    if (reader) {
      reader.show(place, options.heading);
      reader.panel.reveal(undefined, false);
      if (reader === preview && (options.keep || isDoubleClick)) preview = undefined;
      return;
    }
    const column = options.beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const made = create(place, column, options.heading);
    if (!options.keep && !options.beside) preview = made;
  };

  /** The article a command means: the one it was given, else the search box's, else the one in front. */
  const meant = (arg: ArticleArg | undefined): ArticlePlace => {
    const id = articleOf(arg) ?? parts.chosenInFinder();
    const place =
      id === undefined ? front()?.place : (library.placeOf(id) ?? [...open].find(reader => reader.id === id)?.place);
    if (!place) throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
    return place;
  };

  const commands = {
    'seoga.openArticle': (arg, options) => show(meant(arg), { ...headingOf(options), keep: options?.keep === true }),
    'seoga.openToSide': (arg, options) => show(meant(arg), { ...headingOf(options), beside: true }),
    'seoga.keepOpen': () => {
      if (preview === front()) preview = undefined;
    },
    'seoga.openSource': async arg => {
      await vscode.window.showTextDocument(fileOf(meant(arg)), { preview: true });
    },
    'seoga.openOriginal': async arg => {
      const place = meant(arg);
      await library.read();
      const url = library.article(idOf(place))?.sourceUrl;
      if (url === undefined) throw new Expected(vscode.l10n.t('This article does not say where its original page is.'));
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
    'seoga.readFile': async file => {
      const uri = file instanceof vscode.Uri ? file : vscode.window.activeTextEditor?.document.uri;
      if (!uri) throw new Expected(vscode.l10n.t('Open a Markdown or text file first, or choose one in the explorer.'));
      show(shelves.placeOf(uri), { keep: true });
    },
  } satisfies Partial<CommandHandlers>;
  store.own(
    vscode.window.registerWebviewPanelSerializer(READER, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const place = placeIn(state);
        if (place) adopt(panel, place);
        else panel.dispose();
      },
    }),
  );
  store.own(
    library.onDidChange(({ upserted, removed }) => {
      for (const reader of open) {
        if (removed.includes(reader.id)) reader.tellGone();
        else if (upserted.some(article => article.id === reader.id)) reader.refresh();
      }
    }),
  );
  store.own(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const reader of open) {
        // Files of the library are watched; one that was opened from the explorer is heard of only here.
        if (!library.article(reader.id) && fileOf(reader.place).toString() === uri.toString()) reader.refresh();
      }
    }),
  );
  const refreshAll = (): void => {
    for (const reader of open) reader.refresh();
  };
  store.own(parts.onDidChangeTheme(refreshAll));
  let fontSize = settings.current['seoga.reader.fontSize'];
  store.own(
    settings.onDidChange(now => {
      if (now['seoga.reader.fontSize'] === fontSize) return;
      fontSize = now['seoga.reader.fontSize'];
      refreshAll();
    }),
  );
  store.own({
    dispose: () => {
      for (const reader of [...open]) reader.dispose();
    },
  });

  return {
    commands,
    /** The article of the reader in front, if one is. */
    activeArticle: (): ArticleId | undefined => front()?.id,
    dispose: () => store.dispose(),
  };
}

function idOf({ shelf, path }: ArticlePlace): ArticleId {
  return articleId(shelf.id, path);
}

/** VS Code hands menu commands a second argument of its own: only ours has a heading. */
function headingOf(options: unknown): { readonly heading?: string } {
  const heading = (options as { readonly heading?: unknown } | undefined)?.heading;
  return typeof heading === 'string' ? { heading } : {};
}

/** The place that a page kept across a reload; undefined where another version of Seoga wrote something else. */
function placeIn(state: unknown): ArticlePlace | undefined {
  const place = (state as { readonly place?: ArticlePlace } | undefined)?.place;
  const fields = [place?.path, place?.shelf?.id, place?.shelf?.uri, place?.shelf?.label];
  return fields.every(field => typeof field === 'string') ? place : undefined;
}
