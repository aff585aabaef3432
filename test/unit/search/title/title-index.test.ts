import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choseongOf } from '../../../../src/core/hangul/choseong';
import { hangulOf, keysOf } from '../../../../src/core/hangul/keystrokes';
import type { EntryKind, SearchEntry } from '../../../../src/core/search/title/entry';
import { type TitleHit, TitleIndex } from '../../../../src/core/search/title/title-index';
import { anyText, anyTitle, entry, found, indexOf, koreanTitle, someTitle, TITLES } from './titles';

const index = indexOf(...TITLES);

/** The first hit, which the rules below speak of. */
function first(query: string, within = index): TitleHit {
  const [hit] = within.search(query, { limit: 10 });
  assert.ok(hit, `${query} finds nothing`);
  return hit;
}

/** What would be highlighted in the first hit. */
function shown(query: string): readonly string[] {
  const hit = first(query);
  return hit.spans.map(([start, end]) => hit.key.slice(start, end));
}

describe('제목 찾기', () => {
  it('친 그대로 들어 있는 제목을 찾는다', () => {
    assert.equal(first('벡터 검색').key, '벡터 검색은 어떻게 이웃을 찾는가');
    assert.equal(first('벡터 검색').why, 'literal');
    assert.equal(first('vector').key, 'Choosing a vector database in 2026');
  });

  it('초성만 쳐도 찾는다', () => {
    for (const query of ['ㅍㄹㅍㅌ', 'ㅂㅈ', 'ㅍㄹㅍㅌ ㅂㅈ', 'ㅍㄹㅍㅌㄹㅂㅈ']) {
      assert.equal(first(query).key, '프롬프트를 버전으로 관리하기', query);
      assert.equal(first(query).why, 'choseong');
    }
  });

  it('초성이 같으면 그 낱말이 가장 드문 제목부터 보인다', () => {
    const [plain, rarer] = ['서버를 관리하는 방법', '카프카 관리하는 방법'];
    const shelf = indexOf(rarer, plain, '서버를 고르는 방법', '서버를 옮기는 방법');
    assert.deepEqual(found(shelf, 'ㄱㄹㅎㄴ'), [plain, rarer]);
  });

  it('초성만 쳤을 때 글자 속의 자모를 뜻한 것으로 읽지 않는다', () => {
    // 텍스트에도 ㄱ과 ㅅ의 자판이 이어서 나오지만, 초성이 ㄱㅅ인 것은 검색뿐이다.
    assert.deepEqual(found(indexOf('고스란히 남은 텍스트', '텍스트 다듬기', '벡터 검색'), 'ㄱㅅ'), [
      '벡터 검색',
      '고스란히 남은 텍스트',
    ]);
  });

  it('초성과 로마자, 초성과 글자를 섞어 쳐도 찾는다', () => {
    assert.equal(first('IP ㅈㅅ').key, 'IP 주소와 서브넷 마스크');
    assert.equal(first('ㅈㄷ sdk').key, '네이버 지도 SDK 시작하기');
    assert.equal(first('ㅂㅌ 검색').key, '벡터 검색은 어떻게 이웃을 찾는가');
  });

  it('초성으로 찾을 때 로마자 낱말은 빠뜨린 것으로 치지 않는다', () => {
    const [remembered, plain] = ['Nginx 메모리 누수 확인하는', '누수 확인하는 점검표'];
    assert.deepEqual(found(indexOf(plain, remembered, '메모리 값', '메모리 절약', '확인하는 습관'), 'ㅎㅇㅎㄴ'), [
      '확인하는 습관',
      remembered,
      plain,
    ]);
  });

  it('초성만 친 것은 자판을 잘못 둔 영어보다 초성으로 먼저 읽는다', () => {
    assert.deepEqual(found(indexOf('GDS sampling', '행이나 열'), 'ㅎㅇㄴ'), ['행이나 열', 'GDS sampling']);
  });

  it('글자로 친 곳은 초성으로 넘겨짚지 않는다', () => {
    const twins = indexOf('검색 엔진', '감시 엔진');
    const hits = twins.search('검ㅅ ㅇㅈ', { limit: 10 });
    assert.deepEqual(
      hits.filter(hit => hit.why === 'choseong').map(hit => hit.key),
      ['검색 엔진'],
    );
    assert.equal(hits[0]?.key, '검색 엔진');
  });

  it('입력기가 초성을 겹받침으로 붙여도 찾는다', () => {
    assert.deepEqual(found(indexOf('감사 인사', '검토 기록'), 'ㄳ'), ['감사 인사']);
  });

  it('치는 동안 한 번도 비지 않는다', () => {
    for (const title of TITLES) {
      const keys = keysOf(title.replaceAll('’', ''));
      for (let length = 1; length <= keys.length; length++) {
        const typed = hangulOf(keys.slice(0, length));
        if (/[가-힣]/.test(title))
          assert.ok(found(index, typed, TITLES.length).includes(title), `${typed} loses ${title}`);
      }
    }
  });

  it('어떤 제목이든 앞 두 낱말을 입력기로 치는 동안 그 제목이 사라지지 않는다', () => {
    const korean = fc.uniqueArray(koreanTitle, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(korean, titles => {
        const shelf = indexOf(...titles);
        const [title = ''] = titles;
        const keys = keysOf(title.split(' ').slice(0, 2).join(' '));
        for (let length = 1; length <= keys.length; length++) {
          const typed = hangulOf(keys.slice(0, length));
          assert.ok(found(shelf, typed, titles.length).includes(title), `${typed} loses ${title}`);
        }
      }),
    );
  });

  it('한글 자판을 켜지 않고 쳐도 찾는다', () => {
    assert.equal(first('spdlqj wleh').key, '네이버 지도 SDK 시작하기');
    assert.equal(first('spdlqj').why, 'layout');
    assert.deepEqual(shown('spdlqj'), ['네이버']);
  });

  it('한글 자판을 켠 채 영어를 쳐도 찾는다', () => {
    const typed = hangulOf('graphql');
    assert.equal(first(typed).key, 'GraphQL schema stitching at scale');
    assert.equal(first(typed).why, 'layout');
  });

  it('자모 하나가 틀려도 찾고, 몇 자 틀렸는지 말한다', () => {
    const hit = first('쿠버내티스');
    assert.equal(hit.key, '쿠버네티스 없이 배포하는 작은 팀');
    assert.deepEqual([hit.why, hit.edits], ['typo', 1]);
  });

  it('Shift만 다른 글자는 오타로 보고, 친 그대로인 제목 아래에 둔다', () => {
    const told = (query: string, ...titles: readonly string[]) =>
      indexOf(...titles)
        .search(query, { limit: 10 })
        .map(({ key, why, edits }) => [key, why, edits]);
    assert.deepEqual(told('방', '빵', '빵 굽는 법', '방 구하기 안내서'), [
      ['방 구하기 안내서', 'literal', undefined],
      ['빵', 'typo', 1],
      ['빵 굽는 법', 'typo', 1],
    ]);
    assert.deepEqual(told('써버', '서버', '써버 이야기'), [
      ['써버 이야기', 'literal', undefined],
      ['서버', 'typo', 1],
    ]);
    assert.deepEqual(told('파이선', '파이썬 입문'), [['파이썬 입문', 'typo', 1]]);
    assert.deepEqual(told('얘기를', '애기가 하는 말'), [['애기가 하는 말', 'typo', 1]], '조사가 달라도');
    assert.deepEqual(told('빵꾸나', '방 구나'), [['방 구나', 'typo', 2]], '띄어쓰기가 달라도');
    assert.deepEqual(told('빵React', 'React를 쓰는 방'), [['React를 쓰는 방', 'typo', 1]], '떨어져 있어도');
  });

  it('어떤 제목이든, 친 그대로 들어 있다고 하면 Shift까지 같다', () => {
    const words = fc.array(fc.constantFrom('방', '빵', '서버', '써버', '꿈', '굼', '애', '얘', '갔다', '각자'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), words, (titles, query) => {
        const shelf = indexOf(...new Set(titles.map(title => title.join(' '))));
        const hits = shelf.search(query.join(' '), { limit: 10 });
        for (const { key } of hits.filter(({ why }) => why === 'literal' || why === 'spacing'))
          for (const word of query)
            assert.ok(keysOf(key.replaceAll(' ', '')).includes(keysOf(word)), `${word}: ${key}`);
      }),
    );
  });

  it('한글 자판을 켜지 않고 친 것은 Shift를 따지지 않는다', () => {
    const hits = indexOf('빵 굽는 법', '방 구하기').search('qkd', { limit: 10 });
    assert.deepEqual(
      hits.map(({ why }) => why),
      ['layout', 'layout'],
    );
    assert.equal(first(hangulOf('GraphQL')).why, 'layout');
  });

  it('초성만 친 것은 Shift가 다른 글자 속에서 찾지 않는다', () => {
    assert.deepEqual(found(indexOf('넉살', '엮시'), 'ㄱㅅ'), []);
    assert.deepEqual(found(indexOf('넉살', '까시'), 'ㄲㅅ'), ['까시']);
  });

  it('Shift만 다른 낱말이 함께 있으면 친 그대로인 것을 칠한다', () => {
    const [hit] = indexOf('빵 방').search('방', { limit: 1 });
    assert.deepEqual([hit?.why, hit?.spans], ['literal', [[2, 3]]]);
    assert.deepEqual(indexOf('밤의 빵').search('방', { limit: 1 })[0]?.spans, [[3, 4]]);
  });

  it('풀어 친 자모(ㅋㅜㅂㅓ)로도 찾는다', () => {
    assert.equal(first('ㅋㅜㅂㅓ').key, '쿠버네티스 없이 배포하는 작은 팀');
    assert.equal(first('ㅋㅜㅂㅓ').why, first('쿠버').why);
    assert.deepEqual(shown('ㅋㅜㅂㅓ'), ['쿠버']);
    assert.deepEqual(shown('ㄱㅓㅁ'), ['검']);
  });

  it('조사가 달라도 찾는다', () => {
    assert.equal(first('토큰이').key, '토큰을 아끼는 다섯 가지 방법');
    assert.equal(first('프롬프트는 버전에서').key, '프롬프트를 버전으로 관리하기');
    assert.equal(first('토큰이').why, 'literal');
  });

  it('조사를 달리 기억해도, 조사가 붙은 제목을 안 붙은 제목보다 먼저 보인다', () => {
    const [bare, inflected] = ['자동 로그인 설정', '자동으로 로그인 설정'];
    assert.deepEqual(found(indexOf(bare, inflected), '자동을 로그인'), [inflected, bare]);
    assert.deepEqual(found(indexOf(bare, inflected), '자동 로그인'), [bare, inflected]);
  });

  it('음절 가운데에서 시작하는 자판은 우연으로 본다', () => {
    assert.equal(found(indexOf('초심자 체크리스트', 'How to Localize an App'), 'htla')[0], 'How to Localize an App');
  });

  it('띄어쓰기를 가리지 않는다', () => {
    assert.equal(first('벡터검색은').key, '벡터 검색은 어떻게 이웃을 찾는가');
    assert.equal(first('벡터검색은').why, 'spacing');
    assert.equal(first('쿠버 네티스').key, '쿠버네티스 없이 배포하는 작은 팀');
    assert.equal(first('쿠버 네티스').why, 'spacing');
  });

  it('풀어 쓴 한글(NFD)로 된 제목도 찾고 바르게 칠한다', () => {
    const title = '한글 자모 풀어쓰기'.normalize('NFD');
    const hit = first('자모', indexOf(title, ...TITLES));
    assert.equal(hit.key, title);
    assert.deepEqual(
      hit.spans.map(([start, end]) => title.slice(start, end).normalize('NFC')),
      ['자모'],
    );
  });

  it('한글은 글자째 칠한다', () => {
    assert.deepEqual(shown('검새'), ['검색']);
    assert.deepEqual(shown('ㅂㅌ ㄱㅅ'), ['벡터', '검색']);
  });
});

describe('title search', () => {
  it('finds words in any order', () => {
    assert.equal(first('components server react').key, 'React Server Components without tears');
  });

  it('forgives a wrong letter and two swapped ones', () => {
    for (const query of ['certificares', 'certifciates', 'cretificates', 'certificate', 'ertificates']) {
      assert.equal(first(query).key, 'Let’s Encrypt certificates on autopilot', query);
    }
    assert.equal(first('certificares').why, 'typo');
  });

  it('takes a slip for the whole word where it can', () => {
    const shelf = indexOf('Pythonic ways', 'All about the ways of Python');
    assert.deepEqual(found(shelf, 'pythn'), ['All about the ways of Python', 'Pythonic ways']);
    assert.deepEqual(first('pythn', shelf).spans, [[22, 28]]);
  });

  it('forgives a slip in a short word that leaves nothing of it in a row', () => {
    for (const [slip, title] of [
      ['lnog', TITLES[8]],
      ['sacle', TITLES[13]],
    ] as const) {
      assert.equal(index.search(slip, { limit: 1 })[0]?.key, title, slip);
    }
  });

  it('guesses what is still alike where no rule explains it, and says so', () => {
    const hit = first('crteifictaess encyrpt');
    assert.deepEqual([hit.key, hit.why], ['Let’s Encrypt certificates on autopilot', 'fuzzy']);
    assert.ok(hit.score < 0.4);
    assert.deepEqual(found(index, 'zzzz qqqq'), []);
  });

  it('finds humps typed as words, and words typed as humps', () => {
    assert.equal(first('swift ui 화면').key, 'SwiftUI 화면 전환 다듬기');
    assert.equal(first('graph ql').key, 'GraphQL schema stitching at scale');
    assert.equal(first('serverComponents').key, 'React Server Components without tears');
    assert.equal(first('nodejs').key, 'Debugging memory leaks in Node.js');
  });

  it('finds words typed as one with capitals between them where they stand apart, below those side by side', () => {
    const apart = 'React and its many hooks';
    const hits = indexOf(apart, 'The React hooks').search('reactHooks', { limit: 9 });
    assert.deepEqual(
      hits.map(hit => [hit.key, hit.why]),
      [
        ['The React hooks', 'spacing'],
        [apart, 'spacing'],
      ],
    );
    assert.deepEqual(shown('vectorDatabase'), ['vector', 'database']);
  });

  it('finds titles that hold the words that tell the most where none holds all, and says so', () => {
    const shelf = indexOf('TypeScript for all', 'React for all', 'Gardening for all', 'Cooking for all');
    const hits = shelf.search('typescript react', { limit: 9 });
    assert.deepEqual(
      hits.map(hit => [hit.key, hit.why]),
      [
        ['React for all', 'partial'],
        ['TypeScript for all', 'partial'],
      ],
    );
    assert.deepEqual(found(shelf, 'gardening for cats'), ['Gardening for all'], 'not whatever is for somebody');
    assert.deepEqual(found(shelf, 'quantum physics'), []);
  });

  it('shows no parts where enough titles hold all words', () => {
    const shelf = indexOf('React hooks', 'React hooks again', 'React hooks at last', 'Hooks for fishing', 'React');
    assert.equal(found(shelf, 'react hooks').length, 3);
  });

  it('finds initials and abbreviations', () => {
    assert.equal(first('rscwt').key, 'React Server Components without tears');
    assert.equal(first('rscwt').why, 'initials');
    assert.deepEqual(shown('rscwt'), ['R', 'S', 'C', 'w', 't']);
    assert.equal(first('deb mem lea').key, 'Debugging memory leaks in Node.js');
  });

  it('tells C# from C++', () => {
    assert.equal(first('c#').key, 'C# records, explained slowly');
    assert.equal(first('c++').key, 'Modern C++ for embedded engineers');
  });

  it('reads an apostrophe as joining, however it is written', () => {
    for (const query of ["let's", 'let’s', 'lets'])
      assert.equal(first(query).key, 'Let’s Encrypt certificates on autopilot', query);
  });

  it('ranks what was typed above what was derived from it', () => {
    const twins = indexOf('rjator is not a word', '검색');
    assert.deepEqual(found(twins, 'rjator'), ['rjator is not a word', '검색']);
    assert.deepEqual(found(twins, '검색'), ['검색', 'rjator is not a word']);
    assert.deepEqual(found(indexOf('Scheme, the language', 'A schema for events'), 'schema'), [
      'A schema for events',
      'Scheme, the language',
    ]);
  });

  it('ranks the whole title above one that says more', () => {
    assert.equal(found(indexOf('Wrap up and next steps', 'Wrap up'), 'wrap up')[0], 'Wrap up');
  });

  it('ranks whole words above parts of words', () => {
    assert.deepEqual(found(indexOf('A database', 'The data'), 'data'), ['The data', 'A database']);
  });

  it('ranks initials above letters that happen to lie inside a word, below words that begin so', () => {
    const [initials, inside, beginning] = ['How to Work Effectively', 'Lightweight Generics', 'Htwe, a river'];
    assert.deepEqual(found(indexOf(inside, initials), 'htwe'), [initials, inside]);
    assert.deepEqual(found(indexOf(initials, beginning), 'htwe'), [beginning, initials]);
    assert.deepEqual(
      found(indexOf('그룹 및 개요', 'A Linux CD-ROM standard'), 'alcrs'),
      ['A Linux CD-ROM standard', '그룹 및 개요'],
      'half a word on the other layout is no better',
    );
    assert.deepEqual(found(indexOf('숫자 서식 설정', 'The ttk toolkit'), 'ttt'), ['The ttk toolkit', '숫자 서식 설정']);
    assert.deepEqual(found(indexOf('How to wend', 'Lightweight Generics'), 'weight'), ['Lightweight Generics']);
  });

  it('ranks a word that was divided above its halves inside other words', () => {
    const [divided, halves] = ['State machines', 'Understanding why a machine hallucinates'];
    assert.deepEqual(found(indexOf(halves, divided), 'st ate machines'), [divided, halves]);
  });

  it('lets capitals and signs decide between equals where they were typed, and only there', () => {
    const [small, large] = ['How to use maps', 'How to Update a map'];
    assert.deepEqual(found(indexOf(small, large), 'How to U'), [large, small]);
    assert.deepEqual(found(indexOf(small, large), 'how to u'), [small, large]);
    const [dash, colon] = ['Step 5 - Set up the page', 'Step 5: Setup'];
    assert.deepEqual(found(indexOf(colon, dash), 'Step 5 - Set'), [dash, colon]);
    assert.equal(found(indexOf('대상의 이름 모두', '$+ 대상의 이름 하나'), '$+ 대상의')[0], '$+ 대상의 이름 하나');
  });

  it('takes half a word that opens a title for as good as one that lacks its ending elsewhere', () => {
    assert.deepEqual(
      found(indexOf('To understand all of it', 'Understanding init'), 'understan')[0],
      'Understanding init',
    );
  });

  it('ranks words side by side above words apart', () => {
    const apart = 'Vector things about database';
    assert.deepEqual(found(indexOf(apart, 'About the vector database there'), 'vector database')[1], apart);
  });

  it('ranks titles that begin as typed above those that hold the words apart, even while the last is half a word', () => {
    const typed = 'How to install Xcode';
    assert.deepEqual(found(indexOf('How to use any in Python', typed), 'how to in')[0], typed);
  });

  it('ranks titles that say little more above those with rarer words nobody asked for, even shorter ones', () => {
    const told = 'What we learned about the event loop';
    const rarer = 'Tokio: event loop';
    const others = Array.from({ length: 5 }, (_, i) => `What we learned about the past, part ${i}`);
    const shelf = indexOf(rarer, told, 'The loop', ...others);
    assert.deepEqual(found(shelf, 'event loop').slice(0, 2), [told, rarer]);
    assert.deepEqual(found(shelf, 'evetn loop').slice(0, 2), [told, rarer], 'with a slip, too');
  });

  it('forgets how common a word was when titles go', () => {
    const [told, rarer] = ['About the event loop', 'Tokio event loop'];
    const shelf = indexOf(rarer, told, 'About the past', 'About the future', 'Event of the year', 'Loop for good');
    for (let i = 0; i < 9; i++) shelf.add(entry('Tokio', { key: `tokio ${i}` }));
    assert.equal(found(shelf, 'event loop')[0], rarer, 'Tokio is common here');
    for (let i = 0; i < 9; i++) shelf.remove(`tokio ${i}`);
    assert.equal(found(shelf, 'event loop')[0], told);
  });

  it('lets boost decide between equals, and only there', () => {
    const boosted = new TitleIndex([
      entry('Search one'),
      entry('Search two', { boost: 1 }),
      entry('Researching', { boost: 9 }),
    ]);
    assert.deepEqual(found(boosted, 'search'), ['Search two', 'Search one', 'Researching']);
  });

  it('finds an entry by an alias, says which, and highlights nothing it does not show', () => {
    const terms = new TitleIndex([
      entry('검색 증강 생성', { kind: 'term', aliases: ['Retrieval-Augmented Generation', 'RAG'] }),
    ]);
    const hit = first('retrieval', terms);
    assert.equal(hit.alias, 'Retrieval-Augmented Generation');
    assert.deepEqual(hit.spans, []);
    assert.equal(first('검색', terms).alias, undefined);
    assert.equal(terms.search('ra', { limit: 10 }).length, 1, 'one row, however many names match');
  });

  it('looks only among the kinds asked for', () => {
    const mixed = new TitleIndex([
      entry('Search'),
      entry('Searching', { kind: 'topic' }),
      entry('Searcher', { kind: 'term' }),
      entry('Searchy McSearch', { kind: 'author' }),
    ]);
    const kinds = (...wanted: EntryKind[]) => mixed.search('search', { limit: 9, kinds: wanted }).map(hit => hit.key);
    assert.deepEqual(kinds('topic'), ['Searching']);
    assert.deepEqual(kinds('author'), ['Searchy McSearch']);
    assert.deepEqual(kinds('article', 'term').toSorted(), ['Search', 'Searcher']);
    assert.deepEqual(kinds(), []);
  });

  it('looks only among the entries that pass, however many better ones do not', () => {
    const many = indexOf(...Array.from({ length: 600 }, (_, i) => `Guide ${i}`), 'A longer guide to everything else');
    const accept = ({ title }: SearchEntry) => title.startsWith('A longer');
    assert.deepEqual(
      many.search('guide', { limit: 9, accept }).map(hit => hit.key),
      ['A longer guide to everything else'],
    );
    assert.deepEqual(many.search('guide', { limit: 9, accept: () => false }), []);
  });

  it('asks an entry of the same names that took the place of another', () => {
    const shelf = indexOf(...TITLES);
    shelf.add(entry(TITLES[0], { boost: 7 }));
    const seen: (number | undefined)[] = [];
    shelf.search(TITLES[0], { limit: 1, accept: ({ title, boost }) => title !== TITLES[0] || seen.push(boost) > 0 });
    assert.deepEqual(seen, [7]);
    shelf.add(entry(TITLES[0], { aliases: ['또 다른 이름'] }));
    assert.equal(first('또 다른', shelf).key, TITLES[0]);
  });

  it('asks of few entries whether they pass', () => {
    const shelf = indexOf(...TITLES);
    const asked: string[] = [];
    const accept = ({ title }: SearchEntry) => asked.push(title) > 0;
    shelf.search('vector database', { limit: 9, accept });
    assert.ok(asked.includes('Choosing a vector database in 2026'));
    assert.ok(asked.length < TITLES.length / 2, `asked of ${asked.length}`);
  });

  it('finds all that hold the query where all are wanted, and no likenesses beside so many', () => {
    const guides = Array.from({ length: 600 }, (_, i) => `가이드 ${i}`);
    const shelf = indexOf(...guides, '가이브');
    for (const query of ['가이드', '가읻', 'rkdlem', 'ㄱㅇㄷ']) {
      const all = found(shelf, query, Infinity).filter(key => key !== '가이브');
      assert.deepEqual(new Set(all), new Set(guides), query);
    }
    assert.ok(!found(shelf, '가이드', Infinity).includes('가이브'));
    const signs = indexOf(...Array.from({ length: 600 }, (_, i) => `${'?'.repeat((i % 40) + 1)} ${i}`));
    assert.equal(found(signs, '?', Infinity).length, 600);
  });

  it('finds titles of signs alone by themselves', () => {
    assert.deepEqual(found(indexOf('???', '🚀🚀', 'What?'), '??'), ['???']);
    assert.deepEqual(found(indexOf('???', '🚀🚀', 'What?'), '🚀'), ['🚀🚀']);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '\t\n']) assert.deepEqual(index.search(query, { limit: 10 }), []);
    assert.deepEqual(index.search('vector', { limit: 0 }), []);
    assert.deepEqual(new TitleIndex([]).search('vector', { limit: 10 }), []);
  });

  it('replaces an entry of the same key', () => {
    const changing = new TitleIndex([entry('old name', { key: 'k' })]);
    changing.add({ key: 'k', kind: 'article', title: 'new name' });
    assert.deepEqual(found(changing, 'old'), []);
    assert.deepEqual(found(changing, 'new'), ['k']);
    assert.equal(changing.get('k')?.title, 'new name');
    assert.equal(changing.remove('k'), true);
    assert.equal(changing.remove('k'), false);
    assert.equal(changing.get('k'), undefined);
    assert.deepEqual(found(changing, 'new'), []);
  });
});

describe('title search, of any titles', () => {
  const someTitles = fc.uniqueArray(someTitle, {
    minLength: 1,
    maxLength: 20,
    selector: title => title.replace(/[^\p{L}\p{N}]/gu, ''),
  });

  it('finds a title first by its own text, however it is written', () => {
    const anyTitles = fc.uniqueArray(anyTitle, {
      minLength: 1,
      maxLength: 20,
      selector: title => title.trim().normalize('NFC'),
    });
    fc.assert(
      fc.property(anyTitles, titles => {
        const shelf = indexOf(...titles);
        for (const title of titles) assert.equal(found(shelf, title)[0], title);
      }),
    );
  });

  it('finds a title by any beginning of it', () => {
    fc.assert(
      fc.property(someTitles, titles => {
        const shelf = indexOf(...titles);
        const [title = ''] = titles;
        for (let length = 1; length <= title.length; length++) {
          assert.ok(found(shelf, title.slice(0, length), titles.length).includes(title), title.slice(0, length));
        }
      }),
    );
  });

  it('finds a Korean word by its initial consonants', () => {
    const korean = TITLES.flatMap(title => title.match(/[가-힣]{3,}/g) ?? []);
    fc.assert(
      fc.property(fc.constantFrom(...korean), word => {
        const titles = found(index, choseongOf(word), TITLES.length);
        assert.ok(
          titles.some(title => title.includes(word)),
          word,
        );
      }),
    );
  });

  it('answers any string, within bounds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), anyText, (titles, query) => {
        const hits = indexOf(...titles, ...TITLES).search(query, { limit: 3 });
        assert.ok(hits.length <= 3);
        let above = 1;
        for (const { key, score, spans } of hits) {
          assert.ok(score >= 0 && score <= above);
          above = score;
          let end = -1;
          for (const span of spans) {
            assert.ok(span[0] > end && span[0] < span[1] && span[1] <= key.length);
            end = span[1];
          }
        }
      }),
    );
  });

  it('is as it was once what was added is removed', () => {
    fc.assert(
      fc.property(someTitles, fc.array(someTitle, { maxLength: 8 }), someTitle, (titles, passing, query) => {
        const shelf = indexOf(...titles);
        const before = shelf.search(query, { limit: 30 });
        for (const [i, title] of passing.entries()) shelf.add(entry(title, { key: `passing ${i}` }));
        for (const i of passing.keys()) assert.ok(shelf.remove(`passing ${i}`));
        assert.deepEqual(shelf.search(query, { limit: 30 }), before);
      }),
    );
  });

  it('does not care whether titles came at once or one by one', () => {
    fc.assert(
      fc.property(someTitles, someTitle, (titles, query) => {
        const oneByOne = new TitleIndex([]);
        for (const title of titles) oneByOne.add(entry(title));
        assert.deepEqual(oneByOne.search(query, { limit: 30 }), indexOf(...titles).search(query, { limit: 30 }));
      }),
    );
  });
});
