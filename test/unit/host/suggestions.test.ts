import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import type { TermSuggestion } from '../../../src/core/terms/suggest/suggestion';
import type { Term, TermId } from '../../../src/core/terms/term';
import { Suggestions } from '../../../src/host/terms-view/suggestions';

function suggestion(ko: string): TermSuggestion {
  const article = 'notes/a.md' as ArticleId;
  return { id: `ko:${ko}`, names: { ko }, aliases: [], sentence: ko, isDefined: true, article, line: 1, articles: 2 };
}

function remembering() {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: async (key: string, value: unknown) => void kept.set(key, value),
  };
}

describe('what the library suggests', () => {
  const library = { suggestTerms: async () => [suggestion('가람'), suggestion('나루')] };
  const options = { tell: () => {}, token: new CancellationSource().token };
  const namesIn = (suggestions: Suggestions, terms: readonly Term[] = []) =>
    suggestions.open(terms)?.map(({ names }) => names.ko);

  it('is nothing before anybody has asked', () => {
    assert.equal(new Suggestions(library, remembering()).open([]), undefined);
  });

  it('lacks what became a term meanwhile', async () => {
    const suggestions = new Suggestions(library, remembering());
    await suggestions.look(options);
    const term = { id: 'r' as TermId, ko: '가 람', aliases: [], definition: {}, related: [], articles: [] };
    assert.deepEqual(namesIn(suggestions, [term]), ['나루']);
  });

  it('lacks what was dismissed, in later sessions too, until it is restored', async () => {
    const memory = remembering();
    const before = new Suggestions(library, memory);
    await before.look(options);
    await before.dismiss(['ko:가람']);
    assert.deepEqual(namesIn(before), ['나루']);
    const after = new Suggestions(library, memory);
    await after.look(options);
    assert.deepEqual(namesIn(after), ['나루']);
    assert.equal(after.areDismissed, true);
    await after.restore();
    assert.deepEqual(namesIn(after), ['가람', '나루']);
    assert.equal(after.areDismissed, false);
  });

  it('remembers nothing that is no list of names', async () => {
    const memory = remembering();
    await memory.set('seoga.dismissedSuggestions', { not: 'a list' });
    const suggestions = new Suggestions(library, memory);
    await suggestions.look(options);
    assert.equal(namesIn(suggestions)?.length, 2);
  });
});
