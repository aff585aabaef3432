import fc from 'fast-check';
import type { EntryKind, SearchEntry } from '../../../../src/core/search/title/entry';
import { TitleIndex } from '../../../../src/core/search/title/title-index';

/** Titles as a reading room has them: Korean, English, both in one. */
export const TITLES = [
  '벡터 검색은 어떻게 이웃을 찾는가',
  '검색 증강 생성, 처음부터 끝까지',
  '프롬프트를 버전으로 관리하기',
  '토큰을 아끼는 다섯 가지 방법',
  '쿠버네티스 없이 배포하는 작은 팀',
  '네이버 지도 SDK 시작하기',
  'IP 주소와 서브넷 마스크',
  'SwiftUI 화면 전환 다듬기',
  'How transformers keep long context in mind',
  'React Server Components without tears',
  'Choosing a vector database in 2026',
  'Modern C++ for embedded engineers',
  'C# records, explained slowly',
  'GraphQL schema stitching at scale',
  'Debugging memory leaks in Node.js',
  'Let’s Encrypt certificates on autopilot',
] as const;

export function entry(title: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return { key: title, kind: 'article' satisfies EntryKind, title, ...more };
}

/** An index of these titles, each its own key. */
export function indexOf(...titles: readonly string[]): TitleIndex {
  return new TitleIndex(titles.map(title => entry(title)));
}

/** The keys a query finds, best first. */
export function found(index: TitleIndex, query: string, limit = 10): readonly string[] {
  return index.search(query, { limit }).map(hit => hit.key);
}

/** A title made of real words in any order, sometimes with signs between them. */
export const someTitle = fc
  .array(
    fc.tuple(fc.constantFrom(...new Set(TITLES.join(' ').split(' '))), fc.constantFrom(' ', ' ', ' ', '-', ': ', '  ')),
    { minLength: 1, maxLength: 8 },
  )
  .map(words => words.flat().join('').trim());

/** A Korean title of made-up words, as an input method can type it. */
export const koreanTitle = fc
  .array(
    fc
      .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 4 })
      .map(codes => String.fromCharCode(...codes)),
    { minLength: 1, maxLength: 5 },
  )
  .map(words => words.join(' '));

/** The same title as others write it: in signs, wide letters, decomposed, with an emoji; or hardly any letters at all. */
export const anyTitle = fc
  .oneof(
    someTitle,
    fc
      .tuple(
        someTitle,
        fc.constantFrom<(title: string) => string>(
          title => `"${title}"`,
          title => `‘${title}’: 2부`,
          title => `🚀 ${title} 👩‍💻`,
          title => `[${title}] — #1?!`,
          title => title.normalize('NFD'),
          title => title.toUpperCase(),
          title => title.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
        ),
      )
      .map(([title, written]) => written(title)),
    fc.string({
      unit: fc.constantFrom('?', '!', '…', '🚀', '—', '"', 'ㄱ', 'ㅏ', 'C', '+', '#', ' '),
      minLength: 1,
      maxLength: 6,
    }),
  )
  .filter(title => title.trim() !== '');

/** Any string at all. */
export const anyText = fc.string({ unit: 'binary', maxLength: 30 });
