import type { AnnotationId } from '../core/annotations/annotation';
import type { ArticleId } from '../core/library/article';
import type { Grouping, Sorting } from '../core/library/grouping';
import type { Found } from '../core/search/text/found';
import type { TermId } from '../core/terms/term';
import type { Localized } from './localized';

export interface CommandSpec {
  readonly title: Localized;
  /** A codicon name, where the command appears as a button. */
  readonly icon?: string;
  /** When the command palette offers it; `never` for commands that need an argument only a click can give. */
  readonly palette?: 'always' | 'never' | { readonly when: string };
  readonly enablement?: string;
  readonly keybinding?: { readonly key: string; readonly mac?: string; readonly when?: string };
}

/** Every command of Seoga. Its keys are {@link CommandId}; package.json and the handlers are checked against it. */
export const commands = {
  'seoga.search': {
    title: { en: 'Search Articles', ko: '글 찾기' },
    icon: 'search',
    keybinding: { key: 'ctrl+k a', mac: 'cmd+k a' },
  },
  'seoga.findInLibrary': { title: { en: 'Find in Library...', ko: '서가에서 찾기...' }, icon: 'search-view-icon' },
  'seoga.refreshResults': {
    title: { en: 'Refresh Results', ko: '결과 새로 고침' },
    icon: 'refresh',
    palette: { when: 'seoga.resultsShown' },
  },
  'seoga.clearResults': {
    title: { en: 'Clear Results', ko: '결과 지우기' },
    icon: 'clear-all',
    palette: { when: 'seoga.resultsShown' },
  },
  'seoga.copyResults': {
    title: { en: 'Copy Results as Markdown', ko: '결과를 마크다운으로 복사' },
    icon: 'copy',
    palette: { when: 'seoga.resultsShown' },
  },
  'seoga.moreResults': { title: { en: 'Show More Results', ko: '결과 더 보기' }, palette: 'never' },
  'seoga.setUpModel': { title: { en: 'Set Up Model...', ko: '모델 설정...' }, icon: 'sparkle' },
  'seoga.forgetModelKey': { title: { en: 'Forget Model Key...', ko: '모델 키 지우기...' } },
  'seoga.toggleCompletion': { title: { en: 'Toggle Inline Completion', ko: '인라인 완성 켜기/끄기' } },
  'seoga.showCompletionContext': {
    title: { en: 'Show What Inline Completion Sent', ko: '인라인 완성이 보낸 내용 보기' },
  },
  'seoga.completionAccepted': {
    title: { en: 'Count Accepted Completion', ko: '받아들인 완성 세기' },
    palette: 'never',
  },
  'seoga.ask': { title: { en: 'Ask the Library...', ko: '서가에 묻기...' }, icon: 'comment-discussion' },
  'seoga.askInChat': {
    title: { en: 'Ask in Chat', ko: '채팅에서 묻기' },
    palette: { when: 'chatIsEnabled' },
  },
  'seoga.askAboutArticle': {
    title: { en: 'Ask about This Article...', ko: '이 글에 묻기...' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.askAboutSelection': {
    title: { en: 'Ask about This Selection...', ko: '선택한 부분에 대해 묻기...' },
    palette: { when: 'editorHasSelection || activeWebviewPanelId == seoga.reader' },
  },
  'seoga.clearAskHistory': { title: { en: 'Forget Earlier Conversations', ko: '지난 대화 모두 지우기' } },
  'seoga.refactorSelection': {
    title: { en: 'Refactor Selection...', ko: '선택한 코드 고치기...' },
    palette: { when: 'editorHasSelection' },
  },
  'seoga.nextCandidate': {
    title: { en: 'Next Candidate', ko: '다음 후보' },
    icon: 'arrow-right',
    palette: { when: 'seoga.severalCandidates' },
    keybinding: { key: 'alt+]', when: 'seoga.severalCandidates && !inlineSuggestionVisible' },
  },
  'seoga.previousCandidate': {
    title: { en: 'Previous Candidate', ko: '이전 후보' },
    icon: 'arrow-left',
    palette: { when: 'seoga.severalCandidates' },
    keybinding: { key: 'alt+[', when: 'seoga.severalCandidates && !inlineSuggestionVisible' },
  },
  'seoga.chooseCandidate': {
    title: { en: 'Choose Candidate...', ko: '후보 고르기...' },
    icon: 'list-selection',
    palette: { when: 'seoga.candidatesKnown' },
  },
  'seoga.showRefactorPrompt': {
    title: { en: 'Show What Was Sent for Refactoring', ko: '코드를 고치려고 보낸 내용 보기' },
    icon: 'eye',
    palette: { when: 'seoga.refactorPromptKnown' },
  },
  'seoga.buildQuestionSet': { title: { en: 'Build Question Set...', ko: '질문 모음 만들기...' } },
  'seoga.compareModels': { title: { en: 'Compare Models...', ko: '모델 비교...' } },
  'seoga.showUsage': { title: { en: 'Show Usage', ko: '사용 기록 보기' } },
  'seoga.exportUsage': { title: { en: 'Export Usage as CSV', ko: '사용 기록을 CSV로 내보내기' } },
  'seoga.forgetUsage': { title: { en: 'Forget Usage...', ko: '사용 기록 지우기...' } },
  'seoga.addFolder': { title: { en: 'Add Folder to Library...', ko: '서가에 폴더 추가...' }, icon: 'new-folder' },
  'seoga.addFolderFromExplorer': { title: { en: 'Add Folder to Library', ko: '서가에 폴더 추가' }, palette: 'never' },
  'seoga.removeFolder': { title: { en: 'Remove Folder from Library', ko: '서가에서 폴더 제거' }, palette: 'never' },
  'seoga.refresh': { title: { en: 'Refresh Library', ko: '서가 새로 고침' }, icon: 'refresh' },
  'seoga.filter': { title: { en: 'Filter Articles...', ko: '글 필터링...' }, icon: 'filter' },
  'seoga.clearFilter': {
    title: { en: 'Clear Filter', ko: '필터 지우기' },
    icon: 'filter-filled',
    palette: { when: 'seoga.filtered' },
  },
  'seoga.groupByFolder': { title: { en: 'Group by Folder', ko: '폴더별로 묶기' } },
  'seoga.groupByTopic': { title: { en: 'Group by Topic', ko: '주제별로 묶기' } },
  'seoga.groupByAuthor': { title: { en: 'Group by Author', ko: '글쓴이별로 묶기' } },
  'seoga.groupByMonth': { title: { en: 'Group by Month', ko: '월별로 묶기' } },
  'seoga.sortByTitle': { title: { en: 'Sort by Title', ko: '제목순 정렬' } },
  'seoga.sortByNewest': { title: { en: 'Sort Newest First', ko: '최신순 정렬' } },
  'seoga.sortByOldest': { title: { en: 'Sort Oldest First', ko: '오래된 순 정렬' } },
  'seoga.revealArticle': {
    title: { en: 'Reveal Open Article in Library', ko: '열린 글을 서가에서 보기' },
    icon: 'target',
    enablement: 'activeWebviewPanelId == seoga.reader',
  },
  'seoga.openArticle': { title: { en: 'Open Article', ko: '글 열기' }, palette: 'never' },
  'seoga.openToSide': {
    title: { en: 'Open to the Side', ko: '측면에서 열기' },
    icon: 'split-horizontal',
    palette: 'never',
  },
  'seoga.openFoundToSide': {
    title: { en: 'Open Found Article to the Side', ko: '찾은 글을 측면에서 열기' },
    palette: 'never',
    keybinding: { key: 'ctrl+enter', mac: 'cmd+enter', when: 'seoga.finderOpen' },
  },
  'seoga.keepOpen': {
    title: { en: 'Keep Article Open', ko: '글 열어 두기' },
    icon: 'pin',
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.openSource': {
    title: { en: 'Open Source File', ko: '원본 파일 열기' },
    icon: 'go-to-file',
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.openOriginal': {
    title: { en: 'Open Original Page', ko: '원문 페이지 열기' },
    icon: 'link-external',
    palette: { when: 'activeWebviewPanelId == seoga.reader && seoga.readerHasOriginal' },
  },
  'seoga.readFile': {
    title: { en: 'Open in Seoga Reader', ko: '서가에서 읽기' },
    icon: 'book',
    palette: { when: 'resourceLangId == markdown || resourceExtname == .txt' },
  },
  'seoga.star': {
    title: { en: 'Add Star', ko: '별표 추가' },
    icon: 'star-empty',
    palette: { when: 'activeWebviewPanelId == seoga.reader && !seoga.readerStarred' },
  },
  'seoga.unstar': {
    title: { en: 'Remove Star', ko: '별표 제거' },
    icon: 'star-full',
    palette: { when: 'activeWebviewPanelId == seoga.reader && seoga.readerStarred' },
  },
  'seoga.increaseReadingSize': {
    title: { en: 'Increase Reading Size', ko: '글자 크게' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.decreaseReadingSize': {
    title: { en: 'Decrease Reading Size', ko: '글자 작게' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.widenReading': {
    title: { en: 'Widen Reading Width', ko: '읽기 너비 넓게' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.narrowReading': {
    title: { en: 'Narrow Reading Width', ko: '읽기 너비 좁게' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.resetReadingSize': {
    title: { en: 'Reset Reading Size and Width', ko: '글자 크기와 읽기 너비 되돌리기' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.toggleOutline': {
    title: { en: 'Toggle Contents', ko: '목차 표시 전환' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.openSourceToSide': {
    title: { en: 'Open Source File to the Side', ko: '원본 파일을 측면에서 열기' },
    icon: 'open-preview',
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.readAloud': {
    title: { en: 'Read Aloud', ko: '소리 내어 읽기' },
    icon: 'unmute',
    palette: { when: 'activeWebviewPanelId == seoga.reader && !seoga.readerSpeaks' },
  },
  'seoga.stopReadingAloud': {
    title: { en: 'Stop Reading Aloud', ko: '소리 내어 읽기 중지' },
    icon: 'mute',
    palette: { when: 'activeWebviewPanelId == seoga.reader && seoga.readerSpeaks' },
  },
  'seoga.manageImageSites': { title: { en: 'Manage Image Sites...', ko: '이미지 사이트 관리...' } },
  'seoga.readLater': {
    title: { en: 'Add to Read Later', ko: '나중에 읽기에 추가' },
    icon: 'watch',
    palette: { when: 'activeWebviewPanelId == seoga.reader && !seoga.readerLater' },
  },
  'seoga.dontReadLater': {
    title: { en: 'Remove from Read Later', ko: '나중에 읽기에서 제거' },
    icon: 'close',
    palette: { when: 'activeWebviewPanelId == seoga.reader && seoga.readerLater' },
  },
  'seoga.goBack': {
    title: { en: 'Back', ko: '뒤로' },
    icon: 'arrow-left',
    palette: { when: 'activeWebviewPanelId == seoga.reader && seoga.readerCanGoBack' },
    keybinding: {
      key: 'alt+left',
      mac: 'ctrl+-',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerCanGoBack',
    },
  },
  'seoga.goForward': {
    title: { en: 'Forward', ko: '앞으로' },
    icon: 'arrow-right',
    palette: { when: 'activeWebviewPanelId == seoga.reader && seoga.readerCanGoForward' },
    keybinding: {
      key: 'alt+right',
      mac: 'ctrl+shift+-',
      when: 'activeWebviewPanelId == seoga.reader && seoga.readerCanGoForward',
    },
  },
  'seoga.markRead': { title: { en: 'Mark as Read', ko: '읽음으로 표시' }, palette: 'never' },
  'seoga.markUnread': { title: { en: 'Mark as Unread', ko: '읽지 않음으로 표시' }, palette: 'never' },
  'seoga.forget': {
    title: { en: 'Remove from Continue Reading', ko: '이어 읽기에서 제거' },
    icon: 'close',
    palette: 'never',
  },
  'seoga.showTerm': {
    title: { en: 'Show Articles with This Term', ko: '이 용어가 나오는 글 보기' },
    icon: 'references',
    palette: 'never',
  },
  'seoga.toggleTermMarks': {
    title: { en: 'Toggle Term Marks in Reader', ko: '읽기 화면의 용어 표시 전환' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.define': { title: { en: 'Define...', ko: '용어 뜻 찾기...' }, icon: 'book' },
  'seoga.openTermEntry': { title: { en: 'Open Entry in Glossary', ko: '용어집에서 열기' }, palette: 'never' },
  'seoga.toggleTermUnderline': { title: { en: 'Toggle Underline of Terms', ko: '용어 밑줄 전환' } },
  'seoga.hideTermsHere': { title: { en: 'Show No Terms Here...', ko: '여기서는 용어 끄기...' }, palette: 'never' },
  'seoga.neverShowTerm': { title: { en: 'Never Show This Term', ko: '이 용어 보지 않기' }, palette: 'never' },
  'seoga.editTerm': { title: { en: 'Edit Term', ko: '용어 편집' }, palette: 'never' },
  'seoga.filterTerms': { title: { en: 'Filter Terms...', ko: '용어 필터링...' }, icon: 'filter' },
  'seoga.clearTermFilter': {
    title: { en: 'Clear Term Filter', ko: '용어 필터 지우기' },
    icon: 'filter-filled',
    palette: { when: 'seoga.termsFiltered' },
  },
  'seoga.copyTermName': { title: { en: 'Copy Name', ko: '이름 복사' }, icon: 'copy', palette: 'never' },
  'seoga.suggestTerms': {
    title: { en: 'Suggest Terms from Library...', ko: '서가에서 용어 제안받기...' },
    icon: 'lightbulb',
  },
  'seoga.acceptSuggestion': { title: { en: 'Add to Glossary', ko: '용어집에 추가' }, icon: 'add', palette: 'never' },
  'seoga.editSuggestion': {
    title: { en: 'Edit and Add to Glossary...', ko: '고쳐서 용어집에 추가...' },
    icon: 'edit',
    palette: 'never',
  },
  'seoga.dismissSuggestion': {
    title: { en: 'Dismiss Suggestion', ko: '제안에서 빼기' },
    icon: 'close',
    palette: 'never',
    keybinding: {
      key: 'delete',
      mac: 'cmd+backspace',
      when: 'focusedView == seoga.terms && listFocus && !inputFocus',
    },
  },
  'seoga.restoreSuggestions': {
    title: { en: 'Restore Dismissed Suggestions', ko: '뺀 제안 되돌리기' },
    palette: { when: 'seoga.suggestionsDismissed' },
  },
  'seoga.highlightSelection': {
    title: { en: 'Highlight Selection', ko: '선택한 곳 하이라이트' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.noteSelection': {
    title: { en: 'Highlight Selection with a Note', ko: '선택한 곳에 메모' },
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.openHighlight': { title: { en: 'Open Highlight', ko: '하이라이트 열기' }, palette: 'never' },
  'seoga.copyHighlight': {
    title: { en: 'Copy as Quotation', ko: '인용문으로 복사' },
    icon: 'copy',
    palette: 'never',
  },
  'seoga.deleteHighlight': {
    title: { en: 'Delete Highlight', ko: '하이라이트 삭제' },
    icon: 'trash',
    palette: 'never',
  },
  'seoga.exportHighlights': {
    title: { en: 'Export All Highlights to Markdown', ko: '모든 하이라이트를 마크다운으로 내보내기' },
    icon: 'export',
  },
  'seoga.exportArticleHighlights': {
    title: { en: 'Export Highlights of Article to Markdown', ko: '이 글의 하이라이트를 마크다운으로 내보내기' },
    icon: 'export',
    palette: { when: 'activeWebviewPanelId == seoga.reader' },
  },
  'seoga.bringHighlights': {
    title: { en: 'Copy Highlights from Their Other Place...', ko: '다른 저장 위치의 하이라이트 복사해 오기...' },
  },
  'seoga.addTerm': { title: { en: 'Add Term from Selection...', ko: '선택한 말을 용어로 추가...' }, icon: 'add' },
  'seoga.openMyGlossary': { title: { en: 'Open My Glossary', ko: '내 용어집 열기' } },
  'seoga.openWorkspaceGlossary': {
    title: { en: 'Open Workspace Glossary', ko: '작업 영역 용어집 열기' },
    palette: { when: 'workspaceFolderCount > 0' },
  },
  'seoga.importGlossary': { title: { en: 'Import Glossary...', ko: '용어집 가져오기...' } },
  'seoga.stopIndexing': { title: { en: 'Stop Indexing', ko: '색인 중지' }, palette: { when: 'seoga.indexing' } },
  'seoga.showLog': { title: { en: 'Show Log', ko: '로그 보기' } },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

export type CommandId = keyof typeof commands;

/** A row of one of our trees, as VS Code hands it to a context menu command. */
export interface ArticleRow {
  readonly article: ArticleId;
  /** What a search found in it: where the row leads to. */
  readonly found?: Found;
}
export interface ShelfRow {
  readonly shelf: string;
}

/** A highlight of an article, as the rows of our trees name it. */
export interface HighlightArg extends ArticleRow {
  readonly id: AnnotationId;
}

/** Names an article from a row, a hover link or another command. */
export type ArticleArg = ArticleId | ArticleRow;

/** Names a term from a row of the Terms view, a link of a card or another command. */
export type TermArg = TermId | { readonly term: TermId };

/** What commands with arguments are called with. */
interface Arguments {
  'seoga.addFolderFromExplorer': [folder?: unknown, all?: unknown];
  'seoga.removeFolder': [row: ShelfRow];
  'seoga.findInLibrary': [query?: unknown];
  'seoga.openArticle': [
    article: ArticleArg,
    options?: { readonly keep?: boolean; readonly heading?: string; readonly found?: Found },
  ];
  'seoga.openToSide': [article?: ArticleArg, options?: { readonly heading?: string; readonly found?: Found }];
  'seoga.completionAccepted': [id?: unknown];
  'seoga.askAboutArticle': [article?: ArticleArg];
  'seoga.askAboutSelection': [words?: unknown];
  'seoga.refactorSelection': [task?: unknown];
  'seoga.openSource': [article?: ArticleArg];
  'seoga.openSourceToSide': [article?: ArticleArg];
  'seoga.openOriginal': [article?: ArticleArg];
  'seoga.readFile': [file?: unknown];
  'seoga.star': [article?: ArticleArg];
  'seoga.unstar': [article?: ArticleArg];
  'seoga.readLater': [article?: ArticleArg];
  'seoga.dontReadLater': [article?: ArticleArg];
  'seoga.markRead': [article: ArticleArg];
  'seoga.markUnread': [article: ArticleArg];
  'seoga.forget': [article: ArticleArg];
  // A row that is redrawn while its menu is open leaves its command without an argument.
  'seoga.openHighlight': [highlight?: HighlightArg];
  'seoga.copyHighlight': [highlight?: HighlightArg];
  'seoga.deleteHighlight': [highlight?: HighlightArg];
  'seoga.exportArticleHighlights': [article?: ArticleArg];
  'seoga.showTerm': [term: TermArg];
  'seoga.importGlossary': [file?: unknown];
  'seoga.openTermEntry': [term: TermArg];
  // A key press calls these without a row: they are about what is selected.
  'seoga.copyTermName': [row?: unknown, all?: unknown];
  'seoga.acceptSuggestion': [row?: unknown, all?: unknown];
  'seoga.editSuggestion': [row?: unknown];
  'seoga.dismissSuggestion': [row?: unknown, all?: unknown];
  'seoga.hideTermsHere': [file?: unknown];
  'seoga.neverShowTerm': [term: TermId];
  'seoga.editTerm': [term: TermId];
}

/** What a command is called with; those that are not named above take nothing. */
export type CommandArgs<K extends CommandId> = K extends keyof Arguments ? Arguments[K] : [];

/** The command that arranges the Articles view so. */
export const groupCommand = {
  folder: 'seoga.groupByFolder',
  topic: 'seoga.groupByTopic',
  author: 'seoga.groupByAuthor',
  month: 'seoga.groupByMonth',
} as const satisfies Record<Grouping, CommandId>;

export const sortCommand = {
  title: 'seoga.sortByTitle',
  newest: 'seoga.sortByNewest',
  oldest: 'seoga.sortByOldest',
} as const satisfies Record<Sorting, CommandId>;
