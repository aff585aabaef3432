import type { CommandSpec } from './command-spec';

/** What goes on in this window. */
export const windowCommands = {
  'seoga.stopIndexing': { title: { en: 'Stop Indexing', ko: '색인 중지' }, palette: { when: 'seoga.indexing' } },
  'seoga.showLog': { title: { en: 'Show Log', ko: '로그 보기' } },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;
