import type { CommandSpec } from './command-spec';

/** What was used. */
export const usageCommands = {
  'seoga.showUsage': { title: { en: 'Show Usage', ko: '사용 기록 보기' } },
  'seoga.exportUsage': { title: { en: 'Export Usage as CSV', ko: '사용 기록을 CSV로 내보내기' } },
  'seoga.forgetUsage': { title: { en: 'Forget Usage...', ko: '사용 기록 지우기...' } },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;
