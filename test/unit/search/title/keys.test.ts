import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  beginsCharacter,
  edgeAt,
  isKoreanAt,
  keyOrigins,
  keyText,
  shiftsOff,
} from '../../../../src/core/search/title/keys';
import { initialConsonants, type Spelling } from '../../../../src/core/search/title/spelling';
import { EDGE } from '../../../../src/core/search/title/walk';
import { anyText } from './titles';

/** The keys with what divides them: `|` a space, `-` a sign, `.` a hump. */
function drawn(text: string, spell?: Spelling): string {
  const squeezed = keyText(text, spell);
  const signs = new Map<number, string>([
    [EDGE.none, ''],
    [EDGE.hump, '.'],
    [EDGE.word, '-'],
    [EDGE.space, '|'],
  ]);
  return [...squeezed.keys].map((key, i) => (signs.get(edgeAt(squeezed, i)) ?? '?') + key).join('');
}

describe('key text', () => {
  it('squeezes a text to its keys and remembers where it was divided', () => {
    assert.equal(drawn('웹 API'), '|dnpq|api');
    assert.equal(drawn('kube-proxy: a look'), '|kube-proxy|a|look');
  });

  it('divides humps, digits and a change of script', () => {
    assert.equal(drawn('SwiftData'), '|swift.data');
    assert.equal(drawn('Koin IDEPlugin'), '|koin|ide.plugin');
    assert.equal(drawn('ES2023'), '|es.2023');
    assert.equal(drawn('IP주소'), '|ip.wnth');
    assert.equal(drawn('API'), '|api');
  });

  it('joins at apostrophes and keeps the signs of C# and C++', () => {
    assert.equal(drawn('Let’s see'), '|lets|see');
    assert.equal(drawn('C# and C++'), '|c#|and|c++');
    assert.equal(drawn('#1 + 2'), '|1|2');
  });

  it('forgets case, width, accents and Shift', () => {
    assert.equal(drawn('ＡＰＩ Café'), '|api|cafe');
    assert.equal(drawn('까'), '|rk');
  });

  it('remembers Shift of Hangul, which tells 방 from 빵', () => {
    const off = (word: string, text: string, start = 0) => {
      const [asked, whole] = [keyText(word), keyText(text)];
      return shiftsOff(asked, whole, [start, whole.keys.length]);
    };
    assert.deepEqual([off('방', '빵'), off('빵', '방'), off('빵', '빵'), off('빵꾸', '방구')], [1, 1, 0, 2]);
    assert.equal(off('빵', '쓴 방', 3), 1);
    assert.deepEqual(
      [off('빵고기', '방구기'), off('방구끼', '방구으기')],
      [1, 1],
      'before and after what is another key',
    );
    assert.deepEqual([off('qkd', '빵'), off('Qkd', '방'), off('쏟', 'The')], [0, 0, 0], 'only where both are Hangul');
  });

  it('spells initial consonants for choseong queries', () => {
    assert.equal(drawn('IP 주소', initialConsonants), '|ip|ㅈㅅ');
  });

  it('reads decomposed Korean as composed', () => {
    assert.equal(drawn('검색 엔진'.normalize('NFD')), drawn('검색 엔진'));
  });

  it('knows which keys type Hangul', () => {
    const text = keyText('웹 API');
    assert.deepEqual(
      [...text.keys].map((_, i) => isKoreanAt(text, i)),
      [true, true, true, true, false, false, false],
    );
  });

  it('knows with which keys a character begins', () => {
    const text = keyText('검 IDEPlugin');
    assert.equal([...text.keys].filter((_, i) => beginsCharacter(text, i)).join(''), 'rideplugin');
    assert.ok(beginsCharacter(text, text.keys.length));
  });

  it('knows where every key comes from', () => {
    const { from, to } = keyOrigins('웹 API');
    assert.deepEqual([...from], [0, 0, 0, 0, 2, 3, 4]);
    assert.deepEqual([...to], [1, 1, 1, 1, 3, 4, 5]);
  });

  it('has a mark and an origin for every key of any text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { keys, marks } = keyText(text);
        const { from, to } = keyOrigins(text);
        assert.equal(marks.length, keys.length + 1);
        assert.deepEqual([from.length, to.length], [keys.length, keys.length]);
        from.forEach((start, i) => {
          assert.ok(start < (to[i] ?? 0) && (to[i] ?? 0) <= text.length && start >= (from[i - 1] ?? 0));
        });
      }),
    );
  });
});
