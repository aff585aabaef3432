import type { CommandSpec } from './command-spec';

/** The model that may write, and inline completion, which asks it. */
export const modelCommands = {
  'seoga.setUpModel': { title: { en: 'Set Up Model...', ko: '모델 설정...' }, icon: 'sparkle' },
  'seoga.allowModelAddress': {
    title: { en: 'Allow Model Address...', ko: '모델 주소 허용...' },
    palette: { when: 'config.seoga.model.source == endpoint' },
  },
  'seoga.forgetModelKey': { title: { en: 'Forget Model Key...', ko: '모델 키 지우기...' } },
  'seoga.toggleCompletion': { title: { en: 'Toggle Inline Completion', ko: '인라인 완성 켜기/끄기' } },
  'seoga.showCompletionContext': {
    title: { en: 'Show What Inline Completion Sent', ko: '인라인 완성이 보낸 내용 보기' },
  },
  'seoga.completionAccepted': {
    title: { en: 'Count Accepted Completion', ko: '받아들인 완성 세기' },
    palette: 'never',
  },
} as const satisfies Record<`seoga.${string}`, CommandSpec>;

/** What they are called with; those that are not named take nothing. */
export interface ModelArguments {
  'seoga.completionAccepted': [id?: unknown];
}
