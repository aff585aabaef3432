import { GROUPINGS, type Grouping, SORTINGS, type Sorting } from '../../core/library/grouping';
import type { Localized } from '../localized';
import type { SettingSpec } from './setting-spec';

/** The library and how its views are arranged. */
export const librarySettings = {
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
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
