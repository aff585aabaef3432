import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareMatches, type Match, scoreOf } from '../../../../src/core/search/title/rank';

const plain: Match = {
  text: 0,
  why: 'literal',
  alignment: { found: 1, edits: 0, rough: 0, breaks: 0, inside: false, unfinished: false, start: 4, spans: [] },
  whole: 0,
  leftOut: 0,
  verbatim: false,
  length: 20,
  boost: 0,
  distance: 0,
};

function match(more: Partial<Match>, alignment: Partial<Match['alignment']> = {}): Match {
  return { ...plain, ...more, alignment: { ...plain.alignment, ...alignment } };
}

const anyMatch = fc.record({
  text: fc.nat(9),
  why: fc.constantFrom(
    'literal' as const,
    'choseong' as const,
    'layout' as const,
    'typo' as const,
    'initials' as const,
    'spacing' as const,
    'partial' as const,
    'fuzzy' as const,
  ),
  alignment: fc.record({
    found: fc.constant(1),
    edits: fc.nat(2),
    rough: fc.nat(9),
    breaks: fc.nat(2),
    inside: fc.boolean(),
    unfinished: fc.boolean(),
    start: fc.nat(3),
    spans: fc.constant([]),
  }),
  whole: fc.constantFrom(0 as const, 1 as const, 2 as const),
  leftOut: fc.nat(3),
  verbatim: fc.boolean(),
  length: fc.nat(60),
  boost: fc.nat(2),
  distance: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('rank', () => {
  it('goes through its tiers in this order', () => {
    const tiers = [
      match({ whole: 2 }, { rough: 9 }),
      match({ whole: 1 }, { rough: 9 }),
      match({}, { start: 0 }),
      match({ verbatim: true }),
      match({ boost: 1 }),
      match({ length: 10 }),
      match({ text: 1 }),
      match({ text: 2 }),
      match({ leftOut: 1 }),
      match({ leftOut: 2 }),
      match({}, { rough: 2 }),
      match({ why: 'choseong' }),
      match({ why: 'layout', whole: 1 }),
      match({ why: 'layout' }),
      match({ why: 'initials' }),
      match({ why: 'typo' }, { edits: 1 }),
      match({ why: 'typo' }, { edits: 2 }),
      match({ why: 'partial', distance: 0.1 }),
      match({ why: 'partial', distance: 0.1 }, { edits: 1 }),
      match({ why: 'partial', distance: 0.3 }),
      match({ why: 'fuzzy', distance: 0.1 }),
      match({ why: 'fuzzy', distance: 0.3 }),
    ];
    assert.deepEqual(tiers.toReversed().sort(compareMatches), tiers);
  });

  it('counts no words left out against a title that is typed from its beginning', () => {
    const opening = { start: 0, breaks: 0 };
    assert.ok(compareMatches(match({ leftOut: 3 }, opening), match({})) < 0);
    assert.ok(compareMatches(match({ why: 'typo', leftOut: 3 }, opening), match({ why: 'typo' })) > 0);
  });

  it('trusts what lies inside a word, or is derived and half a word, no more than initials', () => {
    const initials = match({ why: 'initials' });
    assert.ok(compareMatches(match({}, { rough: 2 }), initials) < 0);
    assert.ok(compareMatches(match({}, { rough: 8, inside: true }), initials) > 0);
    assert.ok(compareMatches(match({ why: 'spacing' }), initials) < 0);
    assert.ok(compareMatches(match({ why: 'spacing' }, { rough: 2, unfinished: true }), initials) > 0);
    assert.ok(compareMatches(match({ why: 'layout' }), initials) < 0);
    assert.ok(compareMatches(match({ why: 'layout' }, { rough: 2, unfinished: true }), initials) > 0);
    assert.ok(compareMatches(match({}, { rough: 8, inside: true }), match({ why: 'typo' }, { edits: 1 })) < 0);
  });

  it('takes what is still being typed from the beginning of a title for a word that lacks its ending', () => {
    const opening = { start: 0, rough: 2, unfinished: true };
    assert.ok(compareMatches(match({}, opening), match({}, { rough: 1 })) < 0);
    assert.ok(compareMatches(match({}, opening), match({})) > 0, 'and not for the word itself');
    assert.ok(compareMatches(match({}, { ...opening, start: 4 }), match({}, { rough: 1 })) > 0);
  });

  it('is an order: no two ways to sort', () => {
    fc.assert(
      fc.property(anyMatch, anyMatch, anyMatch, (a, b, c) => {
        assert.equal(Math.sign(compareMatches(a, b)), -Math.sign(compareMatches(b, a)) + 0);
        if (compareMatches(a, b) <= 0 && compareMatches(b, c) <= 0) assert.ok(compareMatches(a, c) <= 0);
      }),
    );
  });

  it('scores between 0 and 1, the whole title 1, a guess below 0.4', () => {
    assert.equal(scoreOf(match({ whole: 2 })), 1);
    fc.assert(
      fc.property(anyMatch, any => {
        const score = scoreOf(any);
        assert.ok(score >= 0 && score <= 1);
        assert.equal(score <= 0.4, any.why === 'fuzzy' || score === 0.4);
      }),
    );
  });
});
