import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { AnnotationId } from '../core/annotations/annotation';
import { AnnotationStore } from '../core/annotations/annotation-store';
import { type Disposable, DisposableStore } from '../core/kit/disposable';
import type { ArticleId } from '../core/library/article';
import { ReadingHistory } from '../core/library/reading';
import { SYNCED_KEYS } from '../core/library/reading-kinds';
import { shelfNames } from '../core/library/shelf-names';
import type { SettingKey } from '../manifest/settings';
import type { HighlightPlace } from '../manifest/settings/highlight-settings';
import type { SettingBounds } from '../manifest/settings/setting-bounds';
import { GlossaryFiles } from './adapters/glossary-files';
import { HighlightFiles } from './adapters/highlight-files';
import { liesInShelf } from './adapters/lies-in-shelf';
import { mementoMemory } from './adapters/memento-memory';
import { type OpenLibrary, openLibrary } from './adapters/open-library';
import { OutputLog } from './adapters/output-log';
import { ShelfList } from './adapters/shelf-list';
import { termTaste } from './adapters/term-taste';
import { ThemeKeeper } from './adapters/theme-keeper';
import { activateAsk } from './ask/ask';
import { activateComplete } from './complete/complete';
import { FileStates } from './complete/file-state';
import { activateFinder } from './finder/finder';
import { activateGlossary } from './glossary/glossary';
import { activateHighlights } from './highlights/highlights';
import { registerCommands } from './kit/commands';
import { LiveGlossary } from './kit/glossary';
import { Reporter } from './kit/report';
import { SettingsReader } from './kit/settings';
import { activateMarkdownLinks } from './markdown-links/markdown-links';
import { activateMcp } from './mcp/mcp';
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

/** What of package.json is read as we run. */
interface OwnManifest {
  readonly version: string;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<SettingKey, SettingBounds>> };
  };
}

/** Introduces the features to each other and to the adapters. */
export function activateApp(context: vscode.ExtensionContext): App {
  const store = new DisposableStore();
  const { extensionUri: extension, globalStorageUri: storage } = context;
  const manifest: OwnManifest = context.extension.packageJSON;

  const log = store.own(new OutputLog());
  const reporter = new Reporter(log);
  const settings = store.own(new SettingsReader(manifest.contributes.configuration.properties));
  const memory = mementoMemory(context.globalState);
  context.globalState.setKeysForSync(SYNCED_KEYS);
  const shelves = store.own(new ShelfList(settings, extension));

  const history = new ReadingHistory(memory, Date.now, () => shelfNames(shelves.all()));
  store.own(shelves.onDidChange(() => history.refresh()));
  // Other windows and other devices read, too; there is no event for it, and who comes to this window looks at it.
  store.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && history.refresh()));

  const glossaryFiles = store.own(
    new GlossaryFiles({
      extension,
      storage,
      shelves,
      parse: (name, text) => library.readGlossary(name, text),
      log,
    }),
  );
  const glossary = store.own(new LiveGlossary(glossaryFiles, termTaste(settings)));
  const script = context.asAbsolutePath('dist/library/library.mjs');
  const opened: OpenLibrary = store.own(openLibrary({ script, storage, shelves, glossary, history, reporter, log }));
  const { library } = opened;
  const theme = store.own(new ThemeKeeper(library, log));

  const usage = store.own(activateUsage({ extension, storage, log }));
  const models = store.own(activateModels({ secrets: context.secrets, settings, memory }));
  const sendable = store.own(new FileStates(settings, isExcluded));

  /** What several features work with. The type of each feature's parts says which of it that feature takes. */
  const common = {
    extension,
    storage,
    version: manifest.version,
    library,
    shelves,
    glossary,
    history,
    settings,
    memory,
    reporter,
    log,
    models: models.modelsByHand,
    usage: usage.counter,
    failureSentence,
    themeReady: () => theme.ready(),
    onDidChangeTheme: theme.onDidChange,
  };

  const finder = store.own(activateFinder(common));
  const results = store.own(activateResults(common));

  const highlightPlace = (): HighlightPlace => settings.current['seoga.highlights.place'];
  const otherPlace = (): HighlightPlace => (highlightPlace() === 'library' ? 'extension' : 'library');
  const keptAt = (place: () => HighlightPlace): HighlightFiles =>
    store.own(new HighlightFiles({ storage, shelves: () => shelves.all(), place }));
  const here = keptAt(highlightPlace);
  const newId = (): AnnotationId => `urn:uuid:${randomUUID()}` as AnnotationId;
  const highlights = store.own(
    activateHighlights({
      ...common,
      store: store.own(new AnnotationStore({ files: here, now: Date.now, newId })),
      here,
      there: keptAt(otherPlace),
      onDidChangeShelves: shelves.onDidChange,
      activeArticle: (): ArticleId | undefined => reader.activeArticle(),
    }),
  );

  const terms = store.own(activateTerms({ ...common, addTerm: (draft, asking) => glossaries.addTerm(draft, asking) }));
  const reader = store.own(
    activateReader({ ...common, highlights: highlights.readers, terms, onDidChangeTerms: glossary.onDidChange }),
  );
  const shelf = store.own(activateShelf({ ...common, activeArticle: () => reader.activeArticle() }));

  const glossaries = store.own(
    activateGlossary({
      ...common,
      files: glossaryFiles,
      parse: (name, text) => library.readGlossary(name, text),
      addTerms: (text, drafts) => library.addTerms(text, drafts),
    }),
  );
  const termsView = store.own(
    activateTermsView({ ...common, cardOf: terms.cardOf, placeOf: terms.placeOf, addTerm: glossaries.addTerm }),
  );
  store.own(activateMarkdownLinks(common));

  store.own(activateMcp(common));
  store.own(activateTools({ ...common, mayBeRead: liesInShelf }));

  const choice = {
    library,
    activeArticle: () => reader.shownArticle(),
    chooseArticle: (title: string) => finder.chooseArticle({ title, first: reader.shownArticle() }),
  };
  const ask = store.own(
    activateAsk({
      ...common,
      ...choice,
      samples: () => settings.current['seoga.ask.samples'],
      askInReader: () => reader.askSelection(),
      modelOf: models.modelOf,
      cardOf: terms.cardOf,
      offersModel: () => settings.current['seoga.model.source'] === 'endpoint',
      // Whatever shows it: an old version of a file of keys holds keys.
      mayBeSent: ({ uri, languageId }) => sendable.mayBeSent({ uri: uri.with({ scheme: 'file' }), languageId }),
    }),
  );
  const questionSet = activateQuestionSet({
    ...common,
    chooseArticles: async words => {
      const { chooseScope, scopedArticles } = await import('./ask/choose-scope');
      const scope = await chooseScope(choice, words);
      return scope && { label: scope.label, articles: scopedArticles(library.articles, scope) };
    },
  });

  // What is typed asks nobody anything: a model that the user would have to allow first completes nothing.
  const complete = store.own(activateComplete({ ...common, models: models.models, files: sendable }));
  const refactor = store.own(
    activateRefactor({
      ...common,
      mayBeSent: document => sendable.mayBeSent(document),
      chooseArticle: choice.chooseArticle,
    }),
  );

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
        'seoga.showLog': () => log.show(),
        'seoga.stopIndexing': () => library.stopIndexing(),
      },
      reporter,
    ),
  );
  return { dispose: () => store.dispose(), ended: () => opened.ended() };
}
