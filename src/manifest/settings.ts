import { GROUPINGS, type Grouping, SORTINGS, type Sorting } from '../core/library/grouping';
import type { Localized } from './localized';

interface Common {
  readonly description: Localized;
  /** `machine`: not synced and not set by a workspace, for what names things on this computer. */
  readonly scope: 'application' | 'machine' | 'window' | 'language-overridable';
}

export type SettingSpec = Common &
  (
    | { readonly type: 'boolean'; readonly default: boolean }
    | { readonly type: 'integer'; readonly default: number; readonly minimum: number; readonly maximum: number }
    | { readonly type: 'strings'; readonly default: readonly string[] }
    | {
        readonly type: 'enum';
        readonly default: string;
        readonly values: readonly string[];
        readonly valueDescriptions: Readonly<Record<string, Localized>>;
      }
  );

/** Where a term shows its definition on hover. */
export const HOVER_PLACES = ['commentsAndProse', 'everywhere', 'prose', 'off'] as const;
export type HoverPlace = (typeof HOVER_PLACES)[number];

/** Every setting of Seoga, with its bounds. The host reads them as one clamped {@link Settings} snapshot. */
export const settings = {
  'seoga.library.folders': {
    type: 'strings',
    default: [],
    scope: 'machine',
    description: {
      en: 'Folders whose Markdown and text files belong to the library: absolute paths, `~/...`, or URIs. Use **Seoga: Add Folder to Library...** to add one.',
      ko: '서가에 넣을 폴더입니다. 그 안의 마크다운과 텍스트 파일이 글이 됩니다. 절대 경로, `~/...`, URI를 쓸 수 있습니다. **서가: 서가에 폴더 추가...** 명령으로 추가하세요.',
    },
  },
  'seoga.library.showBundled': {
    type: 'boolean',
    default: true,
    scope: 'application',
    description: {
      en: 'Show the small library that ships with Seoga.',
      ko: '함께 제공되는 기본 서가를 표시합니다.',
    },
  },
  'seoga.articles.groupBy': {
    type: 'enum',
    default: 'folder',
    values: GROUPINGS,
    valueDescriptions: {
      folder: { en: 'As the files lie in their folders.', ko: '파일이 놓인 폴더대로.' },
      topic: {
        en: 'By topic; an article may appear under several.',
        ko: '주제별로. 한 글이 여러 주제에 나올 수 있습니다.',
      },
      author: { en: 'By author.', ko: '글쓴이별로.' },
      month: { en: 'By the month of publication, newest first.', ko: '발행한 달별로, 최신순.' },
    } satisfies Record<Grouping, Localized>,
    scope: 'application',
    description: { en: 'How the Articles view is grouped.', ko: '글 보기에서 글을 묶는 방법입니다.' },
  },
  'seoga.articles.sortBy': {
    type: 'enum',
    default: 'title',
    values: SORTINGS,
    valueDescriptions: {
      title: { en: 'By title.', ko: '제목순.' },
      newest: { en: 'Newest first.', ko: '최신순.' },
      oldest: { en: 'Oldest first.', ko: '오래된 순.' },
    } satisfies Record<Sorting, Localized>,
    scope: 'application',
    description: { en: 'How articles are sorted inside a group.', ko: '묶음 안에서 글을 정렬하는 순서입니다.' },
  },
  'seoga.hover.where': {
    type: 'enum',
    default: 'commentsAndProse',
    values: HOVER_PLACES,
    valueDescriptions: {
      commentsAndProse: {
        en: 'In prose files (Markdown, plain text, ...), and in comments and strings of code.',
        ko: '마크다운이나 텍스트 같은 글에서, 그리고 코드의 주석과 문자열에서.',
      },
      everywhere: { en: 'Anywhere in any file, identifiers included.', ko: '모든 파일의 모든 곳에서, 식별자까지.' },
      prose: { en: 'In prose files only.', ko: '글 파일에서만.' },
      off: { en: 'Nowhere.', ko: '표시하지 않음.' },
    } satisfies Record<HoverPlace, Localized>,
    scope: 'language-overridable',
    description: {
      en: 'Where a glossary term shows its definition on hover.',
      ko: '용어에 마우스를 올렸을 때 뜻을 표시할 곳입니다.',
    },
  },
  'seoga.reader.fontSize': {
    type: 'integer',
    default: 16,
    minimum: 10,
    maximum: 32,
    scope: 'application',
    description: { en: 'Text size of the reader, in pixels.', ko: '읽기 화면의 글자 크기(픽셀)입니다.' },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;

export type SettingKey = keyof typeof settings;

type ValueOf<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' }
    ? number
    : S extends { type: 'strings' }
      ? readonly string[]
      : S extends { values: readonly (infer V)[] }
        ? V
        : never;

/** One frozen snapshot of every setting. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof settings)[K]> };

/** Brings whatever stands in settings.json inside the setting's bounds; anything else becomes the default. */
export function clamp<K extends SettingKey>(key: K, value: unknown): Settings[K];
export function clamp(key: SettingKey, value: unknown): unknown {
  const spec: SettingSpec = settings[key];
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : spec.default;
    case 'integer':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(spec.maximum, Math.max(spec.minimum, Math.round(value)))
        : spec.default;
    case 'strings':
      return Array.isArray(value) ? value.filter(item => typeof item === 'string') : spec.default;
    case 'enum':
      return spec.values.find(candidate => candidate === value) ?? spec.default;
  }
}
