import { GROUPINGS, type Grouping, SORTINGS, type Sorting } from '../core/library/grouping';
import { USUAL_SPEEDS } from '../core/library/reading-time';
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
    | { readonly type: 'number'; readonly default: number; readonly minimum: number; readonly maximum: number }
    | { readonly type: 'string'; readonly default: string }
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

/** How densely terms are marked, in the reader and in the editor. */
export const TERM_DENSITIES = ['first', 'all'] as const;
export type TermDensity = (typeof TERM_DENSITIES)[number];

/** What asks for terms while one writes. */
export const TERM_COMPLETIONS = ['brackets', 'letters', 'off'] as const;
export type TermCompletion = (typeof TERM_COMPLETIONS)[number];

/** Where the model comes from that may write answers. */
export const MODEL_SOURCES = ['none', 'endpoint', 'editor'] as const;
export type ModelSource = (typeof MODEL_SOURCES)[number];

/** Where highlights and notes are kept. */
export const HIGHLIGHT_PLACES = ['extension', 'library'] as const;
export type HighlightPlace = (typeof HIGHLIGHT_PLACES)[number];

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
  'seoga.terms.complete': {
    type: 'enum',
    default: 'brackets',
    values: TERM_COMPLETIONS,
    valueDescriptions: {
      brackets: { en: 'After `[[`.', ko: '`[[` 뒤에서.' },
      letters: {
        en: 'After `[[`, and after two letters of a word. VS Code suggests while one types only where `editor.quickSuggestions` is on, which it is not in Markdown; Ctrl+Space always asks.',
        ko: '`[[` 뒤에서, 그리고 낱말의 두 글자 뒤에서. 입력 중 제안은 `editor.quickSuggestions`가 켜져 있을 때만 나오며 마크다운에서는 기본으로 꺼져 있습니다. Ctrl+Space로는 언제나 볼 수 있습니다.',
      },
      off: { en: 'Nothing.', ko: '제안하지 않음.' },
    } satisfies Record<TermCompletion, Localized>,
    scope: 'language-overridable',
    description: {
      en: 'What offers terms of the glossary while you write Markdown, plain text and the like. Initial consonants (ㄱㅎㅎㅅ) and the other keyboard layout are understood.',
      ko: '마크다운이나 텍스트 같은 글을 쓸 때 용어를 제안할 곳입니다. 초성(ㄱㅎㅎㅅ)과 한/영 전환을 잊은 입력도 알아봅니다.',
    },
  },
  'seoga.terms.underline': {
    type: 'boolean',
    default: false,
    scope: 'application',
    description: {
      en: 'Underline terms of the glossary with dots in editors, where a hover would show them.',
      ko: '편집기에서 마우스를 올리면 뜻이 나오는 용어에 점선 밑줄을 표시합니다.',
    },
  },
  'seoga.terms.density': {
    type: 'enum',
    default: 'first',
    values: TERM_DENSITIES,
    valueDescriptions: {
      first: { en: 'The first of each under every heading.', ko: '소제목마다 처음 한 번.' },
      all: { en: 'Every one.', ko: '나올 때마다.' },
    } satisfies Record<TermDensity, Localized>,
    scope: 'window',
    description: {
      en: 'How densely terms of the glossary are marked in the reader and underlined in the editor.',
      ko: '읽기 화면의 용어 표시와 편집기의 용어 밑줄을 얼마나 자주 보일지 정합니다.',
    },
  },
  'seoga.terms.never': {
    type: 'strings',
    default: [],
    scope: 'application',
    description: {
      en: 'Terms you do not want to see, by name or by id: no hover, mark, underline or completion shows them. **Never this term** on the card of a term adds one.',
      ko: '보고 싶지 않은 용어의 이름이나 id입니다. 마우스를 올려도, 읽기 화면의 표시와 밑줄과 자동 완성에도 나오지 않습니다. 용어 카드의 **이 용어 보지 않기**로 추가할 수 있습니다.',
    },
  },
  'seoga.terms.exclude': {
    type: 'strings',
    default: [],
    // A workspace's own list would hide the user's, and "Not here..." would write in vain.
    scope: 'application',
    description: {
      en: 'Files in which no terms are shown, as globs of their paths: `**/vendor/**`, `/home/me/notes/todo.md`. **Not here...** on the card of a term adds one.',
      ko: '용어를 보이지 않을 파일의 경로 글롭입니다: `**/vendor/**`, `/home/me/notes/todo.md`. 용어 카드의 **여기서는 끄기...**로 추가할 수 있습니다.',
    },
  },
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
  'seoga.reader.fontSize': {
    type: 'integer',
    default: 16,
    minimum: 10,
    maximum: 32,
    scope: 'application',
    description: { en: 'Text size of the reader, in pixels.', ko: '읽기 화면의 글자 크기(픽셀)입니다.' },
  },
  'seoga.reader.fontFamily': {
    type: 'string',
    default: '',
    scope: 'application',
    description: {
      en: "Font of the reader, as in CSS: `Pretendard, 'Noto Sans KR'`. Empty for the editor's own.",
      ko: "읽기 화면의 글꼴입니다. CSS처럼 `Pretendard, 'Noto Sans KR'`로 씁니다. 비워 두면 편집기의 글꼴을 씁니다.",
    },
  },
  'seoga.reader.lineHeight': {
    type: 'number',
    default: 1.75,
    minimum: 1.2,
    maximum: 3,
    scope: 'application',
    description: {
      en: 'Line height of the reader, as a multiple of the text size.',
      ko: '읽기 화면의 줄 높이(글자 크기의 배수)입니다.',
    },
  },
  'seoga.reader.width': {
    type: 'integer',
    default: 40,
    minimum: 24,
    maximum: 100,
    scope: 'application',
    description: {
      en: 'How wide the text of the reader is at most, in Hangul syllables. About twice as many Latin letters fit.',
      ko: '읽기 화면의 최대 너비(한글 글자 수)입니다. 로마자는 두 배쯤 들어갑니다.',
    },
  },
  'seoga.reader.outline': {
    type: 'boolean',
    default: true,
    scope: 'application',
    description: {
      en: 'Show the contents beside an article where there is room.',
      ko: '자리가 있으면 글 옆에 목차를 표시합니다.',
    },
  },
  'seoga.reader.wrapCode': {
    type: 'boolean',
    default: false,
    scope: 'application',
    description: {
      en: 'Wrap long lines of code in the reader. A button of each block does so for that block.',
      ko: '읽기 화면에서 긴 코드 줄을 바꿔 표시합니다. 코드 블록마다 있는 버튼으로 그 블록만 바꿀 수도 있습니다.',
    },
  },
  'seoga.reader.lineNumbers': {
    type: 'boolean',
    default: false,
    scope: 'application',
    description: {
      en: 'Number the lines of code in the reader, unless the author asked for no numbers.',
      ko: '읽기 화면의 코드에 줄 번호를 표시합니다. 글쓴이가 쓰지 않도록 한 코드에는 표시하지 않습니다.',
    },
  },
  'seoga.reader.markTerms': {
    type: 'boolean',
    default: true,
    scope: 'application',
    description: {
      en: 'Mark terms of the glossary in articles. Their cards show what they mean.',
      ko: '글에 나오는 용어를 표시합니다. 용어에 머무르면 뜻을 적은 카드가 나옵니다.',
    },
  },
  'seoga.reader.speed.korean': {
    type: 'integer',
    default: USUAL_SPEEDS.korean,
    minimum: 100,
    maximum: 3000,
    scope: 'application',
    description: {
      en: 'How fast you read Korean, in characters a minute. The minutes that are shown for an article, and those left of it, are counted with it.',
      ko: '한국어를 읽는 속도(분당 글자 수)입니다. 글을 읽는 데 걸리는 시간과 남은 시간을 이 속도로 셉니다.',
    },
  },
  'seoga.reader.speed.english': {
    type: 'integer',
    default: USUAL_SPEEDS.english,
    minimum: 50,
    maximum: 1500,
    scope: 'application',
    description: {
      en: 'How fast you read English, in words a minute. Articles in both languages are counted by both.',
      ko: '영어를 읽는 속도(분당 낱말 수)입니다. 두 언어가 섞인 글은 둘을 따로 셉니다.',
    },
  },
  'seoga.reader.speech.rate': {
    type: 'number',
    default: 1,
    minimum: 0.5,
    maximum: 3,
    scope: 'application',
    description: {
      en: "How fast articles are read aloud; 1 is the voice's own speed. The player of the reader changes it.",
      ko: '글을 소리 내어 읽는 속도입니다. 1이 음성의 원래 속도입니다. 읽기 화면의 재생 막대에서 바꿀 수 있습니다.',
    },
  },
  'seoga.reader.speech.voice.korean': {
    type: 'string',
    default: '',
    scope: 'application',
    description: {
      en: 'The voice that reads Korean aloud, as the player of the reader remembers it. Empty for a voice of this computer.',
      ko: '한국어를 읽는 음성입니다. 읽기 화면의 재생 막대에서 고르면 여기에 기억합니다. 비워 두면 이 컴퓨터의 음성을 씁니다.',
    },
  },
  'seoga.reader.speech.voice.english': {
    type: 'string',
    default: '',
    scope: 'application',
    description: {
      en: 'The voice that reads English aloud, as the player of the reader remembers it. Empty for a voice of this computer.',
      ko: '영어를 읽는 음성입니다. 읽기 화면의 재생 막대에서 고르면 여기에 기억합니다. 비워 두면 이 컴퓨터의 음성을 씁니다.',
    },
  },
  'seoga.reader.scrollPageWithEditor': {
    type: 'boolean',
    default: true,
    scope: 'window',
    description: {
      en: "Scroll the reader when the editor of its article's file is scrolled.",
      ko: '글의 원본 파일을 연 편집기를 스크롤하면 읽기 화면도 스크롤합니다.',
    },
  },
  'seoga.reader.scrollEditorWithPage': {
    type: 'boolean',
    default: true,
    scope: 'window',
    description: {
      en: "Scroll the editor of the article's file when the reader is scrolled.",
      ko: '읽기 화면을 스크롤하면 글의 원본 파일을 연 편집기도 스크롤합니다.',
    },
  },
  'seoga.reader.doubleClickToSource': {
    type: 'boolean',
    default: false,
    scope: 'window',
    description: {
      en: "Open the article's file at the line that is double clicked in the reader. Off by default: a double click selects a word to highlight.",
      ko: '읽기 화면에서 두 번 클릭한 곳의 원본 파일 줄을 엽니다. 두 번 클릭으로 낱말을 골라 하이라이트하므로 기본값은 꺼짐입니다.',
    },
  },
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

export type SettingKey = keyof typeof settings;

type ValueOf<S> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' | 'number' }
    ? number
    : S extends { type: 'strings' }
      ? readonly string[]
      : S extends { type: 'string' }
        ? string
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
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(spec.maximum, Math.max(spec.minimum, value))
        : spec.default;
    case 'string':
      return typeof value === 'string' ? value : spec.default;
    case 'strings':
      return Array.isArray(value) ? value.filter(item => typeof item === 'string') : spec.default;
    case 'enum':
      return spec.values.find(candidate => candidate === value) ?? spec.default;
  }
}
