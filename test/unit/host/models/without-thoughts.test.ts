import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutThoughts } from '../../../../src/host/models/endpoint/without-thoughts';

async function* each(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

const answerOf = async (...pieces: readonly string[]): Promise<string> => {
  let all = '';
  for await (const piece of withoutThoughts(each(pieces))) all += piece;
  return all;
};

describe('an answer without the thoughts before it', () => {
  it('begins after them', async () => {
    assert.equal(await answerOf('<think>흠...\n\n</think>\n\n네, ', '맞습니다.'), '네, 맞습니다.');
  });

  it('begins after them by whatever name they go', async () => {
    assert.equal(await answerOf('<think', 'ing>흠</thinking>네'), '네');
    assert.equal(await answerOf('[THI', 'NK]흠</think>[/TH', 'INK]네'), '네');
    assert.equal(await answerOf('[1] 네'), '[1] 네');
  });

  it('is empty where the thoughts never end', async () => {
    assert.equal(await answerOf('<think>', '흠'.repeat(1000)), '');
  });

  it('keeps what only looks like them, and what comes later', async () => {
    for (const text of ['<thin', '<b>네</b>', '`<think>`는 표시다', '네 <think>흠</think>', '', ' '])
      assert.equal(await answerOf(text), text);
  });

  it('is the same however it was cut', async () => {
    const text = ' <think>a</thin b</think>\n답 <think>은 그대로';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length)), async cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
        assert.equal(await answerOf(...pieces), '답 <think>은 그대로');
      }),
    );
  });

  it('comes piece by piece', async () => {
    const pieces: string[] = [];
    for await (const piece of withoutThoughts(each(['하', '나', '둘']))) pieces.push(piece);
    assert.deepEqual(pieces, ['하', '나', '둘']);
  });
});
