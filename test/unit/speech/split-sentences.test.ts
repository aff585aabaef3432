import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../src/core/speech/split-sentences';

function sentences(text: string): readonly string[] {
  return splitSentences(text, [0, text.length]).map(span => text.slice(...span));
}

/** Each row is a block that is cut at the bars, and nowhere else. */
const ROWS: readonly [rule: string, cut: string][] = [
  ['a full stop, a question mark and an exclamation mark end sentences', 'It works. | Does it? | It does!'],
  ['다와 요로 끝나면 문장이 끝난다', '모델이 답을 냅니다. | 왜 그럴까요? | 값이 작아요.'],
  ['마침표 뒤에 공백이 없어도 끝맺는 말이면 문장이 끝난다', '여러 행에서 반복됨을 알 수 있죠.|이런 현상이 중복입니다.'],
  ['이름 속의 점은 문장을 끝내지 않는다', '클래스이름.변수이름으로 씁니다. | 그렇죠?'],
  ['decimals and versions are no ends', 'It costs 3.5 cents in v2.10 of it. | Cheap.'],
  ['소수점은 문장 끝이 아니다', '정확도는 99.5% 정도다. | 높다.'],
  ['addresses and file names are no ends', 'See example.com/a.b?c=1 and main.rs for it. | Then go on.'],
  ['.NET and != are words', 'A tiny .NET API compares with != and ==. | Fine.'],
  ['titles and abbreviations go on', 'Dr. Kim and J. Smith use e.g. Rust, cf. Fig. 3 of it. | Good.'],
  [
    '괄호로 든 예의 ex.와 예.는 끝이 아니다',
    '앞에는 작은 저장소(ex. Caffeine)를 둔다. | 뒤에는 큰 것(예. Redis)을 둔다.',
  ],
  ['versions and limits in brackets go on', 'Set it (max. Two) in Foo et al. Bar uses it, i.e. Often. | Done.'],
  ['소문자로 시작하는 이름 앞에서도 문장이 끝난다', '도구로 설치합니다. | npm은 그다음입니다. | curl도 씁니다.'],
  ['영어는 소문자 앞에서 끝나지 않는다', 'Call obj. method here. | Fine.'],
  ['etc. before a capital is an end', 'Lists, maps, etc. | Another one.'],
  ['the number of a heading belongs to its words', '2. Why Now'],
  ['제목의 번호는 제목과 함께 읽는다', '11. 왜 지금인가'],
  ['Step 4. is one with what it names', 'Step 4. Create the patterns. | Run it.'],
  ['a number may end a sentence', 'It was 2021. | Nobody knew.'],
  ['따옴표 뒤의 조사는 앞 문장에 붙는다', '“다시 부를 고객사가 있는가?”가 생존을 가르죠. | 맞다.'],
  ['인용 뒤에 띄어 쓴 라고도 앞 문장에 붙는다', '그는 "왜 안 되죠?" 라고 물었다. | 답은 없었다.'],
  ['a closing quotation mark stays with its sentence', 'She said “No.” | He left.'],
  ['a line end inside a paragraph is no end', 'This goes\non here. | And here.'],
  ['what has no letters belongs to the sentence before it', 'It works. !!! | Next.'],
];

describe('sentences', () => {
  for (const [rule, cut] of ROWS) {
    it(rule, () => {
      const expected = cut.split('|').map(part => part.trim());
      const text = cut.replace(/\s*\|(?=\S)/g, '').replace(/ \| /g, ' ');
      assert.deepEqual(sentences(text), expected);
    });
  }

  const words = fc.array(
    fc.constantFrom(
      'Dr.',
      '값은',
      '3.5',
      '다.',
      '다."',
      '요?',
      'e.g.',
      'A',
      '\n',
      ' ',
      '  ',
      '”',
      '라고',
      '1.',
      'x!',
      '🎉',
      '…',
      'Kim',
    ),
    { maxLength: 30 },
  );

  it('no word is lost, and their order is kept: only white space lies between sentences', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), parts => {
        const text = parts.flat().join(' ');
        const spans = splitSentences(text, [0, text.length]);
        let at = 0;
        for (const [start, end] of spans) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(at, start).trim(), '');
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });

  it('those of a part of a text are those of that part alone, where it stands', () => {
    fc.assert(
      fc.property(fc.string(), words, (before, parts) => {
        const part = parts.join(' ');
        const text = `${before}${part}`;
        const moved = splitSentences(part, [0, part.length]).map(([s, e]) => [s + before.length, e + before.length]);
        assert.deepEqual(splitSentences(text, [before.length, text.length]), moved);
      }),
    );
  });
});
