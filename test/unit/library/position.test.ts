import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type HeadingPlace, LONGEST, locate, positionAt } from '../../../src/core/library/position';
import { isWhereabouts } from '../../../src/core/library/whereabouts';
import { cpuTime } from '../cpu-time';

/** A text of sentences that all differ, with a heading before every tenth. */
function article(sentences = 60): { readonly text: string; readonly headings: readonly HeadingPlace[] } {
  const headings: HeadingPlace[] = [];
  let text = '';
  for (let index = 0; index < sentences; index++) {
    if (index % 10 === 5) {
      headings.push({ slug: `section-${index}`, at: text.length });
      text += `Section ${index}\n`;
    }
    text += `${index}번째 등대는 ${index * 37}미터 앞의 배 ${index * 11}척을 비추고, 안개 ${index * 7}겹을 지난다.\n`;
  }
  return { text, headings };
}

/** The same headings in a text whose part from `from` to `to` became something else. */
function edited(
  { text, headings }: ReturnType<typeof article>,
  { from, to = from, by }: { readonly from: number; readonly to?: number; readonly by: string },
): ReturnType<typeof article> {
  const push = by.length - (to - from);
  return {
    text: text.slice(0, from) + by + text.slice(to),
    headings: headings.flatMap(({ slug, at }) => {
      if (at >= from && at < to) return [];
      return [{ slug, at: at < from ? at : at + push }];
    }),
  };
}

describe('a position', () => {
  const before = article();
  const { text, headings } = before;
  const place = text.indexOf('27번째 등대');
  const position = positionAt(text, headings, place);

  it('names its heading, its words and those before them', () => {
    assert.equal(position.heading, 'section-25');
    assert.ok(position.quote.startsWith('27번째 등대는'));
    assert.ok(position.before.endsWith('지난다.\n'));
  });

  it('is found behind words that were put in', () => {
    const place = positionAt('안개가 걷힌다', [], 4);
    assert.equal(place.quote, '걷힌다');
    assert.equal(locate('서문. 안개가 걷힌다', [], place), 8);
  });

  it('is found in the same text, wherever it is, whatever the text says', () => {
    const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: fc.constantFrom('가', 'a', ' ', '\n') }));
    fc.assert(
      fc.property(texts, fc.nat(), fc.array(fc.nat(), { maxLength: 4 }), (words, at, starts) => {
        const headings = [...new Set(starts.map(start => start % (words.length + 1)))]
          .sort((a, b) => a - b)
          .map((at, index) => ({ slug: `h${index}`, at }));
        const place = at % (words.length + 1);
        assert.equal(locate(words, headings, positionAt(words, headings, place)), place);
      }),
    );
  });

  it('moves with its words when something is put in before them or taken out', () => {
    const cuts = fc.tuple(fc.nat({ max: place - LONGEST.before }), fc.nat({ max: place - LONGEST.before }));
    fc.assert(
      fc.property(cuts, fc.string({ maxLength: 400 }), ([a, b], by) => {
        const after = edited(before, { from: Math.min(a, b), to: Math.max(a, b), by });
        assert.equal(locate(after.text, after.headings, position), after.text.indexOf('27번째 등대'));
      }),
    );
  });

  it('stays when something changes behind its words', () => {
    const from = place + LONGEST.quote;
    fc.assert(
      fc.property(fc.nat({ max: text.length - from }), fc.string({ maxLength: 400 }), (length, by) => {
        const after = edited(before, { from, to: from + length, by });
        assert.equal(locate(after.text, after.headings, position), place);
      }),
    );
  });

  it('is found to a few letters when its own words are edited', () => {
    const inside = fc.integer({ min: place - LONGEST.before, max: place + LONGEST.quote });
    fc.assert(
      fc.property(inside, fc.nat({ max: 6 }), fc.string({ maxLength: 6 }), (from, length, by) => {
        const after = edited(before, { from, to: from + length, by });
        const found = locate(after.text, after.headings, position);
        assert.ok(Math.abs(found - place) <= 12, `${found} for ${place}`);
      }),
    );
  });

  it('is found when its lines are broken elsewhere', () => {
    const after = text.replaceAll(' ', '\n');
    assert.equal(locate(after, headings, position), place);
  });

  it('is found when its heading is renamed, or gone', () => {
    const renamed = headings.map(heading => ({ ...heading, slug: `${heading.slug}-new` }));
    assert.equal(locate(text, renamed, position), place);
    assert.equal(locate(text, [], position), place);
  });

  it('is found when its paragraph has moved to another section', () => {
    const paragraph = '바다표범 한 마리가 선착장에 올라와 우편 가방을 베고 오후 내내 잠을 잤다.\n';
    const [here, there] = [edited(before, { from: place, by: paragraph }), edited(before, { from: 0, by: paragraph })];
    assert.equal(locate(there.text, there.headings, positionAt(here.text, here.headings, place)), 0);
  });

  it('of several places with its words is the one nearest to where it was', () => {
    const words = `${'같은 말을 몇 번이고 되풀이하는 등대지기가 있었다.\n'.repeat(40)}`;
    const at = words.length / 2;
    const marks = [{ slug: 'start', at: 0 }];
    const longer = `${words}끝.`;
    assert.equal(locate(longer, marks, positionAt(words, marks, at)), at);
  });

  it('is as far behind its heading as it was where its words are gone', () => {
    const start = headings.find(({ slug }) => slug === 'section-25')?.at ?? 0;
    const to = text.indexOf('30번째');
    const after = edited(before, { from: start + 11, to, by: '~'.repeat(to - start - 11) });
    assert.equal(locate(after.text, after.headings, position), place);
  });

  it('stays in its section where its words are gone and the section is short', () => {
    const start = headings.find(({ slug }) => slug === 'section-25')?.at ?? 0;
    const end = headings.find(({ slug }) => slug === 'section-35')?.at ?? 0;
    const after = edited(before, { from: start + 11, to: end, by: '' });
    assert.equal(locate(after.text, after.headings, position), start + 11);
  });

  it('is the same share of a text that has nothing in common with what it was', () => {
    const other = '~'.repeat(1000);
    assert.equal(locate(other, [], position), Math.round(position.share * 1000));
  });

  it('lies in the text, whatever the text and the position', () => {
    const positions = fc.record(
      {
        heading: fc.constantFrom('', 'a', 'b'),
        offset: fc.nat(),
        before: fc.string({ maxLength: LONGEST.before }),
        quote: fc.string({ maxLength: LONGEST.quote }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: ['offset', 'before', 'quote', 'share'] },
    );
    fc.assert(
      fc.property(fc.string(), positions, (words, anywhere) => {
        const found = locate(words, [{ slug: 'a', at: Math.min(3, words.length) }], anywhere);
        assert.ok(found >= 0 && found <= words.length);
      }),
    );
  });

  it('is small, however long the heading and the text', () => {
    const long = positionAt('가'.repeat(100_000), [{ slug: '나'.repeat(5000), at: 0 }], 50_000);
    assert.ok(JSON.stringify(long).length < 400);
    assert.ok(isWhereabouts({ progress: 0.5, position: long }));
  });

  it('is found at once in a long text that repeats itself', () => {
    const words = 'lamp fog '.repeat(45_000);
    const spent = cpuTime();
    locate(words, [], { ...positionAt(words, [], 200_000), before: 'lamp lamp lamp lamp ' });
    assert.ok(spent() < 500);
  });
});

describe('whereabouts from outside', () => {
  const position = positionAt('안개가 걷힌다', [], 4);

  it('are taken as they are where they have the shape', () => {
    assert.ok(isWhereabouts({ progress: 0 }));
    assert.ok(isWhereabouts({ progress: 1, position, below: -0.4, left: { syllables: 3, words: 0 } }));
  });

  for (const [what, value] of Object.entries({
    'nothing at all': undefined,
    'no progress': {},
    'progress beyond the end': { progress: 1.01 },
    'progress that is no number': { progress: Number.NaN },
    'a quote too long to keep': { progress: 0, position: { ...position, quote: 'a'.repeat(LONGEST.quote + 1) } },
    'a heading that is no text': { progress: 0, position: { ...position, heading: 1 } },
    'an offset before the heading': { progress: 0, position: { ...position, offset: -1 } },
    'a line beyond any screen': { progress: 0, below: Number.POSITIVE_INFINITY },
    'less than nothing left': { progress: 0, left: { syllables: -1, words: 0 } },
  })) {
    it(`are refused with ${what}`, () => assert.equal(isWhereabouts(value), false));
  }
});
