import type { ArticleArg, HighlightArg } from './command-arg';
import type { CommandSpec } from './command-spec';

/** Highlights and notes. */
export const highlightCommands = {
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
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface HighlightArguments {
  // A row that is redrawn while its menu is open leaves its command without an argument.
  'seoga.openHighlight': [highlight?: HighlightArg];
  'seoga.copyHighlight': [highlight?: HighlightArg];
  'seoga.deleteHighlight': [highlight?: HighlightArg];
  'seoga.exportArticleHighlights': [article?: ArticleArg];
}
