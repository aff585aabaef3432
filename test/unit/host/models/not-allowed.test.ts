import assert from 'node:assert/strict';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { PATIENCE } from '../../../../src/host/models/endpoint/endpoint';
import { listModels } from '../../../../src/host/models/endpoint/list-models';
import { type ModelFacts, UNTRIED } from '../../../../src/host/models/endpoint/model-facts';
import { openAiModel } from '../../../../src/host/models/endpoint/openai-model';
import { probe } from '../../../../src/host/models/endpoint/probe';
import { contextBeside } from '../../../../src/host/models/endpoint/probe-context';
import * as server from '../../../fixtures/scripted-models';

const QUESTION = { messages: [{ role: 'user', text: '안녕?' }], maxTokens: 50 } as const;

describe('an origin that the user has not allowed', () => {
  const { token } = new CancellationSource();
  let one: server.ScriptedServer;
  let allowed: ReadonlySet<string>;

  const endpoint = () => ({
    address: one.address,
    key: 'nv-secret',
    label: 'Test',
    isAllowed: (origin: string) => allowed.has(origin),
  });
  const model = (facts: Partial<ModelFacts> = {}) =>
    openAiModel(endpoint(), { name: 'a', facts: { ...UNTRIED, ...facts } });
  const heard = async (pieces: AsyncIterable<unknown> | readonly unknown[]): Promise<readonly unknown[]> => {
    const all: unknown[] = [];
    for await (const piece of pieces) all.push(piece);
    return all;
  };

  beforeEach(async () => {
    one = await server.scripted(server.streams('a'));
    // Any other, however like it.
    allowed = new Set([one.address, new URL(one.address).origin.replace('127.0.0.1', 'localhost')]);
  });

  afterEach(() => one.close());

  for (const [name, send] of [
    ['a chat', () => heard(model().chat(QUESTION, token))],
    ['a chat with tools', () => heard(model().converse({ turns: QUESTION.messages, maxTokens: 9, tools: [] }, token))],
    ...(['completions', 'infill'] as const).map(
      fills =>
        [
          `code to fill in by ${fills}`,
          () => heard(model({ fills }).fill?.({ prefix: 'a', suffix: 'b', maxTokens: 9 }, token) ?? []),
        ] as const,
    ),
    ['the list of models', () => listModels(endpoint(), token)],
    ['what a model can do', () => probe(endpoint(), { name: 'a' }, token)],
    [
      'what stands beside the list',
      () => contextBeside(endpoint(), { name: 'a', owner: 'llamacpp' }, { token, patience: PATIENCE }),
    ],
  ] as const) {
    it(`is never asked for ${name}`, async () => {
      await assert.rejects(send, { kind: 'notAllowed', detail: new URL(one.address).origin });
      assert.deepEqual(one.heard, []);
    });
  }

  it('is asked from the moment on in which it is', async () => {
    const asked = model();
    await assert.rejects(heard(asked.chat(QUESTION, token)));
    allowed = new Set([new URL(one.address).origin]);
    assert.deepEqual(await heard(asked.chat(QUESTION, token)), ['a']);
  });
});
