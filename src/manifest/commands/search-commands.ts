import type { CommandSpec } from './command-spec';

/** Finding articles by their names and in their texts. */
export const searchCommands = {
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
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface SearchArguments {
  'seoga.findInLibrary': [query?: unknown];
}
