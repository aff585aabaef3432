import type { Localized } from '../localized';
import type { SettingSpec } from './setting-spec';

/** Where the model comes from that may write answers. */
const MODEL_SOURCES = ['none', 'endpoint', 'editor'] as const;
type ModelSource = (typeof MODEL_SOURCES)[number];

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
      en: 'The model that may write answers. Use **Seoga: Set Up Model...** to choose one and to enter its key. Nothing is sent anywhere before.',
      ko: '답을 쓰는 데 쓸 모델입니다. **서가: 모델 설정...** 명령으로 고르고 키를 입력하세요. 그 전에는 아무것도 보내지 않습니다.',
    },
  },
  'seoga.model.address': {
    type: 'string',
    default: '',
    scope: 'machine',
    description: {
      en: 'The address of a server that speaks OpenAI’s protocol, such as `http://127.0.0.1:11434/v1`. A workspace cannot set it, and none that you did not set up or allow yourself is asked. Plain http is for this machine and private networks; any other address is not asked.',
      ko: 'OpenAI 규약을 쓰는 서버의 주소입니다(예: `http://127.0.0.1:11434/v1`). 작업 영역에서는 바꿀 수 없고, 직접 설정하거나 허용한 주소가 아니면 묻지 않습니다. http는 이 컴퓨터와 사설 네트워크에서만 되고, 다른 주소에는 묻지 않습니다.',
    },
  },
  'seoga.model.name': {
    type: 'string',
    default: '',
    scope: 'machine',
    description: {
      en: 'The model’s name, as its server calls it; with `editor` in `#seoga.model.source#`, the editor’s id of the model.',
      ko: '서버에서 부르는 모델의 이름입니다. `#seoga.model.source#`가 `editor`이면 편집기에서 쓰는 모델의 id입니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
