import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GramLog } from '../../../../src/core/search/title/gram-log';

function logged(log: GramLog): readonly (readonly [number, readonly number[]])[] {
  return Array.from({ length: log.entries }, (_, entry) => entry).flatMap(entry => {
    const text = log.textOf(entry);
    return text === undefined ? [] : [[text, [...log.gramsOf(entry)]] as const];
  });
}

describe('gram log', () => {
  it('gives back what was written, text by text, without what was removed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 2000 }), { maxLength: 6 }), fc.nat(6), (texts, gone) => {
        const log = new GramLog();
        for (const [text, grams] of texts.entries()) {
          log.begin(text);
          for (const gram of grams) log.add(gram);
        }
        assert.equal(log.size, texts.length);
        const removed = log.remove(gone);
        assert.deepEqual(removed && [removed.entry, [...removed.grams]], texts[gone] && [gone, texts[gone]]);
        const kept = [...texts.entries()].filter(([text]) => text !== gone);
        assert.deepEqual(logged(log), kept);
      }),
    );
  });
});
