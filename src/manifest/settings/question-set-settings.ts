import type { SettingSpec } from './setting-spec';

/** Building question sets, and comparing models by them. */
export const questionSetSettings = {
  'seoga.questionSet.samples': {
    type: 'integer',
    default: 4,
    minimum: 1,
    maximum: 16,
    // Each costs a request: nobody's repository decides that.
    scope: 'application',
    description: {
      en: 'How many answers **Seoga: Build Question Set...** asks for at most for each question. The first whose citations hold is kept.',
      ko: '**서가: 질문 모음 만들기...** 명령이 질문마다 받아 볼 답의 최대 개수입니다. 인용이 맞는 첫 답을 남깁니다.',
    },
  },
  'seoga.questionSet.requestsAtOnce': {
    type: 'integer',
    default: 2,
    minimum: 1,
    maximum: 8,
    scope: 'application',
    description: {
      en: 'How many requests run at a time while a question set is built, and how many models answer at a time while they are compared.',
      ko: '질문 모음을 만들 때 한꺼번에 보내는 요청 수이며, 모델을 비교할 때 한꺼번에 답하는 모델 수입니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
