import type { Localized } from './localized';

export interface ViewSpec {
  readonly name: Localized;
  readonly icon: string;
  readonly visibility: 'visible' | 'collapsed';
  /** Where it is there at all only at times. */
  readonly when?: string;
  /** Its share of the height when it first appears, where a view without one has 20. */
  readonly size?: number;
}

/** The activity bar container that holds our views. */
export const CONTAINER = 'seoga';

/** Our views, in the order of the sidebar. */
export const views = {
  // What the sidebar is opened for has more room than its neighbours.
  'seoga.articles': { name: { en: 'Articles', ko: '글' }, icon: 'library', visibility: 'visible', size: 40 },
  'seoga.topics': { name: { en: 'Topics', ko: '주제' }, icon: 'tag', visibility: 'visible' },
  'seoga.continue': { name: { en: 'Continue Reading', ko: '이어 읽기' }, icon: 'bookmark', visibility: 'visible' },
  'seoga.highlights': { name: { en: 'Highlights', ko: '하이라이트' }, icon: 'symbol-color', visibility: 'collapsed' },
  'seoga.terms': { name: { en: 'Terms', ko: '용어' }, icon: 'book', visibility: 'collapsed' },
  // Like VS Code's references: there once something was searched for, and then with room for it.
  'seoga.results': {
    name: { en: 'Find in Library', ko: '서가에서 찾기' },
    icon: 'search',
    visibility: 'visible',
    when: 'seoga.resultsShown',
    size: 90,
  },
} as const satisfies Record<`seoga.${string}`, ViewSpec>;

export type ViewId = keyof typeof views;

/** What an empty view says, as Markdown with command links. */
export const welcomes: readonly { readonly view: ViewId; readonly when?: string; readonly contents: Localized }[] = [
  {
    view: 'seoga.articles',
    when: 'seoga.libraryEmpty',
    contents: {
      en: 'The library is empty. Add a folder of Markdown or text files; Seoga reads it where it lies.\n[Add Folder to Library](command:seoga.addFolder)',
      ko: '서가가 비어 있습니다. 마크다운이나 텍스트 파일이 든 폴더를 추가하면 그 자리에서 그대로 읽습니다.\n[서가에 폴더 추가](command:seoga.addFolder)',
    },
  },
  {
    view: 'seoga.articles',
    when: 'seoga.filtered',
    contents: {
      en: 'No article matches the filter.\n[Clear Filter](command:seoga.clearFilter)',
      ko: '필터에 맞는 글이 없습니다.\n[필터 지우기](command:seoga.clearFilter)',
    },
  },
  {
    view: 'seoga.topics',
    when: 'seoga.libraryEmpty',
    contents: {
      en: 'Topics of the articles in the library appear here.',
      ko: '서가에 있는 글의 주제가 여기에 나옵니다.',
    },
  },
  {
    view: 'seoga.continue',
    contents: {
      en: 'Articles you have begun and not finished appear here.\n[Search Articles](command:seoga.search)',
      ko: '읽기 시작해서 아직 다 읽지 않은 글이 여기에 나옵니다.\n[글 찾기](command:seoga.search)',
    },
  },
  {
    view: 'seoga.terms',
    when: 'seoga.termsFiltered',
    contents: {
      en: 'No term matches the filter.\n[Clear Term Filter](command:seoga.clearTermFilter)',
      ko: '필터에 맞는 용어가 없습니다.\n[용어 필터 지우기](command:seoga.clearTermFilter)',
    },
  },
  {
    view: 'seoga.highlights',
    contents: {
      en: 'Select text in an article and press M to highlight it, or Shift+M to add a note. What you highlight appears here.\n[Search Articles](command:seoga.search)',
      ko: '글에서 문장을 선택하고 M을 누르면 하이라이트, Shift+M을 누르면 메모가 됩니다. 표시한 곳이 여기에 나옵니다.\n[글 찾기](command:seoga.search)',
    },
  },
];
