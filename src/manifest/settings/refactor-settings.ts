import type { SettingSpec } from './setting-spec';

/** Having a model rewrite selected code. */
export const refactorSettings = {
  'seoga.refactor.candidates': {
    type: 'integer',
    default: 3,
    minimum: 1,
    maximum: 9,
    // Each costs a request: a folder does not decide that.
    scope: 'application',
    description: {
      en: 'How many candidates the model is asked for when it rewrites code, each by a request of its own. Those that no longer parse or that add problems are not shown.',
      ko: '코드를 고쳐 쓸 때 모델에 후보를 몇 개 물을지 정합니다. 후보마다 따로 요청합니다. 구문이 깨지거나 문제를 늘리는 후보는 보여 주지 않습니다.',
    },
  },
  'seoga.refactor.checkProblems': {
    type: 'boolean',
    default: true,
    scope: 'window',
    description: {
      en: 'Has the editor look for problems in each candidate before it is shown. For about a second the candidates stand in tabs behind the one in front.',
      ko: '후보를 보여 주기 전에 편집기가 문제를 찾게 합니다. 1초쯤 후보들이 뒤쪽 탭에 열립니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
