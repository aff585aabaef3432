import assert from 'node:assert/strict';
import type { Glossary, GlossaryLayer } from '../../../../src/core/terms/glossary/glossary';
import { mergeGlossaries } from '../../../../src/core/terms/glossary/glossary';
import { TermMatcher } from '../../../../src/core/terms/matcher';
import type { Term } from '../../../../src/core/terms/term';
import { termOf } from '../terms';

function glossaryOf(layer: GlossaryLayer, ...terms: readonly Term[]): Glossary {
  const entries = terms.map((term, line) => ({ term, lines: { first: line, last: line } }));
  return { layer, uri: `file:///${layer}.yaml`, entries };
}

/** Who gets which name from whom. */
function conflictsOf(...glossaries: readonly Glossary[]): readonly string[] {
  return mergeGlossaries(glossaries).conflicts.map(
    ({ name, wins, yields }) => `${name}: ${wins.layer} ${wins.term.id} before ${yields.layer} ${yields.term.id}`,
  );
}

describe('glossaries together', () => {
  it('have the nearest first, and of two with one id the nearest', () => {
    const ours = termOf('안개', 'Fog', { abbr: 'ours' });
    const mine = termOf('안개', 'Fog', { abbr: 'mine' });
    const merged = mergeGlossaries([glossaryOf('bundled', ours, termOf('조수', 'Tide')), glossaryOf('user', mine)]);
    assert.deepEqual([...merged.entries.keys()], ['fog', 'tide']);
    assert.equal(merged.entries.get(mine.id)?.layer, 'user');
    assert.deepEqual(
      merged.conflicts.map(({ name, yields }) => [name, yields.term.abbr]),
      [['안개', 'ours']],
    );
  });

  it('keep both of two terms that share a name, and mean the nearer', () => {
    const wide = termOf('검색', 'Search', { aliases: ['look-up'] });
    const near = termOf('조회', 'Query', { aliases: ['Look Up'] });
    assert.deepEqual(conflictsOf(glossaryOf('library', wide), glossaryOf('workspace', near)), [
      'look-up: workspace query before library search',
    ]);
    const { entries } = mergeGlossaries([glossaryOf('library', wide), glossaryOf('workspace', near)]);
    const matcher = new TermMatcher([...entries.values()].map(({ term }) => term));
    assert.equal(matcher.at('look up', 0)?.term.id, 'query');
    assert.equal(matcher.at('Search', 0)?.term.id, 'search');
  });

  it('tell of homonyms in one file too, of which the first is meant, and of two terms once', () => {
    const bank = termOf('은행', 'Bank', { aliases: ['뱅크'] });
    const shore = termOf('강둑', 'Shore', { aliases: ['bank', '뱅크'] });
    assert.deepEqual(conflictsOf(glossaryOf('user', bank, shore)), ['bank: user bank before user shore']);
  });

  it('say nothing of a term that has a name twice, nor of what Seoga’s own have in common', () => {
    assert.deepEqual(conflictsOf(glossaryOf('user', termOf('안개', 'Fog', { aliases: ['fog', 'FOG'] }))), []);
    assert.deepEqual(conflictsOf(glossaryOf('bundled', termOf('가', 'A'), termOf('나', 'B', { aliases: ['a'] }))), []);
  });
});
