import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bylineOf } from '../../../src/core/library/byline';
import { plainTitle } from '../../../src/core/library/plain-title';
import { cpuTime } from '../cpu-time';

function fixture(name: string): string {
  return readFileSync(`test/fixtures/library/${name}`, 'utf8');
}

/** A byline at the end of an article of a few lines. */
function endingIn(...lines: readonly string[]): ReturnType<typeof bylineOf> {
  return bylineOf(['제목', '', '물때를 기다리며 쓴 글이다.', ...lines].join('\n'));
}

describe('마크다운이 아닌 글', () => {
  it('기사는 첫 줄이 제목이고, 끝에 매체와 기자가 있다', () => {
    const text = fixture('news.txt');
    assert.equal(plainTitle(text), '섬마을 우체국, 편지 분류에 AI 들였다…‘손글씨와의 전쟁’');
    assert.deepEqual(bylineOf(text), { author: '홍길동', outlet: '모래시계뉴스' });
  });

  it('따옴표로 시작하는 기사도 첫 줄이 제목이고, 마지막 줄에 기자와 매체가 있다', () => {
    const text = fixture('briefing.txt');
    assert.match(plainTitle(text) ?? '', /^"안개는 숫자보다/);
    assert.deepEqual(bylineOf(text), { author: '김샛별', outlet: '모래시계닷컴' });
  });

  it('블로그 플랫폼의 글은 글쓴이와 날짜 아래에서 시작한다', () => {
    const text = fixture('profile.txt');
    assert.equal(plainTitle(text), '연필보다 부지런한 검색 리드 ‘도토리’');
    assert.deepEqual(bylineOf(text), { author: '구름다리공작소', date: '2024-03-03' });
  });
});

describe('글쓴이를 적은 줄', () => {
  it('꺾쇠 안의 기자', () => assert.deepEqual(endingIn('<문하늬 기자> haneui@example.com'), { author: '문하늬' }));
  it('대괄호 안의 기자', () => assert.deepEqual(endingIn('[문하늬 기자]'), { author: '문하늬' }));
  it('매체와 함께 적은 기자', () => {
    assert.deepEqual(endingIn('문하늬 파랑통신 기자 haneui@example.com'), { author: '문하늬', outlet: '파랑통신' });
  });
  it('기자를 말하는 문장은 글쓴이가 아니다', () => {
    assert.deepEqual(endingIn('그는 전직 기자 출신이다.', '어느 기자 한 명이 물었다.'), {});
  });
});

describe('날짜를 적은 줄', () => {
  for (const line of [
    '2025-08-04',
    '2025.08.04.',
    '2025년 8월 4일',
    '입력 2025.08.04. 오전 10:12',
    '등록일: 2025-08-04 10:12',
    '2025-08-04T10:12:00',
  ]) {
    it(`‘${line}’`, () => assert.deepEqual(endingIn(line), { date: '2025-08-04' }));
  }
  it('날짜로 시작하는 문장은 날짜가 아니다', () => assert.deepEqual(endingIn('2025년 8월 4일에 배가 떠났다.'), {}));
  it('달력에 없는 날은 날짜가 아니다', () => assert.deepEqual(endingIn('2025-14-04', '2025-08-32'), {}));
  it('글 한가운데의 날짜는 이야기의 것이다', () => {
    const middle = Array.from({ length: 30 }, (_, index) => `${index}번째 물결`);
    middle[15] = '2025-08-04';
    assert.deepEqual(bylineOf(middle.join('\n')), {});
  });
});

describe('a plain text’s title', () => {
  it('is its first line that says anything', () => assert.equal(plainTitle('\n\n  First words \nmore'), 'First words'));
  it('is missing where the text is', () => assert.equal(plainTitle(' \n\t\n'), undefined));
  it('that is a paragraph is cut where a word ends', () => {
    const title = plainTitle('lighthouse '.repeat(30)) ?? '';
    assert.ok(title.endsWith('lighthouse…') && title.length <= 91, title);
  });
  it('is never cut through a character', () => {
    assert.equal(plainTitle('🌊'.repeat(100)), `${'🌊'.repeat(90)}…`);
  });
  it('by a platform’s byline stops at lines that are far too long for one, at once', () => {
    const spent = cpuTime();
    plainTitle(`by a${' '.repeat(200_000)}x`);
    bylineOf(`by a${' '.repeat(200_000)}x`);
    assert.ok(spent() < 500);
  });
});
