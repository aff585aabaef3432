import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { lazyAsync } from '../../core/kit/lazy';
import { type ArticleId, articleId } from '../../core/library/article';
import type { Memory } from '../../core/ports';
import type { ArticlePlace } from '../../core/room/answers';
import type { ArticleArg } from '../../manifest/commands';
import type { FollowOptions } from '../../protocol/reader';
import { articleOf, fileOf, foundOf } from '../kit/article-arg';
import { bookIcon } from '../kit/book-icon';
import { type CommandHandlers, runCommand } from '../kit/commands';
import { setContext } from '../kit/context';
import { openOutside } from '../kit/outside';
import { problemSentence } from '../kit/problem';
import { Expected } from '../kit/report';
import type { Shelves } from '../kit/shelves';
import { ImageConsent } from './image-consent';
import { manageImageSites } from './image-sites';
import { ImageSizes } from './image-sizes';
import { keptPage } from './kept-page';
import { LiveEdits } from './live-edits';
import { readerLook, resizeReader } from './reader-look';
import type { ReaderPanel } from './reader-panel';
import type { ReaderParts, ReaderTarget } from './reader-parts';
import { ReadingStatus } from './reading-status';
import { registerSectionLinks } from './section-links';

/** The `viewType` of our panels; VS Code brings panels back by it. */
const READER = 'seoga.reader';

/** A second click this soon after the first, in ms, keeps the tab: what a double click does to a file. */
const DOUBLE_CLICK = 500;

export interface ReaderFeature extends Omit<ReaderParts, 'follow' | 'imageConsent' | 'imageSizes'> {
  readonly shelves: Shelves;
  readonly memory: Memory;
  readonly onDidChangeTheme: (listener: () => void) => Disposable;
  /** Other terms are to be marked. */
  readonly onDidChangeTerms: (listener: () => void) => Disposable;
}

/** The panels' code. It is loaded with the first article: activation is paid by windows that read nothing. */
const loadPanels = lazyAsync(() => import('./reader-panel'));

/** A panel of VS Code's, and what it is to show. */
interface Opening {
  readonly panel: vscode.WebviewPanel;
  readonly place: ArticlePlace;
  readonly target?: ReaderTarget;
}

/** The reader: panels, one of which is the preview that the next article replaces, as a file's preview tab is. */
export function activateReader(parts: ReaderFeature) {
  const { library, shelves, history, settings, reporter } = parts;
  const store = new DisposableStore();
  const imageConsent = store.own(new ImageConsent(parts.memory));
  store.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && imageConsent.look()));
  const imageSizes = new ImageSizes(parts.memory);
  const status = store.own(new ReadingStatus(settings));
  const open = new Set<ReaderPanel>();
  let preview: ReaderPanel | undefined;
  let lastOpened: { readonly id: ArticleId; readonly at: number } | undefined;

  const front = (): ReaderPanel | undefined => [...open].find(reader => reader.panel.active);

  /** Tells what the buttons of the editor's title depend on. */
  const tellFront = (): void => {
    const reader = front();
    setContext('seoga.readerHasOriginal', reader?.article?.sourceUrl !== undefined);
    setContext('seoga.readerStarred', reader !== undefined && history.isOn('starred', reader.id));
    status.show(reader);
    setContext('seoga.readerLater', reader !== undefined && history.isOn('later', reader.id));
    setContext('seoga.readerSpeaks', reader?.speaks === true);
    setContext('seoga.readerCanGoBack', reader?.history.leads('back') === true);
    setContext('seoga.readerCanGoForward', reader?.history.leads('forward') === true);
  };

  const adopt = (code: typeof import('./reader-panel'), { panel, place, target }: Opening): ReaderPanel => {
    const follows: ReaderParts = {
      ...parts,
      imageConsent,
      imageSizes,
      follow: (linked, options) => follow(reader, linked, options),
    };
    const reader: ReaderPanel = new code.ReaderPanel(panel, place, follows, target);
    open.add(reader);
    panel.iconPath = bookIcon(parts.extension);
    reader.own(reader.onDidShow(tellFront));
    reader.own(reader.history.onDidChange(tellFront));
    reader.own(panel.onDidChangeViewState(tellFront));
    panel.onDidDispose(() => {
      open.delete(reader);
      if (preview === reader) preview = undefined;
      tellFront();
    });
    return reader;
  };

  const create = (column: vscode.ViewColumn): vscode.WebviewPanel =>
    vscode.window.createWebviewPanel(READER, '', column, {
      enableFindWidget: true,
      enableScripts: true,
      localResourceRoots: [],
    });

  const show = async (
    place: ArticlePlace,
    options: ReaderTarget & { readonly keep?: boolean; readonly beside?: boolean },
  ): Promise<void> => {
    // From here on nothing waits: of two clicks the second must see what the first has opened.
    const code = await loadPanels();
    if (store.isDisposed) return;
    const id = idOf(place);
    const isDoubleClick = lastOpened?.id === id && Date.now() - lastOpened.at < DOUBLE_CLICK;
    lastOpened = { id, at: Date.now() };
    const already = options.beside ? undefined : [...open].find(reader => reader.id === id);
    const reader = already ?? (options.beside ? undefined : preview);
    if (reader) {
      reader.show(place, options);
      reader.panel.reveal(undefined, false);
      if (reader === preview && (options.keep || isDoubleClick)) preview = undefined;
      return;
    }
    const column = options.beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const made = adopt(code, { panel: create(column), place, target: options });
    if (!options.keep && !options.beside) preview = made;
  };

  /** A link leads on in the same tab, as in a browser, and back again; or beside it. */
  const follow = (from: ReaderPanel, place: ArticlePlace, { heading, beside }: FollowOptions): void => {
    const target = heading === undefined ? {} : { heading };
    if (beside) void reporter.guard(() => show(place, { ...target, beside }));
    else from.show(place, target);
  };

  /** The article a command means: the one it was given, else the one in front. */
  const meant = (arg: ArticleArg | undefined): ArticlePlace => {
    const id = articleOf(arg);
    const place =
      id === undefined ? front()?.place : (library.placeOf(id) ?? [...open].find(reader => reader.id === id)?.place);
    if (!place) throw new Expected(vscode.l10n.t('That article is no longer in the library.'));
    return place;
  };

  const openSource = async (arg: ArticleArg | undefined, where: vscode.TextDocumentShowOptions = {}): Promise<void> => {
    const file = fileOf(meant(arg));
    if (!(await exists(file))) throw new Expected(problemSentence('missing'), refresh());
    // Not `showTextDocument`, which refuses what is no text: VS Code has an editor for that, too.
    await vscode.commands.executeCommand('vscode.open', file, { ...lineOf(arg), ...where });
  };

  const commands = {
    'seoga.openArticle': (arg, options) =>
      show(meant(arg), { ...targetOf(arg, options), keep: options?.keep === true }),
    'seoga.openToSide': (arg, options) => show(meant(arg), { ...targetOf(arg, options), beside: true }),
    'seoga.keepOpen': () => {
      if (preview === front()) preview = undefined;
    },
    'seoga.openSource': arg => openSource(arg),
    'seoga.openSourceToSide': arg => openSource(arg, { viewColumn: vscode.ViewColumn.Beside }),
    'seoga.openOriginal': async arg => {
      const id = idOf(meant(arg));
      const article = [...open].find(reader => reader.id === id)?.article ?? library.article(id);
      if (article?.sourceUrl === undefined) {
        throw new Expected(vscode.l10n.t('This article does not say where its original page is.'));
      }
      await openOutside(article.sourceUrl);
    },
    'seoga.readAloud': () => front()?.tell('aloud', 'start'),
    'seoga.stopReadingAloud': () => front()?.tell('aloud', 'stop'),
    'seoga.highlightSelection': () => front()?.tell('highlightSelection', { note: false }),
    'seoga.noteSelection': () => front()?.tell('highlightSelection', { note: true }),
    'seoga.increaseReadingSize': () => resizeReader(settings, 'larger'),
    'seoga.decreaseReadingSize': () => resizeReader(settings, 'smaller'),
    'seoga.widenReading': () => resizeReader(settings, 'wider'),
    'seoga.narrowReading': () => resizeReader(settings, 'narrower'),
    'seoga.resetReadingSize': () => resizeReader(settings, 'reset'),
    'seoga.toggleOutline': () => settings.set('seoga.reader.outline', !settings.current['seoga.reader.outline']),
    'seoga.toggleTermMarks': () => settings.set('seoga.reader.markTerms', !settings.current['seoga.reader.markTerms']),
    'seoga.manageImageSites': () => manageImageSites(imageConsent, front()?.imageSites ?? []),
    'seoga.star': arg => history.mark(idOf(meant(arg)), 'starred', true),
    'seoga.unstar': arg => history.mark(idOf(meant(arg)), 'starred', false),
    'seoga.readLater': arg => history.mark(idOf(meant(arg)), 'later', true),
    'seoga.dontReadLater': arg => history.mark(idOf(meant(arg)), 'later', false),
    'seoga.goBack': () => front()?.travel('back'),
    'seoga.goForward': () => front()?.travel('forward'),
    'seoga.readFile': async file => {
      const uri = file instanceof vscode.Uri ? file : vscode.window.activeTextEditor?.document.uri;
      if (!uri) throw new Expected(vscode.l10n.t('Open a Markdown or text file first, or choose one in the explorer.'));
      await show(shelves.placeOf(uri), { keep: true });
    },
  } satisfies Partial<CommandHandlers>;
  store.own(
    vscode.window.registerWebviewPanelSerializer(READER, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const kept = keptPage(state, said => library.placeOf(idOf(said)) ?? shelves.placeOf(fileOf(said)));
        if (!kept) return panel.dispose();
        // What stood there stands there again: even an article that was read to its end, which would otherwise begin anew.
        const { place, trail } = kept;
        const where = history.of(idOf(place));
        adopt(await loadPanels(), { panel, place, target: { ...(where && { where }), ...(trail && { trail }) } });
      },
    }),
  );
  store.own(
    library.onDidChange(({ upserted, removed }) => {
      for (const reader of open) {
        if (removed.includes(reader.id)) reader.tellGone();
        else if (upserted.some(article => article.id === reader.id)) void reader.showEdited();
      }
    }),
  );
  store.own(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const reader of open) {
        // Files of the library are watched; one that was opened from the explorer is heard of only here.
        if (!library.article(reader.id) && fileOf(reader.place).toString() === uri.toString()) void reader.showEdited();
      }
    }),
  );
  store.own(
    registerSectionLinks({ library, reporter }, (place, { heading }) =>
      show(place, { ...(heading !== undefined && { heading }), keep: true }),
    ),
  );
  store.own(new LiveEdits(() => open));
  const refreshAll = (): void => {
    for (const reader of open) reader.refresh();
  };
  store.own(parts.onDidChangeTheme(refreshAll));
  store.own(
    parts.onDidChangeTerms(() => {
      for (const reader of open) void reader.showEdited();
    }),
  );
  store.own(history.onDidMark(tellFront));
  store.own(
    history.onDidChange(({ article }) => {
      if (article === front()?.id) status.show(front());
    }),
  );
  store.own(settings.onDidChange(() => status.show(front())));
  store.own(
    settings.onDidChange(now => {
      for (const reader of open) reader.tell('look', readerLook(now));
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
    /** The same, or else one that is seen beside something else. */
    shownArticle: (): ArticleId | undefined => (front() ?? [...open].find(({ panel }) => panel.visible))?.id,
    /** Has the reader in front ask about what is selected in it; false where none is in front. */
    askSelection: (): boolean => {
      front()?.tell('askSelection', undefined);
      return front() !== undefined;
    },
    dispose: () => store.dispose(),
  };
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function refresh(): { readonly label: string; run(): unknown } {
  return { label: vscode.l10n.t('Refresh Library'), run: () => runCommand('seoga.refresh') };
}

function idOf({ shelf, path }: ArticlePlace): ArticleId {
  return articleId(shelf.id, path);
}

/** What a command is to show of its article. VS Code hands menu commands a second argument of its own: only ours has a heading. */
function targetOf(arg: ArticleArg | undefined, options: ReaderTarget | undefined): ReaderTarget {
  const heading = options?.heading;
  const found = options?.found ?? foundOf(arg);
  return { ...(typeof heading === 'string' && { heading }), ...(found && { found }) };
}

/** The editor's options that select the line of what was found; undefined where nothing was. */
function lineOf(arg: ArticleArg | undefined): vscode.TextDocumentShowOptions | undefined {
  const line = foundOf(arg)?.passage?.line;
  return line === undefined ? undefined : { selection: new vscode.Range(line - 1, 0, line - 1, 0) };
}
