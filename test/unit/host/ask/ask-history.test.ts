import assert from 'node:assert/strict';
import type { Answer } from '../../../../src/core/ask/answer';
import type { Memory } from '../../../../src/core/ports';
import { AskHistory, type KeptConversation } from '../../../../src/host/ask/ask-history';

class ShortMemory implements Memory {
  readonly #kept = new Map<string, unknown>();
  get<T>(key: string): T | undefined {
    return this.#kept.get(key) as T | undefined;
  }
  async set(key: string, value: unknown): Promise<void> {
    this.#kept.set(key, value);
  }
}

const ANSWER: Answer = { by: 'library', evidence: [], paragraphs: [] };
const conversation = (id: string, question = '왜?'): KeptConversation => ({
  id,
  at: 1,
  turns: [{ question, answer: ANSWER }],
});
const idsOf = (history: AskHistory) => history.all().map(({ id }) => id);

describe('conversations that are kept', () => {
  it('are the last twenty, the newest first', async () => {
    const history = new AskHistory(new ShortMemory());
    for (let i = 0; i < 25; i++) await history.keep(conversation(`c${i}`));
    assert.equal(history.all().length, 20);
    assert.equal(idsOf(history)[0], 'c24');
    assert.equal(history.find('c4'), undefined);
  });

  it('are kept once each, as they are now', async () => {
    const history = new AskHistory(new ShortMemory());
    await history.keep(conversation('a'));
    await history.keep(conversation('b'));
    await history.keep(conversation('a', '그럼?'));
    assert.deepEqual(idsOf(history), ['a', 'b']);
    assert.equal(history.find('a')?.turns[0]?.question, '그럼?');
  });

  it('make room for newer ones, however long they are', async () => {
    const history = new AskHistory(new ShortMemory());
    for (let i = 0; i < 5; i++) await history.keep(conversation(`c${i}`, 'x'.repeat(100_000)));
    assert.deepEqual(idsOf(history), ['c4', 'c3']);
  });

  it('lose their first turns where one of them is too long, and not all of it', async () => {
    const history = new AskHistory(new ShortMemory());
    const turns = Array.from({ length: 50 }, (_, i) => ({ question: `${i}`.padEnd(10_000), answer: ANSWER }));
    await history.keep({ id: 'a', at: 1, turns });
    const kept = history.find('a')?.turns.map(({ question }) => Number(question)) ?? [];
    assert.ok(kept.length > 25, `${kept.length}`);
    assert.deepEqual(
      kept,
      kept.map((_, i) => 50 - kept.length + i),
    );
    assert.ok(JSON.stringify(history.all()).length <= 300_000);
  });

  it('are gone once they are cleared, and one without questions is none', async () => {
    const history = new AskHistory(new ShortMemory());
    await history.keep(conversation('a'));
    await history.clear();
    await history.keep({ id: 'b', at: 1, turns: [] });
    assert.deepEqual(history.all(), []);
  });
});
