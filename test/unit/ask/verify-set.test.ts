import assert from 'node:assert/strict';
import { citedSentences, measureCitations } from '../../bench/ask/citations';

const FALSE_KINDS = ['number', 'negation', 'name', 'invented', 'no-quote', 'wrong-claim', 'other-quote'];
const TRUE_KINDS = ['literal', 'particles', 'notation', 'paraphrase', 'across', 'quote'];
const GOAL = 0.95;

describe('the hand-made set of citations', () => {
  const sentences = citedSentences();

  it('has at least 200 sentences, of which two to three in five are true', () => {
    assert.ok(sentences.length >= 200);
    const share = sentences.filter(({ isTrue }) => isTrue).length / sentences.length;
    assert.ok(share >= 0.4 && share <= 0.6, String(share));
  });

  it('has sentences of both languages, about half and half', () => {
    const korean = sentences.filter(({ claim }) => /[가-힣]{2}/.test(claim)).length;
    assert.ok(korean / sentences.length > 0.4 && korean / sentences.length < 0.6, `${korean} of ${sentences.length}`);
  });

  it('says of each a source, a claim and a kind that fits whether it is true', () => {
    for (const { part, line, source, claim, kind, isTrue, quote } of sentences) {
      const place = `${part}:${line}`;
      assert.ok(source.length > 80 && claim.length > 5, place);
      assert.ok((isTrue ? TRUE_KINDS : FALSE_KINDS).includes(kind), `${place} ${kind}`);
      assert.notEqual(quote, '', place);
    }
  });

  it('has each sentence about a source once', () => {
    const seen = new Set(sentences.map(({ source, claim, quote }) => `${source}|${claim}|${quote}`));
    assert.equal(seen.size, sentences.length);
  });

  it('is told right as often as was promised', () => {
    const { precision, recall, mistakes } = measureCitations();
    const told = mistakes
      .map(({ sentence, verdict }) => `${sentence.part}:${sentence.line} ${verdict.kind}`)
      .join('\n');
    assert.ok(precision >= GOAL && recall >= GOAL, `precision ${precision}, recall ${recall}\n${told}`);
  }).timeout(30_000);
});
