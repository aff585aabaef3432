import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { buildSet, type Written } from '../../../../src/core/question-set/build-set';
import type { SetPlan } from '../../../../src/core/question-set/journal';
import { PATIENCE } from '../../../../src/host/models/endpoint/endpoint';
import { UNTRIED } from '../../../../src/host/models/endpoint/model-facts';
import { openAiModel } from '../../../../src/host/models/endpoint/openai-model';
import { taskOf } from '../../../fixtures/scripted-author';
import {
  fails,
  hangs,
  type Reply,
  type ScriptedServer,
  scripted,
  stalls,
  streams,
} from '../../../fixtures/scripted-models';
import { endsAtOnce } from '../../ends-at-once';
import { PASSAGE, parts, QUESTION, RIGHT } from '../../question-set/fakes';

const PLAN: SetPlan = {
  begun: 'now',
  seoga: '1',
  scope: 'all',
  samples: 4,
  passages: [{ article: PASSAGE.article, title: PASSAGE.title, lines: PASSAGE.lines, hash: 'x' }],
};

describe('building a set over a server', () => {
  let server: ScriptedServer;
  const never = new CancellationSource().token;

  const building = async (reply: Reply, token = never): Promise<AsyncGenerator<Written>> => {
    server = await scripted(reply);
    const endpoint = { address: server.address, label: 'Test', isAllowed: () => true };
    const writer = openAiModel(endpoint, { name: 'HCX-007', facts: UNTRIED }, { ...PATIENCE, retry: 3000 });
    const flow = {
      ...parts({ writer, samples: { count: 4, atOnce: 2 } }),
      passage: async () => PASSAGE,
      hash: (text: string) => text,
      now: () => 'now',
    };
    return buildSet(PLAN, new Set(), flow, token);
  };
  const honest: Reply = (response, heard) => streams(taskOf(heard) === 'question' ? QUESTION : RIGHT)(response, heard);
  const count = (task: ReturnType<typeof taskOf>): number =>
    server.heard.filter(heard => taskOf(heard) === task).length;

  afterEach(() => server.close());

  for (const [waiting, reply] of [
    ['a question', hangs],
    ['answers', (response, heard) => (taskOf(heard) === 'question' ? honest(response, heard) : hangs(response, heard))],
    [
      'the rest of answers',
      (response, heard) => (taskOf(heard) === 'question' ? honest(response, heard) : stalls(response, heard)),
    ],
  ] as const satisfies readonly (readonly [string, Reply])[]) {
    it(`ends at once when it is cancelled while it waits for ${waiting}, and its requests with it`, async () => {
      const stop = new CancellationSource();
      const set = await building(reply, stop.token);
      const next = set.next();
      const [asked, open] = waiting === 'a question' ? (['question', 1] as const) : (['answer', 2] as const);
      while (count(asked) < open) await setTimeout(5);
      await endsAtOnce(next, stop);
      while (server.dropped < open) await setTimeout(10);
      assert.equal(server.dropped, open);
    });
  }

  it('waits where the server is asked too often, and goes on', async () => {
    let refused = 0;
    const set = await building((response, heard) =>
      refused++ === 0 ? fails(429, 'slow down', { 'retry-after': '0.1' })(response, heard) : honest(response, heard),
    );
    assert.equal((await set.next()).value?.entry.outcome, 'kept');
    assert.equal(count('question'), 2);
  });

  it('drops the answers that are still being written once one is kept', async () => {
    let answers = 0;
    const set = await building((response, heard) => {
      if (taskOf(heard) === 'question') return honest(response, heard);
      return answers++ === 0 ? stalls(response, heard) : honest(response, heard);
    });
    const { value } = await set.next();
    assert.deepEqual([value?.entry.outcome, value?.entry.tried], ['kept', 1]);
    while (server.dropped < 1) await setTimeout(10);
    assert.deepEqual([server.dropped, count('answer')], [1, 2]);
  });

  it('ends with the reason where the server fails, so that it can be gone on with', async () => {
    const set = await building(fails(401, 'no'));
    await assert.rejects(set.next(), { name: 'ModelFailure', kind: 'refusedKey' });
  });
});
