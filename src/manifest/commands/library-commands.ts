import type { CommandSpec } from './command-spec';

/** The folders of the library, and how the Articles view shows them. */
export const libraryCommands = {
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
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface LibraryArguments {
  'seoga.addFolderFromExplorer': [folder?: unknown, all?: unknown];
  'seoga.removeFolder': [row: { readonly shelf: string }];
}
