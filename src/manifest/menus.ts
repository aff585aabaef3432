import type { Grouping, Sorting } from '../core/library/grouping';
import type { CommandId } from './commands';
import type { SettingKey } from './settings';
import type { ViewId } from './views';

interface MenuItem {
  readonly command: CommandId;
  readonly when: string;
  readonly group: string;
}

/** What a tree row is, as `viewItem` in `when` clauses. Several facts are joined with a space: `article original`. */
export type ViewItem =
  | 'article'
  | 'passage'
  | 'highlight'
  | 'lost'
  | 'original'
  | 'read'
  | 'starred'
  | 'later'
  | 'unfinished'
  | 'listed'
  | 'term'
  | 'suggestions'
  | 'suggestion'
  | 'removable';

/** The command that arranges the Articles view so. */
const groupCommand = {
  folder: 'seoga.groupByFolder',
  topic: 'seoga.groupByTopic',
  author: 'seoga.groupByAuthor',
  month: 'seoga.groupByMonth',
} as const satisfies Record<Grouping, CommandId>;

const sortCommand = {
  title: 'seoga.sortByTitle',
  newest: 'seoga.sortByNewest',
  oldest: 'seoga.sortByOldest',
} as const satisfies Record<Sorting, CommandId>;

const ARTICLES: ViewId = 'seoga.articles';
const RESULTS: ViewId = 'seoga.results';
const HIGHLIGHTS: ViewId = 'seoga.highlights';
const CONTINUE: ViewId = 'seoga.continue';
const TERMS: ViewId = 'seoga.terms';
const inView = (view: ViewId): string => `view == ${view}`;
const inContinue = (kind: ViewItem): string => `${inView(CONTINUE)} && viewItem =~ /\\b${kind}\\b/`;
const anArticle = 'view =~ /^seoga\\./ && viewItem =~ /\\barticle\\b/';
const aPlace = 'view =~ /^seoga\\./ && viewItem =~ /\\b(article|passage)\\b/';
const aHighlight = `${inView(HIGHLIGHTS)} && viewItem =~ /\\bhighlight\\b/`;
const aTerm = `${inView(TERMS)} && viewItem == term`;
const aSuggestion = `${inView(TERMS)} && viewItem == suggestion`;
const suggestions = `${inView(TERMS)} && viewItem == suggestions`;
const highlighted = `${inView(HIGHLIGHTS)} && viewItem =~ /\\b(article|lost)\\b/`;
const isStarred = 'viewItem =~ /\\bstarred\\b/';
const isLater = 'viewItem =~ /\\blater\\b/';
const withOriginal = 'view =~ /^seoga\\./ && viewItem =~ /\\boriginal\\b/';

/** The commands that change a setting; the one that would change nothing is left out. */
function choices(table: Readonly<Record<string, CommandId>>, setting: SettingKey, group: string): readonly MenuItem[] {
  return Object.entries(table).map(([value, command], index) => ({
    command,
    when: `${inView(ARTICLES)} && config.${setting} != ${value}`,
    group: `${group}@${index}`,
  }));
}

/** Every place of VS Code where our commands appear, besides the palette. */
export const menus: Readonly<Record<string, readonly MenuItem[]>> = {
  'view/title': [
    { command: 'seoga.search', when: inView(ARTICLES), group: 'navigation@1' },
    { command: 'seoga.filter', when: `${inView(ARTICLES)} && !seoga.filtered`, group: 'navigation@2' },
    { command: 'seoga.clearFilter', when: `${inView(ARTICLES)} && seoga.filtered`, group: 'navigation@2' },
    { command: 'seoga.addFolder', when: inView(ARTICLES), group: 'navigation@3' },
    { command: 'seoga.refresh', when: inView(ARTICLES), group: 'navigation@4' },
    { command: 'seoga.ask', when: inView(ARTICLES), group: 'navigation@5' },
    { command: 'seoga.findInLibrary', when: inView(RESULTS), group: 'navigation@1' },
    { command: 'seoga.refreshResults', when: inView(RESULTS), group: 'navigation@2' },
    { command: 'seoga.clearResults', when: inView(RESULTS), group: 'navigation@3' },
    { command: 'seoga.copyResults', when: inView(RESULTS), group: '1_copy' },
    { command: 'seoga.exportHighlights', when: inView(HIGHLIGHTS), group: 'navigation@1' },
    { command: 'seoga.filterTerms', when: `${inView(TERMS)} && !seoga.termsFiltered`, group: 'navigation@1' },
    { command: 'seoga.clearTermFilter', when: `${inView(TERMS)} && seoga.termsFiltered`, group: 'navigation@1' },
    { command: 'seoga.suggestTerms', when: inView(TERMS), group: 'navigation@2' },
    {
      command: 'seoga.restoreSuggestions',
      when: `${inView(TERMS)} && seoga.suggestionsDismissed`,
      group: '2_suggestions',
    },
    { command: 'seoga.bringHighlights', when: inView(HIGHLIGHTS), group: '1_copy' },
    { command: 'seoga.findInLibrary', when: inView(ARTICLES), group: '3_reveal@2' },
    { command: 'seoga.revealArticle', when: inView(ARTICLES), group: '3_reveal@1' },
    ...choices(groupCommand, 'seoga.articles.groupBy', '1_group'),
    ...choices(sortCommand, 'seoga.articles.sortBy', '2_sort'),
  ],
  'view/item/context': [
    { command: 'seoga.star', when: `${anArticle} && !(${isStarred})`, group: 'inline@1' },
    { command: 'seoga.unstar', when: `${anArticle} && ${isStarred}`, group: 'inline@1' },
    { command: 'seoga.openToSide', when: aPlace, group: 'inline@2' },
    { command: 'seoga.openToSide', when: aPlace, group: '1_open@1' },
    { command: 'seoga.openSource', when: aPlace, group: '1_open@3' },
    { command: 'seoga.openOriginal', when: withOriginal, group: '1_open@4' },
    { command: 'seoga.askAboutArticle', when: anArticle, group: '1_open@5' },
    { command: 'seoga.markRead', when: `${anArticle} && !(viewItem =~ /\\bread\\b/)`, group: '2_reading@1' },
    { command: 'seoga.markUnread', when: `${anArticle} && viewItem =~ /\\bread\\b/`, group: '2_reading@1' },
    { command: 'seoga.star', when: `${anArticle} && !(${isStarred})`, group: '2_reading@2' },
    { command: 'seoga.unstar', when: `${anArticle} && ${isStarred}`, group: '2_reading@2' },
    { command: 'seoga.readLater', when: `${anArticle} && !(${isLater})`, group: '2_reading@3' },
    { command: 'seoga.dontReadLater', when: `${anArticle} && ${isLater}`, group: '2_reading@3' },
    { command: 'seoga.dontReadLater', when: inContinue('listed'), group: 'inline@3' },
    { command: 'seoga.forget', when: inContinue('unfinished'), group: '2_reading@4' },
    { command: 'seoga.forget', when: inContinue('unfinished'), group: 'inline@3' },
    { command: 'seoga.showTerm', when: aTerm, group: '1_term@1' },
    { command: 'seoga.showTerm', when: aTerm, group: 'inline@1' },
    { command: 'seoga.copyTermName', when: aTerm, group: '1_term@2' },
    { command: 'seoga.suggestTerms', when: suggestions, group: 'inline@1' },
    {
      command: 'seoga.restoreSuggestions',
      when: `${suggestions} && seoga.suggestionsDismissed`,
      group: '1_suggestions',
    },
    { command: 'seoga.acceptSuggestion', when: aSuggestion, group: 'inline@1' },
    { command: 'seoga.editSuggestion', when: aSuggestion, group: 'inline@2' },
    { command: 'seoga.dismissSuggestion', when: aSuggestion, group: 'inline@3' },
    { command: 'seoga.acceptSuggestion', when: aSuggestion, group: '1_suggestion@1' },
    { command: 'seoga.editSuggestion', when: aSuggestion, group: '1_suggestion@2' },
    { command: 'seoga.dismissSuggestion', when: aSuggestion, group: '1_suggestion@3' },
    { command: 'seoga.copyTermName', when: aSuggestion, group: '2_copy' },
    { command: 'seoga.copyHighlight', when: aHighlight, group: 'inline@1' },
    { command: 'seoga.deleteHighlight', when: aHighlight, group: 'inline@2' },
    { command: 'seoga.copyHighlight', when: aHighlight, group: '1_highlight@1' },
    { command: 'seoga.deleteHighlight', when: aHighlight, group: '9_remove' },
    { command: 'seoga.exportArticleHighlights', when: highlighted, group: '3_highlights' },
    { command: 'seoga.removeFolder', when: `${inView(ARTICLES)} && viewItem =~ /\\bremovable\\b/`, group: '9_remove' },
  ],
  'webview/context': [
    { command: 'seoga.highlightSelection', when: 'webviewId == seoga.reader', group: '1_highlight@1' },
    { command: 'seoga.noteSelection', when: 'webviewId == seoga.reader', group: '1_highlight@2' },
    { command: 'seoga.askAboutSelection', when: 'webviewId == seoga.reader', group: '2_ask@1' },
    { command: 'seoga.askAboutArticle', when: 'webviewId == seoga.reader', group: '2_ask@2' },
  ],
  'editor/context': [
    { command: 'seoga.addTerm', when: 'editorHasSelection', group: '7_seoga@1' },
    { command: 'seoga.askAboutSelection', when: 'editorHasSelection', group: '7_seoga@2' },
  ],
  'explorer/context': [
    { command: 'seoga.addFolderFromExplorer', when: 'explorerResourceIsFolder', group: '7_seoga@1' },
    {
      command: 'seoga.readFile',
      when: '!explorerResourceIsFolder && resourceExtname =~ /^\\.(md|markdown|mdx|txt)$/i',
      group: '7_seoga@2',
    },
  ],
  // The refactor preview itself has no room for buttons of others.
  'editor/title': [
    { command: 'seoga.previousCandidate', when: 'seoga.severalCandidates', group: 'navigation@-5' },
    { command: 'seoga.nextCandidate', when: 'seoga.severalCandidates', group: 'navigation@-4' },
    { command: 'seoga.chooseCandidate', when: 'seoga.candidatesShown', group: '1_open@91' },
    { command: 'seoga.showRefactorPrompt', when: 'seoga.candidatesShown', group: '1_open@92' },
    { command: 'seoga.readFile', when: 'editorLangId == markdown && !isInDiffEditor', group: '1_open@90' },
    {
      command: 'seoga.goBack',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerCanGoBack',
      group: 'navigation@-2',
    },
    {
      command: 'seoga.goForward',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerCanGoForward',
      group: 'navigation@-1',
    },
    { command: 'seoga.openSource', when: 'activeWebviewPanelId == seoga.reader', group: 'navigation@1' },
    {
      command: 'seoga.openOriginal',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerHasOriginal',
      group: 'navigation@2',
    },
    {
      command: 'seoga.star',
      when: 'activeWebviewPanelId == seoga.reader && !seoga.readerStarred',
      group: 'navigation@3',
    },
    {
      command: 'seoga.unstar',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerStarred',
      group: 'navigation@3',
    },
    {
      command: 'seoga.readLater',
      when: 'activeWebviewPanelId == seoga.reader && !seoga.readerLater',
      group: '2_reading@1',
    },
    {
      command: 'seoga.dontReadLater',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerLater',
      group: '2_reading@1',
    },
    {
      command: 'seoga.readAloud',
      when: 'activeWebviewPanelId == seoga.reader && !seoga.readerSpeaks',
      group: 'navigation@4',
    },
    {
      command: 'seoga.stopReadingAloud',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerSpeaks',
      group: 'navigation@4',
    },
    { command: 'seoga.openSourceToSide', when: 'activeWebviewPanelId == seoga.reader', group: '1_open@0' },
    { command: 'seoga.keepOpen', when: 'activeWebviewPanelId == seoga.reader', group: '1_open@1' },
    { command: 'seoga.revealArticle', when: 'activeWebviewPanelId == seoga.reader', group: '1_open@2' },
    { command: 'seoga.exportArticleHighlights', when: 'activeWebviewPanelId == seoga.reader', group: '3_highlights' },
  ],
};
