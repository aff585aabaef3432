import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchoring } from '../../../src/core/annotations/anchor';
import type { Span, TextSelectors } from '../../../src/core/annotations/annotation';
import { selectorsOf } from '../../../src/core/annotations/selectors-of';
import { cpuTime } from '../cpu-time';

const ARTICLE = `겨울이 오면 작은 언어 모델도 살을 뺀다. 양자화는 그 첫걸음이다.
가중치를 여덟 비트로 줄이면 메모리는 절반이 되고, 답은 거의 그대로다.
두 모델을 나란히 놓고 같은 질문을 백 번 물었다. 큰 모델은 느리게, 작은 모델은 빠르게 답했다.
검색을 붙이면 작은 모델의 답이 눈에 띄게 나아진다. 다만 강화학습은 봄에 하기로 했다.
A short aside in English: the event bus keeps listeners in a set, and calls them in the order they came.
표의 첫 줄은 지연 시간, 둘째 줄은 비용이다. 지연 시간은 절반으로, 비용은 삼 분의 일로 줄었다.`;

/** Selectors of the first place where a text says this. */
function selected(text: string, quote: string): TextSelectors {
  const start = text.indexOf(quote);
  const selectors = selectorsOf(text, [start, start + quote.length]);
  if (start < 0 || !selectors) throw new Error(`nothing to select: ${quote}`);
  return selectors;
}

function textAt(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(...span);
}

/** What a quote of one text is found to be in another. */
function found(quote: string, { of, edited }: { readonly of: string; readonly edited: string }): string | undefined {
  return textAt(edited, anchoring(edited)(selected(of, quote)));
}

const SENTENCE = '두 모델을 나란히 놓고 같은 질문을 백 번 물었다.';

describe('a highlight is found again', () => {
  it('where it was, in the text it was made in', () => {
    assert.equal(found(SENTENCE, { of: ARTICLE, edited: ARTICLE }), SENTENCE);
  });

  it('behind what was written before it', () => {
    assert.equal(found(SENTENCE, { of: ARTICLE, edited: `새 머리말이다. 길다.\n\n${ARTICLE}` }), SENTENCE);
  });

  it('among many of the same words, by what stands around it', () => {
    const selectors = selected(ARTICLE, '지연 시간은');
    const noun = { ...selectors, exact: '지연 시간', suffix: `은${selectors.suffix}` };
    const edited = `지연 시간이란 무엇인가.\n${ARTICLE}`;
    const span = anchoring(edited)(noun);
    assert.equal(span?.[0], edited.indexOf('지연 시간은'));
  });

  it('a word that stands in thousands of places, by what stands around it', () => {
    const lines = Array.from(
      { length: 4000 },
      (_, i) => `${(i * 7919) % 5003}번 줄의 모델은 ${(i * 31) % 997}초 걸렸다.\n`,
    );
    const of = lines.join('');
    const start = of.indexOf('모델', of.length / 2);
    const selectors = selectorsOf(of, [start, start + 2]);
    assert.ok(selectors);
    assert.deepEqual(anchoring(`새 머리말.\n${of}`)(selectors), [start + 7, start + 9]);
  });

  it('띄어쓰기와 줄바꿈을 고쳐도', () => {
    const edited = ARTICLE.replace('나란히 놓고 같은', '나란히   놓고\n같은').replace('백 번', '백번');
    assert.equal(found(SENTENCE, { of: ARTICLE, edited }), '두 모델을 나란히   놓고\n같은 질문을 백번 물었다.');
  });

  it('몇 글자를 고쳐도', () => {
    const edited = `머리말.\n${ARTICLE.replace('백 번 물었다', '천 번씩 물어보았다')}`;
    assert.match(found(SENTENCE, { of: ARTICLE, edited }) ?? '', /^두 모델을 나란히 놓고 같은 질문을 천 번씩 물/);
  });

  it('though the words right before and right behind it are others', () => {
    const edited = `머리말.\n${ARTICLE.replace('다만 강화학습은 봄에', '그래서 강화학습만 봄에')}`;
    assert.equal(found('강화학습', { of: ARTICLE, edited }), '강화학습');
  });

  it('in another place of the text, when it is long enough to be known by itself', () => {
    const edited = `${SENTENCE}\n${ARTICLE.replace(SENTENCE, '')}`;
    assert.equal(found(SENTENCE, { of: ARTICLE, edited }), SENTENCE);
  });

  it('when a page of text in its middle has edits', () => {
    const page = Array.from({ length: 40 }, (_, i) => `문장 ${i}: 값은 ${(i * 7919) % 1000}이고 다음은 ${i + 1}이다.`);
    const text = `${ARTICLE}\n${page.join(' ')}\n끝.`;
    const edited = `앞.${text.replace('문장 20: 값은', '문장 20에서는 값이')}`;
    const quote = page.join(' ');
    assert.ok(quote.length > 1000);
    const now = found(quote, { of: text, edited });
    assert.equal(now, quote.replace('문장 20: 값은', '문장 20에서는 값이'));
  });

  it('from another tool, which kept the quote alone', () => {
    const selectors = { exact: '양자화', prefix: '', suffix: '', start: undefined };
    assert.equal(textAt(ARTICLE, anchoring(ARTICLE)(selectors)), '양자화');
  });
});

describe('a highlight is an orphan', () => {
  const orphaned: readonly (readonly [what: string, quote: string, gone: string])[] = [
    ['its sentence is gone', SENTENCE, SENTENCE],
    [
      'its word is gone, though the same word stands elsewhere',
      '작은 언어 모델',
      '겨울이 오면 작은 언어 모델도 살을 뺀다.',
    ],
    ['its short word is gone from words that stay', '강화학습', '강화학습'],
  ];
  for (const [what, quote, gone] of orphaned) {
    it(`when ${what}`, () => {
      const edited = ARTICLE.replace(gone, '');
      assert.notEqual(edited, ARTICLE);
      assert.equal(found(quote, { of: ARTICLE, edited: `${edited}\n다른 작은 언어 모델 이야기.` }), undefined);
      assert.equal(found(quote, { of: ARTICLE, edited: ARTICLE }), quote);
    });
  }

  it('when a page of text is gone, though what stood around it stays', () => {
    const page = Array.from(
      { length: 40 },
      (_, i) => `문장 ${i}: 값은 ${(i * 7919) % 1000}이고 다음은 ${i + 1}이다.`,
    ).join(' ');
    const text = `${ARTICLE}\n${page}\n${ARTICLE.repeat(5)}`;
    assert.equal(found(page, { of: text, edited: text.replace(page, '') }), undefined);
  });

  it('when a sister sentence of other figures is all that is left of it', () => {
    const text =
      '2021년 매출은 30억 원으로 늘었다. 직원은 열 명이었다.\n2022년 매출은 45억 원으로 늘었다. 직원은 스무 명이었다.';
    const quote = '2021년 매출은 30억 원으로 늘었다.';
    assert.equal(found(quote, { of: text, edited: text.replace(quote, '') }), undefined);
  });

  it('in a text that is empty, and in one of white space', () => {
    for (const edited of ['', ' \n ']) assert.equal(found(SENTENCE, { of: ARTICLE, edited }), undefined);
  });

  it('of which only white space is known', () => {
    assert.equal(anchoring(ARTICLE)({ exact: ' \n', prefix: '', suffix: '', start: 3 }), undefined);
  });
});

describe('the laws of finding again', () => {
  const word = fc.stringMatching(/^[가-힣a-c]{1,4}$/);
  const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '));
  /** A text and a stretch of it that holds a word. */
  const marked = fc
    .tuple(prose, fc.nat(), fc.nat())
    .map(([text, a, b]): readonly [string, Span] => {
      const [one, other] = [a % (text.length + 1), b % (text.length + 1)];
      return [text, [Math.min(one, other), Math.max(one, other)]];
    })
    .filter(([text, [start, end]]) => text.slice(start, end).trim() !== '');

  const select = (text: string, span: Span): TextSelectors => {
    const selectors = selectorsOf(text, span);
    assert.ok(selectors);
    return selectors;
  };

  it('what was selected is found in the unchanged text, in any text', () => {
    const any = fc.tuple(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(any, ([text, from, length]) => {
        const selectors = selectorsOf(text, [from, from + length]);
        if (!selectors) return;
        const { start = 0, exact } = selectors;
        assert.deepEqual(anchoring(text)(selectors), [start, start + exact.length]);
      }),
    );
  });

  it('what is written before does not matter: the letters found are the letters selected', () => {
    fc.assert(
      fc.property(marked, prose, ([text, span], before) => {
        const selectors = select(text, span);
        const edited = `${before}\n${text}`;
        const found = textAt(edited, anchoring(edited)(selectors)) ?? '';
        assert.equal(found.replace(/\s/g, ''), selectors.exact.replace(/\s/g, ''));
      }),
    );
  });

  it('it is the same place, where its surroundings stand there only once', () => {
    fc.assert(
      fc.property(marked, prose, ([text, span], before) => {
        const selectors = select(text, span);
        const edited = `${before}\n${text}`;
        const all = (selectors.prefix + selectors.exact + selectors.suffix).replace(/\s/g, '');
        const bare = edited.replace(/\s/g, '');
        fc.pre(bare.indexOf(all) === bare.lastIndexOf(all));
        assert.equal(anchoring(edited)(selectors)?.[0], (selectors.start ?? 0) + before.length + 1);
      }),
    );
  });

  it('white space does not matter, wherever it comes or goes', () => {
    const spaces = fc.constantFrom('', ' ', '\n', '\t \n', '\u00a0');
    fc.assert(
      fc.property(marked, fc.array(spaces, { minLength: 1, maxLength: 7 }), ([text, span], kinds) => {
        const selectors = select(text, span);
        let turn = 0;
        const edited = text.replace(/\s+/g, () => kinds[turn++ % kinds.length] ?? '');
        const now = textAt(edited, anchoring(edited)(selectors));
        assert.equal(now?.replace(/\s/g, ''), selectors.exact.replace(/\s/g, ''));
      }),
    );
  });

  it('what is found lies inside the text and begins and ends with a letter, whatever the text and the selectors', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '가', '\n'), maxLength: 120 });
    const selectors = fc.record({
      exact: some,
      prefix: some,
      suffix: some,
      start: fc.option(fc.nat(200), { nil: undefined }),
    });
    fc.assert(
      fc.property(some, selectors, (text, wanted) => {
        const span = anchoring(text)(wanted);
        if (!span) return;
        assert.ok(0 <= span[0] && span[0] < span[1] && span[1] <= text.length, String(span));
        assert.match(text.slice(...span), /\S/);
      }),
    );
  });

  it('one changed letter in a long quote does not lose it', () => {
    const long = fc.array(word, { minLength: 30, maxLength: 60 }).map(words => words.join(' '));
    fc.assert(
      fc.property(long, fc.nat(), prose, (quote, at, before) => {
        const text = `처음 ${quote} 나중`;
        const selectors = select(text, [3, 3 + quote.length]);
        const place = at % quote.length;
        fc.pre(quote[place] !== ' ');
        const changed = `${quote.slice(0, place)}뷁${quote.slice(place + 1)}`;
        const edited = `${before} 처음 ${changed} 나중`;
        const span = anchoring(edited)(selectors);
        assert.ok(span, 'it is lost');
        assert.ok(Math.abs(span[1] - span[0] - quote.length) <= 2, textAt(edited, span));
      }),
    );
  });
});

describe('the time it takes to find a highlight', () => {
  it('does not grow with the number of places where its words stand', () => {
    const anchor = anchoring('a'.repeat(100_000));
    const selectors = { exact: 'a'.repeat(32), prefix: 'b'.repeat(32), suffix: 'b'.repeat(32), start: undefined };
    anchor(selectors);
    const spent = cpuTime();
    for (let i = 0; i < 20; i++) anchor(selectors);
    const each = spent() / 20;
    assert.ok(each < 40, `${each} ms`);
  });

  const LENGTH = 400_000;
  const texts: Readonly<Record<string, string>> = {
    prose: Array.from({ length: LENGTH / 20 }, (_, i) => `글 ${(i * 7919) % 5003}번 문장이 여기에 있다.\n`).join(''),
    'one letter': 'a'.repeat(LENGTH),
    'two letters': 'ab'.repeat(LENGTH / 2),
    'white space': ' '.repeat(LENGTH),
  };
  const quotes: Readonly<Record<string, string>> = {
    short: 'aaab',
    'short and everywhere': 'a'.repeat(32),
    'of one letter and another': `${'a'.repeat(3999)}b`,
    'with another at the beginning': `b${'a'.repeat(3999)}`,
    'of prose that is not there': '없는 문장이지만 꽤 길어서 이것만으로도 알아볼 수 있다.',
  };
  for (const [text, words] of Object.entries(texts)) {
    for (const [quote, exact] of Object.entries(quotes)) {
      it(`is bounded for a quote ${quote} in 400 kB of ${text}`, () => {
        const anchor = anchoring(words);
        const spent = cpuTime();
        anchor({ exact, prefix: 'a'.repeat(32), suffix: 'ab'.repeat(16), start: 17 });
        const took = spent();
        assert.ok(took < 1500, `${Math.round(took)} ms`);
      });
    }
  }
});
