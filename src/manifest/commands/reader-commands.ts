import type { Found } from '../../core/search/text/found';
import type { ArticleArg } from './command-arg';
import type { CommandSpec } from './command-spec';

/** Reading articles, and what is remembered of it. */
export const readerCommands = {
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
    title: { en: 'Toggle Contents', ko: '목차 켜기/끄기' },
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
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface ReaderArguments {
  'seoga.openArticle': [
    article: ArticleArg,
    options?: { readonly keep?: boolean; readonly heading?: string; readonly found?: Found },
  ];
  'seoga.openToSide': [article?: ArticleArg, options?: { readonly heading?: string; readonly found?: Found }];
  'seoga.openSource': [article?: ArticleArg];
  'seoga.openOriginal': [article?: ArticleArg];
  'seoga.readFile': [file?: unknown];
  'seoga.star': [article?: ArticleArg];
  'seoga.unstar': [article?: ArticleArg];
  'seoga.openSourceToSide': [article?: ArticleArg];
  'seoga.readLater': [article?: ArticleArg];
  'seoga.dontReadLater': [article?: ArticleArg];
  'seoga.markRead': [article: ArticleArg];
  'seoga.markUnread': [article: ArticleArg];
  'seoga.forget': [article: ArticleArg];
}
