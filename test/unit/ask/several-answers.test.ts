import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { type AskParts, ask } from '../../../src/core/ask/ask';
import { type AskEvent, stepsFor } from '../../../src/core/ask/ask-flow';
import type { Evidence } from '../../../src/core/ask/evidence';
import { type ChatRequest, type LanguageModel, ModelFailure, type ModelId } from '../../../src/core/ask/language-model';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';
import { CancellationSource, type CancellationToken, CancelledError } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import { endsAtOnce } from '../ends-at-once';

const COLUMN: Evidence = {
  article: 'notes/column.md' as ArticleId,
  title: '작은 모델의 겨울나기',
  headings: ['양자화'],
  text: '숫자를 16비트에서 4비트로 줄이면 모델이 차지하는 자리가 4분의 1로 준다. 정확도는 2퍼센트 떨어진다.',
  line: 8,
  score: 1,
};
const QUARTER = '자리가 4분의 1로 준다 [1: "자리가 4분의 1로 준다"].';
const EIGHTH = '자리가 8분의 1로 준다 [1: "자리가 4분의 1로 준다"].';

type Said = string | Error | typeof HANGS | readonly [words: string, then: Error];
const HANGS = Symbol('never answers');

/** Says the first of these when asked first, the second when asked again, and so on. */
class ScriptedModel implements LanguageModel {
  readonly id = 'test/scripted' as ModelId;
  readonly label = 'Scripted';
  readonly contextTokens: number | undefined;
  readonly asked: ChatRequest[] = [];
  running = 0;
  most = 0;
  cancelled = 0;
  readonly #says: readonly Said[];

  constructor(says: readonly Said[], contextTokens?: number) {
    this.#says = says;
    this.contextTokens = contextTokens;
  }

  async *chat(request: ChatRequest, token: CancellationToken): AsyncGenerator<string> {
    const said = this.#says[this.asked.length] ?? '';
    this.asked.push(request);
    this.most = Math.max(this.most, ++this.running);
    const listening = token.onCancellationRequested(() => this.cancelled++);
    try {
      await setTimeout(1);
      if (said === HANGS)
        await new Promise((_, reject) => token.onCancellationRequested(() => reject(new CancelledError())));
      if (said instanceof Error) throw said;
      if (typeof said === 'string') yield said;
      if (Array.isArray(said)) {
        yield said[0];
        throw said[1];
      }
    } finally {
      listening.dispose();
      this.running--;
    }
  }
}

function parts(model: LanguageModel | undefined, samples = 5): AskParts {
  return { model, samples, evidence: async () => [COLUMN], verify: verifyCitation, mark: () => 'k7' };
}

async function eventsOf(of: AskParts): Promise<readonly AskEvent[]> {
  const events: AskEvent[] = [];
  const question = { text: '양자화하면 자리가 얼마나 주나요?' };
  for await (const event of ask(question, of, new CancellationSource().token)) events.push(event);
  return events;
}

type AnswerEvent = Extract<AskEvent, { is: 'answer' }>;
async function answered(...says: readonly Said[]): Promise<AnswerEvent> {
  const last = (await eventsOf(parts(new ScriptedModel(says)))).at(-1);
  assert.ok(last?.is === 'answer');
  return last;
}
const firstSentence = ({ answer }: AnswerEvent): string | undefined => answer.paragraphs[0]?.[0]?.markdown;

describe('asked for several answers, the library', () => {
  it('goes through its steps, of which the last is to choose', async () => {
    const events = await eventsOf(parts(new ScriptedModel([QUARTER, QUARTER, QUARTER])));
    const steps = events.flatMap(event => (event.is === 'step' ? [event] : []));
    for (const state of ['begun', 'done']) {
      assert.deepEqual(
        steps.filter(step => step.state === state).map(({ step }) => step),
        stepsFor(5),
      );
    }
    assert.ok(!stepsFor(1).includes('choose'));
  });

  it('asks anew for each, the same and with some variety, never for several in one', async () => {
    const model = new ScriptedModel([QUARTER, EIGHTH, QUARTER, EIGHTH, QUARTER]);
    await eventsOf(parts(model));
    assert.equal(model.asked.length, 5);
    assert.equal(new Set(model.asked.map(({ messages }) => JSON.stringify(messages))).size, 1);
    assert.ok(model.asked.every(({ temperature = 0 }) => temperature > 0.5));
  });

  it('has at most three written at a time', async () => {
    const model = new ScriptedModel([QUARTER, EIGHTH, QUARTER, EIGHTH, QUARTER]);
    await eventsOf(parts(model));
    assert.equal(model.most, 3);
  });

  it('tells how many are there', async () => {
    const failure = new ModelFailure('broken');
    const events = await eventsOf(parts(new ScriptedModel([QUARTER, failure, EIGHTH, EIGHTH, QUARTER])));
    assert.deepEqual(
      events.flatMap(event => (event.is === 'sample' ? [[event.answered, event.failed, event.of]] : [])),
      [
        [0, 0, 5],
        [1, 0, 5],
        [1, 1, 5],
        [2, 1, 5],
        [3, 1, 5],
        [4, 1, 5],
      ],
    );
  });

  it('chooses what most say and what holds, and keeps the others', async () => {
    // What holds only in part takes more to outweigh the rest.
    const third = `${QUARTER} 전기 요금은 언제나 절반이 된다. 소음도 언제나 절반이 된다.`;
    const answer = await answered(EIGHTH, third, third, third, third);
    assert.equal(firstSentence(answer), '자리가 4분의 1로 준다.');
    assert.deepEqual(answer.samples?.agreesWith, [[0], [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]]);
    assert.deepEqual(answer.samples?.drafts[answer.samples.chosen], answer.answer.paragraphs);
  });

  it('ends once enough agree, and drops what is still being written', async () => {
    const model = new ScriptedModel([QUARTER, QUARTER, HANGS, QUARTER, HANGS]);
    const last = (await eventsOf(parts(model))).at(-1);
    assert.ok(last?.is === 'answer');
    assert.deepEqual([last.samples?.wanted, last.samples?.drafts.length], [5, 3]);
    assert.equal(model.cancelled, 2);
  });

  it('counts what is there where some fail or say nothing', async () => {
    const answer = await answered(new ModelFailure('timedOut'), '', QUARTER, EIGHTH, QUARTER);
    assert.equal(firstSentence(answer), '자리가 4분의 1로 준다.');
    assert.deepEqual([answer.samples?.failed, answer.samples?.drafts.length], [2, 3]);
  });

  it('chooses no answer that came to its longest where there is a whole one', async () => {
    const cut = [`${QUARTER} 그 대신`, new ModelFailure('cutShort')] as const;
    const { answer, samples } = await answered(cut, cut, cut, cut, EIGHTH);
    assert.equal(answer.isCut, undefined);
    assert.deepEqual([samples?.failed, samples?.drafts], [4, [answer.paragraphs]]);
  });

  it('answers with the beginning of one where all came to their longest, and says so', async () => {
    const cut = [`${QUARTER} 그 대신 [1: "정확`, new ModelFailure('cutShort')] as const;
    const events = await eventsOf(parts(new ScriptedModel([new ModelFailure('timedOut'), '', cut, cut, cut])));
    assert.deepEqual(
      events.flatMap(event => (event.is === 'modelFailed' ? event.failure.kind : [])),
      ['cutShort'],
    );
    const last = events.at(-1);
    assert.ok(last?.is === 'answer' && last.samples === undefined);
    assert.equal(last.answer.isCut, true);
    assert.deepEqual(
      last.answer.paragraphs.flat().map(({ markdown, standing }) => [markdown, standing]),
      [
        ['자리가 4분의 1로 준다.', 'supported'],
        ['그 대신', 'plain'],
      ],
    );
  });

  it('answers with its passages where all fail, and says why', async () => {
    const events = await eventsOf(parts(new ScriptedModel(Array(5).fill(new ModelFailure('tooManyRequests')))));
    assert.deepEqual(
      events.flatMap(event => (event.is === 'modelFailed' ? event.failure.kind : [])),
      ['tooManyRequests'],
    );
    const last = events.at(-1);
    assert.ok(last?.is === 'answer' && last.answer.by === 'library' && last.samples === undefined);
  });

  it('hides no mistake of ours behind an answer that failed', async () => {
    await assert.rejects(answered(new TypeError('ours'), QUARTER), TypeError);
  });

  it('chooses nothing without a model', async () => {
    const events = await eventsOf(parts(undefined));
    assert.ok(!events.some(event => event.is === 'sample' || (event.is === 'step' && event.step === 'choose')));
  });

  it('stops all of them at once', async () => {
    const model = new ScriptedModel([HANGS, HANGS, HANGS]);
    const stop = new CancellationSource();
    const running = (async () => {
      for await (const _ of ask({ text: '양자화란?' }, parts(model), stop.token));
    })();
    while (model.running < 3) await setTimeout(1);
    await endsAtOnce(running, stop);
    assert.equal(model.cancelled, 3);
  });

  it('finds as much evidence as the model can read', async () => {
    let budget = 0;
    const of = { ...parts(new ScriptedModel([QUARTER], 4096), 1) };
    await eventsOf({
      ...of,
      evidence: async (_, options) => {
        budget = options.budget;
        return [COLUMN];
      },
    });
    assert.ok(budget > 1500 && budget < 3000, String(budget));
  });
});
