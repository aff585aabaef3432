import assert from 'node:assert/strict';
import fc from 'fast-check';
import { widthFolded } from '../../../../src/core/hangul/normal';
import { parseQuery } from '../../../../src/core/search/query/parse';
import type { Clause, Condition } from '../../../../src/core/search/query/query';
import { cpuTime } from '../../cpu-time';
import { anyQuery, clauseOf, plainWords } from './queries';

/** The only clause of a query without mistakes. */
function read(text: string): Partial<Clause> {
  const { anyOf, mistakes } = parseQuery(text);
  assert.deepEqual(mistakes, []);
  assert.equal(anyOf.length, 1);
  return anyOf[0] ?? {};
}

function condition(text: string): Condition | undefined {
  return read(text).conditions?.[0];
}

describe('words of a query', () => {
  it('are all that most queries have', () => {
    assert.equal(plainWords(parseQuery('react  server components ')), 'react server components');
    assert.equal(plainWords(parseQuery('벡터 ㄱㅅ 검ㅅ')), '벡터 ㄱㅅ 검ㅅ');
    assert.equal(plainWords(parseQuery('  ')), '');
  });

  it('are not all where there is a phrase, an exclusion, an operator or a choice', () => {
    for (const text of ['"vector search"', 'vector -search', 'vector is:read', 'vector OR search']) {
      assert.equal(plainWords(parseQuery(text)), undefined, text);
    }
  });

  it('include everything that only looks like an operator', () => {
    const texts = [
      'C++: the good parts',
      'TCP/IP: 계층',
      'std::move',
      'title::new source::',
      'http://x https://toss.tech/article',
      'a - b',
      'a -> b',
      'git push --force',
      "e-mail it's ‘single’",
      'cat | grep (x)',
      '27" screen',
      '3:4 10:30',
      'React or Vue, and NOT Angular',
      ': :: - -- -:',
    ];
    for (const text of texts) assert.equal(plainWords(parseQuery(text)), text);
  });

  it('are always plain where there is no colon, quote, minus or OR', () => {
    const plain = fc
      .string({
        unit: fc.oneof(fc.constantFrom(...'aZ0 가ㄱㅏ.,(|)#é😀'), fc.string({ unit: 'binary', maxLength: 1 })),
      })
      .filter(text => !/[:"“”„‟-]|OR/.test(text.normalize('NFKC')));
    fc.assert(
      fc.property(plain, text => {
        assert.equal(plainWords(parseQuery(text)), widthFolded(text).trim().split(/\s+/).join(' '));
      }),
    );
  });
});

describe('phrases', () => {
  it('stand between quotes', () => {
    assert.deepEqual(read('how "vector  search" works'), clauseOf({ text: 'how works', phrases: ['vector search'] }));
    assert.deepEqual(read('"topic:react -x OR y"'), clauseOf({ phrases: ['topic:react -x OR y'] }));
  });

  it('문서 편집기와 전각 따옴표로도 묶는다', () => {
    for (const text of ['“벡터 검색”', '„벡터 검색“', '＂벡터 검색＂', '“벡터 검색"']) {
      assert.deepEqual(read(text), clauseOf({ phrases: ['벡터 검색'] }), text);
    }
  });

  it('begin where a word begins, and end anywhere', () => {
    assert.deepEqual(read('say"hi there"'), clauseOf({ text: 'say"hi there"' }));
    assert.deepEqual(read('"벡터 검색"을'), clauseOf({ text: '을', phrases: ['벡터 검색'] }));
  });

  it('ask for nothing when they are empty', () => {
    assert.deepEqual(parseQuery('"" "  " -""'), { anyOf: [], mistakes: [] });
  });
});

describe('exclusions', () => {
  it('are words and phrases behind a minus', () => {
    assert.deepEqual(
      read('react -native -"old way" －hooks -.net'),
      clauseOf({ text: 'react', excluded: ['native', 'old way', 'hooks', '.net'] }),
    );
  });

  it('한글도 뺀다', () => {
    assert.deepEqual(read('검색 -벡터'), clauseOf({ text: '검색', excluded: ['벡터'] }));
  });
});

describe('OR', () => {
  it('parts a query into clauses, each with everything beside it', () => {
    assert.deepEqual(parseQuery('react hooks OR vue is:unread').anyOf, [
      clauseOf({ text: 'react hooks' }),
      clauseOf({ text: 'vue', conditions: [{ on: 'is', value: 'unread', not: false }] }),
    ]);
  });

  it('is a word in small letters, in quotes and behind a minus', () => {
    assert.deepEqual(read('a or b "OR" -OR'), clauseOf({ text: 'a or b', phrases: ['OR'], excluded: ['OR'] }));
  });
});

describe('operators', () => {
  it('take the word or the quotation behind their colon', () => {
    assert.deepEqual(condition('author:Jane'), { on: 'author', value: 'Jane', not: false });
    assert.deepEqual(condition('author:"Jane  Doe"'), { on: 'author', value: 'Jane Doe', not: false });
    assert.deepEqual(condition('topic:C++'), { on: 'topic', value: 'C++', not: false });
    assert.deepEqual(condition('source:https://toss.tech/a'), {
      on: 'source',
      value: 'https://toss.tech/a',
      not: false,
    });
  });

  it('stand anywhere, as often as one likes', () => {
    const { text, conditions } = read('topic:react how title:hooks to topic:web');
    assert.equal(text, 'how to');
    assert.deepEqual(
      conditions?.map(({ on, value }) => `${on} ${value}`),
      ['topic react', 'title hooks', 'topic web'],
    );
  });

  it('are negated by a minus', () => {
    assert.deepEqual(condition('-topic:react'), { on: 'topic', value: 'react', not: true });
    assert.deepEqual(condition('-is:read'), { on: 'is', value: 'read', not: true });
  });

  it('are written in any case and width', () => {
    assert.deepEqual(condition('Topic：React'), { on: 'topic', value: 'React', not: false });
    assert.deepEqual(condition('ｉｓ：ＵＮＲＥＡＤ'), { on: 'is', value: 'unread', not: false });
  });

  it('read tag as topic', () => {
    assert.deepEqual(condition('tag:css'), condition('topic:css'));
  });

  it('한국어 이름으로도 부른다', () => {
    const pairs = [
      ['제목:검색', 'title:검색'],
      ['주제:리액트', 'topic:리액트'],
      ['태그:리액트', 'topic:리액트'],
      ['글쓴이:홍길동', 'author:홍길동'],
      ['저자:홍길동', 'author:홍길동'],
      ['출처:토스', 'source:토스'],
      ['언어:영어', 'lang:en'],
      ['언어:한국어', 'lang:ko'],
      ['상태:안읽음', 'is:unread'],
      ['상태:읽는중', 'is:reading'],
      ['상태:읽음', 'is:read'],
      ['상태:별표', 'is:starred'],
      ['상태:나중에', 'is:later'],
      ['상태:소개만', 'is:stub'],
      ['이전:2026', 'before:2026'],
      ['이후:2026', 'after:2026'],
    ];
    for (const [korean = '', english = ''] of pairs) assert.deepEqual(condition(korean), condition(english), korean);
  });

  it('자판을 바꿔 쳐도, 자모가 풀어져 있어도 알아본다', () => {
    assert.deepEqual(condition('새ㅔㅑㅊ:react'), condition('topic:react'));
    assert.deepEqual(condition('wnwp:react'), condition('topic:react'));
    assert.deepEqual(condition('ㅑㄴ:ㅕㅜㄱㄷㅁㅇ'), condition('is:unread'));
    assert.deepEqual(condition('주제:react'.normalize('NFD')), condition('topic:react'));
  });

  it('know languages by their names', () => {
    for (const value of ['ko', 'KO', 'korean', '한국어'])
      assert.deepEqual(condition(`lang:${value}`), condition('lang:ko'));
    for (const value of ['en', 'English', '영어']) assert.deepEqual(condition(`lang:${value}`), condition('lang:en'));
  });

  it('한국어로 쓴 날짜도 읽는다', () => {
    assert.deepEqual(
      ['2026년', '2026년1월', '2026년11월22일'].map(date => condition(`이후:${date}`)?.value),
      ['2026', '2026-01', '2026-11-22'],
    );
  });

  it('read dates to the year, the month or the day', () => {
    const dates = ['2026', '2026-', '2026-11', '2026.1', '2026/11/2', '2026.11.22.'];
    assert.deepEqual(
      dates.map(date => condition(`before:${date}`)?.value),
      ['2026', '2026', '2026-11', '2026-01', '2026-11-02', '2026-11-22'],
    );
  });
});

describe('reading a query', () => {
  it('never throws', () => {
    fc.assert(fc.property(anyQuery, text => void parseQuery(text)));
  });

  it('keeps every wanted word while the rest is being typed', () => {
    const whole = '벡터 topic:검색 is:unread -"옛 글" before:2026-11 author:"Jane Doe" OR 벡터 "두 낱말"';
    for (let length = 2; length <= whole.length; length++) {
      const { anyOf } = parseQuery(whole.slice(0, length));
      assert.ok(anyOf[0]?.text.startsWith('벡터'), whole.slice(0, length));
    }
  });

  it('takes time in proportion to the text', () => {
    // A tenth of a second at most; quadratic time would be many.
    for (const piece of ['"', '-', '(', '-"', ':', 'a:', 'OR ', 'topic:', 'topic:"', '"a" ', '가', '\u0301', 'is:x ']) {
      const text = piece.repeat(100_000 / piece.length);
      const spent = cpuTime();
      parseQuery(text);
      assert.ok(spent() < 3000, piece);
    }
  });
});
