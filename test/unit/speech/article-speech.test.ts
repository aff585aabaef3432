import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleSpeech, type SpeechBlock, sentenceAt } from '../../../src/core/speech/article-speech';
import { languageOf } from '../../../src/core/speech/language-of';
import { sameSentence } from '../../../src/core/speech/same-sentence';
import { spoken } from '../../../src/core/speech/spoken';

/** An article of these blocks, one after the other. */
function article(...blocks: readonly (string | { readonly text: string; readonly instead: string })[]) {
  let text = '';
  const made: SpeechBlock[] = blocks.map(block => {
    const words = typeof block === 'string' ? block : block.text;
    const span = [text.length, text.length + words.length] as const;
    text += `${words}\n`;
    return typeof block === 'string' ? { span } : { span, instead: block.instead };
  });
  return { text, blocks: made };
}

describe('what is said of an article', () => {
  const said = ({ text, blocks }: ReturnType<typeof article>): readonly string[] =>
    articleSpeech(text, blocks, 'ko').map(sentence => sentence.spoken);

  it('제목과 항목은 마침표가 없어도 저마다 한 문장이다', () => {
    assert.deepEqual(said(article('벡터 검색', '값을 고른다. 비교한다.', '첫째 항목')), [
      '벡터 검색',
      '값을 고른다.',
      '비교한다.',
      '첫째 항목',
    ]);
  });

  it('code is announced and not spelled out', () => {
    assert.deepEqual(said(article('이렇게 쓴다.', { text: 'const a = 1;', instead: '코드' }, '끝.')), [
      '이렇게 쓴다.',
      '코드',
      '끝.',
    ]);
  });

  it('a formula within a sentence is said by its name, and the number of a footnote not at all', () => {
    const text = '식 x^2 이 값이다[1].';
    const replaced = [
      { span: [2, 5], by: ' 수식 ' },
      { span: [11, 14], by: '' },
    ] as const;
    assert.deepEqual(
      articleSpeech(text, [{ span: [0, text.length], replaced }], 'ko').map(each => each.spoken),
      ['식 수식 이 값이다.'],
    );
  });

  it('각주 번호는 앞뒤 문장을 잇지 않는다', () => {
    const text = '끝이다.[1] 다음이다.';
    const blocks = [{ span: [0, text.length], replaced: [{ span: [4, 7], by: '' }] }] as const;
    assert.deepEqual(
      articleSpeech(text, blocks, 'ko').map(each => each.spoken),
      ['끝이다.', '다음이다.'],
    );
  });

  it('what has nothing to say is passed over', () => {
    assert.deepEqual(said(article('🎉', '---', '끝.')), ['끝.']);
  });

  it('every word is said, in its order', () => {
    const words = fc.stringMatching(/^[가-힣a-z]{1,6}$/).filter(word => word !== '');
    const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map(all => `${all.join(' ')}.`);
    const block = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(all => all.join(' '));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), blocks => {
        assert.equal(said(article(...blocks)).join(' '), blocks.join(' '));
      }),
    );
  });

  it('a place is in its sentence, or before the next one', () => {
    const { text, blocks } = article('하나다. 둘이다.', '셋이다.');
    const sentences = articleSpeech(text, blocks, 'ko');
    const at = (words: string) => sentenceAt(sentences, text.indexOf(words));
    assert.deepEqual(
      [at('나다'), at(' 둘'), at('둘'), at('셋'), sentenceAt(sentences, text.length)],
      [0, 1, 1, 2, undefined],
    );
  });

  it('in an edited article the sentence is the nearest one with the same words', () => {
    const sentences = (...all: readonly string[]) => {
      const { text, blocks } = article(...all);
      return articleSpeech(text, blocks, 'ko');
    };
    const [, was] = sentences('하나.', '둘.', '셋.');
    assert.ok(was);
    assert.equal(sameSentence(sentences('둘.', '새 것.', '하나.', '둘.'), was, 2), 3);
    assert.equal(sameSentence(sentences('하나.', '다른 둘.', '셋.'), was, 1), 1);
    assert.equal(sameSentence(sentences('하나.'), was, 1), 0);
    assert.equal(sameSentence([], was, 1), undefined);
  });
});

describe('what is said of words', () => {
  const rows: readonly [rule: string, written: string, said: string][] = [
    ['an address is its site', 'See https://www.example.com/a/b?c=1#d for it.', 'See example.com for it.'],
    [
      '주소는 호스트만 읽는다',
      '자세한 것은 https://docs.example.org/ko/guide 에 있다.',
      '자세한 것은 docs.example.org 에 있다.',
    ],
    ['the full stop behind an address is the sentence’s', 'Read http://a.example/x.', 'Read a.example.'],
    ['a bare site with a port is its site', 'Open http://localhost:3000/ now', 'Open localhost now'],
    ['emoji are not said', '출시 🚀 완료 👩‍💻 👍🏽 🇰🇷!', '출시 완료 !'],
    ['digits are said, though some are emoji', '1번 # 2*3', '1번 # 2*3'],
    ['white space is one space', 'a\n  b\tc', 'a b c'],
  ];
  for (const [rule, written, expected] of rows) {
    it(rule, () => {
      assert.equal(spoken(written), expected);
    });
  }
});

describe('the language of a sentence', () => {
  const rows: readonly [rule: string, words: string, around: 'ko' | 'en', expected: 'ko' | 'en'][] = [
    ['한글이 있으면 한국어다', 'API는 REST다', 'en', 'ko'],
    ['영어 문장에 한글이 한 낱말만 있어도 한국어 음성이 읽는다', 'The word 서가 means library.', 'en', 'ko'],
    ['한글이 없으면 영어다', 'Type-safe event buses', 'ko', 'en'],
    ['what has no letters is in the language around it', '3.14', 'ko', 'ko'],
    ['one letter is no English', 'x = 3', 'ko', 'ko'],
  ];
  for (const [rule, words, around, expected] of rows) {
    it(rule, () => {
      assert.equal(languageOf(words, around), expected);
    });
  }
});
