import type { Localized } from '../localized';
import type { SettingSpec } from './setting-spec';

/** Where the model comes from that may write answers. */
export const MODEL_SOURCES = ['none', 'endpoint', 'editor'] as const;
export type ModelSource = (typeof MODEL_SOURCES)[number];

/** The model that may write answers. */
export const modelsSettings = {
  'seoga.model.source': {
    type: 'enum',
    default: 'none',
    values: MODEL_SOURCES,
    valueDescriptions: {
      none: {
        en: 'None: answers are passages of your articles.',
        ko: '없음: 서가에 있는 글의 대목이 그대로 답이 됩니다.',
      },
      endpoint: { en: 'The server at `#seoga.model.address#`.', ko: '`#seoga.model.address#`의 서버.' },
      editor: { en: 'One of the editor’s own models.', ko: '편집기의 모델.' },
    } satisfies Record<ModelSource, Localized>,
    scope: 'machine',
    description: {
      en: 'The model that may write answers. Use **Seoga: Set Up Model...** to choose one. Nothing is sent anywhere before.',
      ko: '답을 쓰는 데 쓸 모델입니다. **서가: 모델 설정...** 명령으로 고르세요. 그 전에는 아무것도 보내지 않습니다.',
    },
  },
  'seoga.model.address': {
    type: 'string',
    default: '',
    scope: 'machine',
    description: {
      en: 'The address of a server that speaks OpenAI’s protocol, such as `http://127.0.0.1:11434/v1`. A workspace cannot set it.',
      ko: 'OpenAI 규약을 쓰는 서버의 주소입니다(예: `http://127.0.0.1:11434/v1`). 작업 영역에서는 바꿀 수 없습니다.',
    },
  },
  'seoga.model.name': {
    type: 'string',
    default: '',
    scope: 'machine',
    description: { en: 'The model’s name there.', ko: '그 서버에서 쓰는 모델의 이름입니다.' },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
