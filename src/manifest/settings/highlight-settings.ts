import type { Localized } from '../localized';
import type { SettingSpec } from './setting-spec';

/** Where highlights and notes are kept. */
const HIGHLIGHT_PLACES = ['extension', 'library'] as const;
export type HighlightPlace = (typeof HIGHLIGHT_PLACES)[number];

/** Highlights and notes. */
export const highlightsSettings = {
  'seoga.highlights.place': {
    type: 'enum',
    default: 'extension',
    values: HIGHLIGHT_PLACES,
    valueDescriptions: {
      extension: {
        en: "In the extension's own storage, on this machine.",
        ko: '이 컴퓨터에 있는 확장의 저장 공간에.',
      },
      library: {
        en: 'Beside the articles, in a `.seoga` folder of each folder of your library, for git. Those of other articles stay in the storage.',
        ko: '글 옆에, 서가에 추가한 폴더마다 `.seoga` 폴더에. git으로 관리할 때 씁니다. 다른 글의 것은 저장 공간에 남습니다.',
      },
    } satisfies Record<HighlightPlace, Localized>,
    // Not a workspace's: a stranger's repository must not decide where notes are written.
    scope: 'application',
    description: {
      en: 'Where highlights and notes are kept, as plain JSON. Changing it offers to copy those that exist; none is ever deleted.',
      ko: '하이라이트와 메모를 저장할 곳입니다. 일반 JSON 파일입니다. 바꾸면 있던 것을 복사할지 물으며, 지우는 일은 없습니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
