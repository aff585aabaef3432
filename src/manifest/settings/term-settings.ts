import type { Localized } from '../localized';
import type { SettingSpec } from './setting-spec';

/** Where a term shows its definition on hover. */
const HOVER_PLACES = ['commentsAndProse', 'everywhere', 'prose', 'off'] as const;
export type HoverPlace = (typeof HOVER_PLACES)[number];

/** How densely terms are marked, in the reader and in the editor. */
const TERM_DENSITIES = ['first', 'all'] as const;
type TermDensity = (typeof TERM_DENSITIES)[number];

/** What asks for terms while one writes. */
const TERM_COMPLETIONS = ['brackets', 'letters', 'off'] as const;
export type TermCompletion = (typeof TERM_COMPLETIONS)[number];

/** Terms, where they are shown and offered. */
export const termsSettings = {
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
      en: 'What offers terms of the glossary while you write Markdown, plain text and the like. Initial consonants (ㄱㅎㅎㅅ) and the other keyboard layout are understood. Unless it is off, Markdown also offers your articles: after `](` as links, after `[^` as footnotes.',
      ko: '마크다운이나 텍스트 같은 글을 쓸 때 용어를 제안할 곳입니다. 초성(ㄱㅎㅎㅅ)과 한/영 전환을 잊은 입력도 알아봅니다. 끄지 않으면 마크다운에서 글도 제안합니다: `](` 뒤에서는 링크로, `[^` 뒤에서는 각주로.',
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
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
