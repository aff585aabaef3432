import { SECRET_FILES } from '../../core/complete/secret-files';
import type { SettingSpec } from './setting-spec';

/** Completion while one writes. */
export const completionSettings = {
  'seoga.completion.enabled': {
    type: 'boolean',
    default: true,
    scope: 'language-overridable',
    description: {
      en: 'Complete what you write with the model that is set up: what stands around the caret, lines of open files like it and what your library says of terms near it go to that model. Prose such as Markdown is completed only where this is on for its language. A workspace can turn this off, and never on.',
      ko: '설정한 모델로 입력을 이어서 완성합니다. 커서 앞뒤의 내용, 열린 파일에 있는 비슷한 줄, 가까이 나온 용어를 서가에서 설명한 말을 그 모델에 보냅니다. 마크다운 같은 글은 그 언어에 대해 켰을 때만 완성합니다. 작업 영역에서는 끌 수만 있고 켤 수 없습니다.',
    },
  },
  'seoga.completion.exclude': {
    type: 'globs',
    default: Object.fromEntries(SECRET_FILES.map(glob => [glob, true])),
    // A stranger's repository must not decide what is sent.
    scope: 'application',
    description: {
      en: 'Files of which inline completion and refactoring send nothing, neither when they are written nor while they are open, as globs of their paths. Capitals make no difference. `false` takes a glob out.',
      ko: '인라인 완성과 리팩터링이 내용을 보내지 않을 파일의 경로 글롭입니다. 편집할 때도, 다른 파일을 편집하는 동안 열려 있을 때도 보내지 않습니다. 대소문자는 구분하지 않습니다. `false`로 두면 그 글롭은 쓰지 않습니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
