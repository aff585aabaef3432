import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { AnnotationId } from '../core/annotations/annotation';
import { AnnotationStore } from '../core/annotations/annotation-store';
import { type Disposable, DisposableStore } from '../core/kit/disposable';
import { Emitter } from '../core/kit/event';
import { lazyAsync } from '../core/kit/lazy';
import type { ArticleId } from '../core/library/article';
import { ReadingHistory } from '../core/library/reading';
import { SYNCED_KEYS } from '../core/library/reading-kinds';
import { shelfNames } from '../core/library/shelf-names';
import type { Log } from '../core/ports';
import type { TermTaste } from '../core/terms/term';
import type { HighlightPlace } from '../manifest/settings/highlight-settings';
import { activeThemeSource } from './adapters/editor-theme';
import { GlossaryFiles } from './adapters/glossary-files';
import { HighlightFiles } from './adapters/highlight-files';
import { IndexStatus, troubleSentence } from './adapters/index-status';
import { type LibraryThread, startLibraryThread } from './adapters/library-thread';
import { liesInShelf } from './adapters/lies-in-shelf';
import { mementoMemory } from './adapters/memento-memory';
import { OutputLog } from './adapters/output-log';
import { ReadingProgress } from './adapters/reading-progress';
import { ShelfList } from './adapters/shelf-list';
import { ShelfWatchers } from './adapters/shelf-watchers';
import { WorkspaceSource } from './adapters/workspace-source';
import { activateAsk } from './ask/ask';
import { activateComplete } from './complete/complete';
import { FileStates } from './complete/file-state';
import { activateFinder } from './finder/finder';
import { activateGlossary } from './glossary/glossary';
import { activateHighlights } from './highlights/highlights';
import { registerCommands } from './kit/commands';
import { setContext } from './kit/context';
import { type GlossaryTaste, LiveGlossary } from './kit/glossary';
import { Library } from './kit/library';
import { Expected, Reporter } from './kit/report';
import { SettingsReader } from './kit/settings';
import { activateMarkdownLinks } from './markdown-links/markdown-links';
import { activateMcp } from './mcp/mcp';
import { editorModel } from './models/editor-model';
import { failureSentence } from './models/failure-sentence';
import { activateModels } from './models/models';
import { activateQuestionSet } from './question-set/question-set';
import { activateReader } from './reader/reader';
import { activateRefactor } from './refactor/refactor';
import { activateResults } from './results/results';
import { activateShelf } from './shelf/shelf';
import { isExcluded } from './terms/excluded-files';
import { activateTerms } from './terms/terms';
import { activateTermsView } from './terms-view/terms-view';
import { activateTools } from './tools/tools';
import { activateUsage } from './usage/usage';

/** Everything that runs. */
export interface App extends Disposable {
  /** Resolves when the library's thread, too, has ended after `dispose`. */
  ended(): Promise<void>;
}

/** Introduces the features to each other and to the adapters. */
export function activateApp(context: vscode.ExtensionContext): App {
  const store = new DisposableStore();
  let thread: LibraryThread | undefined;
  const log = store.own(new OutputLog());
  const reporter = new Reporter(log);
  const settings = store.own(new SettingsReader());
  const shelves = new ShelfList(settings, context.extensionUri);
  const memory = mementoMemory(context.globalState);
  context.globalState.setKeysForSync(SYNCED_KEYS);
  const history = new ReadingHistory(memory, Date.now, () => shelfNames(shelves.all()));
  // Other windows and other devices read, too; there is no event for it, and who comes to this window looks at it.
  store.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && history.refresh()));
  const progress = new ReadingProgress();
  const source = new WorkspaceSource();
  const usage = store.own(activateUsage({ extension: context.extensionUri, storage: context.globalStorageUri, log }));
  const script = context.asAbsolutePath('dist/library/library.mjs');
  const storeFile = storeFileIn(context.globalStorageUri);
  const shelvesChanged = store.own(new Emitter<void>());
  const glossaryFiles = store.own(
    new GlossaryFiles({
      extension: context.extensionUri,
      storage: context.globalStorageUri,
      shelves: () => shelves.all(),
      onDidChangeShelves: shelvesChanged.event,
      parse: (name, text) => library.readGlossary(name, text),
      log,
    }),
  );
  const glossary = store.own(new LiveGlossary(glossaryFiles, termTaste(settings)));
  const library: Library = store.own(
    new Library({
      start: onExit => {
        thread = startLibraryThread({ script, start: { storeFile }, source, log }, onExit);
        return thread;
      },
      reading: () => history.facts(),
      shelves: () => shelves.all(),
      glossary,
      whileReading: work => progress.during(work),
      liesInShelf,
    }),
  );
  store.own(library.onDidProgress(news => progress.tell(news)));
  const indexing = store.own(new IndexStatus());
  store.own(
    library.onDidIndex(progress => {
      indexing.show(progress);
      setContext('seoga.indexing', progress.state === 'indexing');
    }),
  );
  store.own(library.onStoreTrouble(trouble => reporter.report(new Expected(troubleSentence(trouble)))));
  store.own(history.onDidChange(({ from, to }) => from !== to && library.readingChanged()));
  store.own(history.onDidMark(() => library.readingChanged()));

  const watchers = store.own(
    new ShelfWatchers(source, (shelf, changes) => reporter.guard(() => library.filesChanged(shelf, changes))),
  );
  store.own(
    library.onDidStartReading(() => {
      watchers.watch(shelves.all());
      const [wrong] = shelves.unusable();
      if (wrong !== undefined) reporter.report(new Expected(unusableFolder(wrong)));
    }),
  );
  let known = shelves.all();
  store.own(
    settings.onDidChange(() => {
      const now = shelves.all();
      const isSame = now.length === known.length && now.every((shelf, index) => shelf.id === known[index]?.id);
      known = now;
      if (isSame) return;
      history.refresh();
      shelvesChanged.fire();
      if (library.isRead) void reporter.guard(() => library.shelvesChanged());
    }),
  );

  const theme = store.own(new ThemeKeeper(library, log));
  const finder = store.own(activateFinder({ library, history, reporter }));
  const highlightFiles = (place: () => HighlightPlace): HighlightFiles =>
    store.own(new HighlightFiles({ storage: context.globalStorageUri, shelves: () => shelves.all(), place }));
  const highlightPlace = (): HighlightPlace => settings.current['seoga.highlights.place'];
  const keptHere = highlightFiles(highlightPlace);
  const annotations = store.own(
    new AnnotationStore({
      files: keptHere,
      now: Date.now,
      newId: () => `urn:uuid:${randomUUID()}` as AnnotationId,
    }),
  );
  const highlights = store.own(
    activateHighlights({
      store: annotations,
      here: keptHere,
      there: highlightFiles(() => (highlightPlace() === 'library' ? 'extension' : 'library')),
      library,
      history,
      settings,
      memory,
      reporter,
      onDidChangeShelves: shelvesChanged.event,
      activeArticle: (): ArticleId | undefined => reader.activeArticle(),
    }),
  );
  const terms = store.own(
    activateTerms({
      library,
      glossary,
      settings,
      reporter,
      log,
      extension: context.extensionUri,
      addTerm: (draft, asking) => glossaries.addTerm(draft, asking),
    }),
  );
  const reader = store.own(
    activateReader({
      highlights: highlights.readers,
      terms,
      extension: context.extensionUri,
      memory,
      library,
      shelves,
      history,
      settings,
      reporter,
      themeReady: () => theme.ready(),
      onDidChangeTheme: theme.onDidChange,
      onDidChangeTerms: glossary.onDidChange,
    }),
  );
  const shelf = store.own(
    activateShelf({ library, shelves, history, settings, reporter, activeArticle: () => reader.activeArticle() }),
  );
  const results = store.own(activateResults({ library, history, settings, reporter }));
  const glossaries = store.own(
    activateGlossary({
      glossary,
      files: glossaryFiles,
      memory,
      reporter,
      log,
      parse: (name, text) => library.readGlossary(name, text),
      addTerms: (text, drafts) => library.addTerms(text, drafts),
    }),
  );
  const termsView = store.own(
    activateTermsView({
      library,
      glossary,
      memory,
      reporter,
      cardOf: terms.cardOf,
      placeOf: terms.placeOf,
      addTerm: glossaries.addTerm,
    }),
  );
  store.own(activateMarkdownLinks({ library, history, settings, log }));
  store.own(
    activateMcp({
      extension: context.extensionUri,
      version: String(context.extension.packageJSON.version),
      storage: context.globalStorageUri,
      shelves,
      onDidChangeShelves: shelvesChanged.event,
      settings,
    }),
  );
  store.own(activateTools({ library, mayBeRead: liesInShelf, log }));
  const models = store.own(activateModels({ secrets: context.secrets, settings, memory }));
  const files = store.own(new FileStates(settings, isExcluded));
  const ask = store.own(
    activateAsk({
      extension: context.extensionUri,
      library,
      models: models.models,
      memory,
      reporter,
      usage: usage.counter,
      samples: () => settings.current['seoga.ask.samples'],
      themeReady: () => theme.ready(),
      onDidChangeTheme: theme.onDidChange,
      activeArticle: () => reader.shownArticle(),
      askInReader: () => reader.askSelection(),
      failureSentence,
      modelOf: editorModel,
      cardOf: terms.cardOf,
      offersModel: () => settings.current['seoga.model.source'] === 'endpoint',
      // Whatever shows it: an old version of a file of keys holds keys.
      mayBeSent: ({ uri, languageId }) => files.mayBeSent({ uri: uri.with({ scheme: 'file' }), languageId }),
    }),
  );
  const questionSet = activateQuestionSet({
    library,
    models: models.models,
    settings,
    memory,
    reporter,
    version: String(context.extension.packageJSON.version),
    chooseArticles: async asking => {
      const { chooseScope, scopedArticles } = await import('./ask/choose-scope');
      const active = reader.shownArticle();
      const scope = await chooseScope(library.articles, active && library.article(active), asking);
      return scope && { label: scope.label, articles: scopedArticles(library.articles, scope) };
    },
    failureSentence,
  });
  const complete = store.own(
    activateComplete({
      models: models.models,
      settings,
      glossary,
      library,
      usage: usage.counter,
      log,
      files,
      failureSentence,
    }),
  );
  const refactor = store.own(
    activateRefactor({
      extension: context.extensionUri,
      storage: context.globalStorageUri,
      library,
      models: models.models,
      settings,
      reporter,
      usage: usage.counter,
      mayBeSent: document => files.mayBeSent(document),
      shownArticle: () => reader.shownArticle(),
      failureSentence,
    }),
  );
  const own = { 'seoga.showLog': () => log.show(), 'seoga.stopIndexing': () => library.stopIndexing() };
  store.own(
    registerCommands(
      {
        ...shelf.commands,
        ...finder.commands,
        ...reader.commands,
        ...results.commands,
        ...highlights.commands,
        ...models.commands,
        ...ask.commands,
        ...complete.commands,
        ...terms.commands,
        ...termsView.commands,
        ...glossaries.commands,
        ...questionSet.commands,
        ...refactor.commands,
        ...usage.commands,
        ...own,
      },
      reporter,
    ),
  );
  return { dispose: () => store.dispose(), ended: () => thread?.ended ?? Promise.resolve() };
}

/** Which terms the user wants to see, and how often. */
function termTaste(settings: SettingsReader): GlossaryTaste {
  const read = (): TermTaste => ({
    never: settings.current['seoga.terms.never'],
    density: settings.current['seoga.terms.density'],
  });
  return {
    current: read,
    onDidChange: listener => {
      let known = JSON.stringify(read());
      return settings.onDidChange(() => {
        const now = JSON.stringify(read());
        if (now === known) return;
        known = now;
        listener();
      });
    },
  };
}

/** Where the library's store lies; nowhere in a window without a disk, which then remembers nothing. */
function storeFileIn(folder: vscode.Uri): string | undefined {
  return folder.scheme === 'file' ? vscode.Uri.joinPath(folder, 'library.db').fsPath : undefined;
}

function unusableFolder(folder: string): string {
  return vscode.l10n.t(
    '“{0}” in the setting seoga.library.folders is not an absolute path; write it as /folder, ~/folder or a URI.',
    folder,
  );
}

/** Settings that decide which theme is active. The theme's own event comes while it is tried out, before they are written. */
const THEME_SETTINGS = [
  'workbench.colorTheme',
  'workbench.preferredDarkColorTheme',
  'workbench.preferredLightColorTheme',
  'workbench.preferredHighContrastColorTheme',
  'workbench.preferredHighContrastLightColorTheme',
  'window.autoDetectColorScheme',
  'window.autoDetectHighContrast',
];

/** Keeps the library's code colours those of the editor. The theme is read when the first article is shown. */
class ThemeKeeper implements Disposable {
  readonly #changed = new Emitter<void>();
  readonly #listening: readonly vscode.Disposable[];
  #isRead = false;

  readonly onDidChange = this.#changed.event;
  readonly ready: () => Promise<void>;

  constructor(library: Library, log: Log) {
    const load = async (): Promise<void> => {
      this.#isRead = true;
      try {
        const theme = activeThemeSource();
        if (theme) await library.setTheme(theme);
      } catch (error) {
        // An article is worth reading without colours.
        log.error('The colour theme cannot be read', error);
      }
    };
    const reload = async (): Promise<void> => {
      if (!this.#isRead) return;
      await load();
      this.#changed.fire();
    };
    this.ready = lazyAsync(load);
    this.#listening = [
      vscode.window.onDidChangeActiveColorTheme(reload),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (THEME_SETTINGS.some(setting => event.affectsConfiguration(setting))) void reload();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.#listening) listener.dispose();
    this.#changed.dispose();
  }
}
