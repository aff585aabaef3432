import type { SettingSpec } from './setting-spec';

/** Asking the library. */
export const askSettings = {
  'seoga.ask.samples': {
    type: 'integer',
    default: 1,
    minimum: 1,
    maximum: 9,
    // Each is a request that somebody may pay for: a workspace does not decide on that.
    scope: 'application',
    description: {
      en: 'How many answers a model writes to a question, each by a request of its own. Of several the one is shown that holds best and that most others agree with; with 1 the answer is shown as it is written.',
      ko: '질문 하나에 모델이 쓸 답의 수입니다. 답마다 따로 요청합니다. 여럿이면 근거가 맞고 다른 답과 가장 많이 일치하는 답을 보여 줍니다. 1이면 답을 쓰는 대로 보여 줍니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
