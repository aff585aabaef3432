import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Candidates, isDecided, withCandidate } from '../../../src/core/refactor/candidates';

const gather = (
  original: string,
  codes: readonly string[],
  keepsBrackets: (code: string) => boolean | undefined = () => true,
) => {
  const candidates = new Candidates({ original, keepsBrackets });
  for (const code of codes) candidates.add(code);
  return candidates;
};

describe('candidates', () => {
  it('that say the same are one, spaces at the ends of lines aside', () => {
    const { found } = gather('a', ['b', 'c', 'b  ', 'b']);
    assert.deepEqual(
      found.map(({ code, votes }) => [code, votes]),
      [
        ['b', 3],
        ['c', 1],
      ],
    );
  });

  it('of as many votes stand with the smaller change in front, and then in the order they came', () => {
    const { found } = gather('a\nb\nc', ['x\ny\nz', 'a\nb\nz', 'a\ny\nc']);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['a\nb\nz', 'a\ny\nc', 'x\ny\nz'],
    );
  });

  it('that change nothing, or do not parse, are counted and not shown', () => {
    const { found, rejected } = gather('a', ['a ', 'b(', 'c', 'd(', 'b('], code => !code.includes('('));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['c'],
    );
    assert.deepEqual(Object.fromEntries(rejected), { same: 1, broken: 3 });
  });

  it('of a language nobody can read are shown, and known not to be checked', () => {
    assert.deepEqual(
      gather('a', ['b('], () => undefined).found.map(({ hasKeptBrackets }) => hasKeptBrackets),
      [false],
    );
  });

  it('that cause problems are counted as often as they were voted for', () => {
    const candidates = gather('a', ['b', 'b', 'c']);
    candidates.keep(({ code }) => code === 'c');
    assert.equal(candidates.found.length, 1);
    assert.equal(candidates.rejected.get('problems'), 2);
  });

  it('are decided once more than half agree', () => {
    assert.equal(isDecided(gather('a', ['b', 'b']).found, 3), true);
    assert.equal(isDecided(gather('a', ['b', 'b']).found, 4), false);
  });

  it('stand in their file with everything around them as it was', () => {
    const text = 'head\none\ntwo\ntail\n';
    const [candidate] = gather('one\ntwo', ['one\nzwei']).found;
    assert.ok(candidate);
    assert.equal(withCandidate(text, { start: 5, candidate }), 'head\none\nzwei\ntail\n');
  });

  it('change nothing outside of the place they were asked for, whatever a model writes', () => {
    const [head, original, tail] = ['head\n  ', 'one\n  two', '\ntail'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('o', 'n', 'e', '\n', '\r\n', ' ', '`', '/', '*', '가') }), code => {
        const [candidate] = gather(original, [code]).found;
        if (!candidate) return true;
        const text = withCandidate(head + original + tail, { start: head.length, candidate });
        return text === head + code + tail;
      }),
    );
  });
});
