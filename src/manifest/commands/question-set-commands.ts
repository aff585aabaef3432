import type { CommandSpec } from './command-spec';

/** Question sets, and models compared by them. */
export const questionSetCommands = {
  'seoga.buildQuestionSet': { title: { en: 'Build Question Set...', ko: '질문 모음 만들기...' } },
  'seoga.compareModels': { title: { en: 'Compare Models...', ko: '모델 비교...' } },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;
