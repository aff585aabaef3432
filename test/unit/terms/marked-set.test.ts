import assert from 'node:assert/strict';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { markedSentences, markedTerms, measureMarkedSet } from '../../bench/terms/marked-set';

describe('the sentences marked by hand', () => {
  const sentences = markedSentences();

  it('are at least 320, none of them twice', () => {
    assert.ok(sentences.length >= 320, `${sentences.length}`);
    const texts = sentences.map(({ text }) => text);
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
    );
  });

  it('are traps in at least a third: letters of a term that do not mean it', () => {
    const letters = [...new Set(markedTerms().flatMap(({ ko, en, abbr, aliases }) => [ko, en, abbr, ...aliases]))]
      .filter(name => name !== undefined)
      .map(name => name.toLowerCase());
    const isTrap = (text: string) => letters.some(name => text.toLowerCase().includes(name));
    const traps = sentences.filter(({ part, text }) => part.includes('traps') && isTrap(text));
    assert.ok(traps.length >= sentences.length / 3, `${traps.length} of ${sentences.length}`);
  });

  it('mark only names of the terms they are about', () => {
    const matcher = new TermMatcher(markedTerms());
    for (const { text, marks } of sentences) {
      for (const { start, end } of marks) {
        // A mark stands alone here, without what surrounds it, and a plural may be marked as a whole.
        const written = text.slice(start, end);
        assert.ok(matcher.at(written, 0) ?? /^(?:go|rag|rust)$/.test(written), `${written} in: ${text}`);
      }
    }
  });
});

describe('terms in the marked sentences', () => {
  it('are found with precision and recall of at least 0.97', () => {
    const { precision, recall, mistakes } = measureMarkedSet();
    const shown = mistakes.map(({ kind, written, sentence }) => `${kind} ${written}: ${sentence.text}`).join('\n');
    assert.ok(precision >= 0.97 && recall >= 0.97, `${precision} ${recall}\n${shown}`);
  });
});
