import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { SecretStorage } from 'vscode';
import type { LanguageModel } from '../../../../src/core/ask/language-model';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { samples } from '../../../../src/core/kit/samples';
import type { SettingsReader } from '../../../../src/host/kit/settings';
import { AllowedOrigins } from '../../../../src/host/models/allowed-origins';
import { PATIENCE } from '../../../../src/host/models/endpoint/endpoint';
import { openAiModel } from '../../../../src/host/models/endpoint/openai-model';
import { ServerRest } from '../../../../src/host/models/endpoint/server-rest';
import { EndpointModels } from '../../../../src/host/models/endpoint-models';
import { KnownModels } from '../../../../src/host/models/known-models';
import { ModelKeys } from '../../../../src/host/models/model-keys';
import * as server from '../../../fixtures/scripted-models';
import { endsAtOnce } from '../../ends-at-once';
import { FakeMemory } from '../../library/fake-memory';

const QUESTION = { messages: [{ role: 'user', text: '안녕?' }], maxTokens: 50 } as const;
const USUAL = { ...PATIENCE, retry: 3000 };
const CLOSED = 1000;
const never = new CancellationSource().token;

describe('a server that is asked too often', () => {
  let one: server.ScriptedServer;
  /** When each request came, in ms since the server first said no. */
  let came: readonly number[];

  /** Refuses the second request and all that come within a second from then on, and answers the others, each in a while. */
  const limited = (): server.Reply => {
    let refused: number | undefined;
    let count = 0;
    return async (response, heard) => {
      const now = performance.now();
      if (++count === 2) refused = now;
      if (refused !== undefined) came = [...came, now - refused];
      const isClosed = refused !== undefined && now - refused < CLOSED;
      if (!isClosed) await setTimeout(100);
      await (isClosed ? server.fails(429, 'slow', { 'retry-after': '1' }) : server.streams('네'))(response, heard);
    };
  };
  const modelOf = (rest: ServerRest, patience = USUAL): LanguageModel =>
    openAiModel({ address: one.address, label: 'Test', isAllowed: () => true, rest }, { name: 'a' }, patience);
  const answerOf = async (model: LanguageModel, token = never): Promise<string> => {
    let text = '';
    for await (const piece of model.chat(QUESTION, token)) text += piece;
    return text;
  };

  beforeEach(() => {
    came = [];
  });

  afterEach(() => one.close());

  it('is left alone by all who ask it, until it may be asked again', async () => {
    one = await server.scripted(limited());
    const rest = new ServerRest();
    const said: string[] = [];
    const ask = (): Promise<string> => answerOf(modelOf(rest));
    for await (const sample of samples(ask, { count: 5, atOnce: 3 }, never)) {
      if (sample.is === 'got') said.push(sample.value);
    }
    assert.deepEqual(said, Array(5).fill('네'));
    // Those that were on their way when it said no, and nobody else.
    const early = came.filter(ms => ms < CLOSED - 5);
    assert.ok(early.length <= 2, came.join(' '));
  });

  it('is not asked by who has less time than it wants, and does not hear of that', async () => {
    one = await server.scripted(server.streams('네'));
    const rest = new ServerRest();
    rest.want(5000);
    await assert.rejects(answerOf(modelOf(rest)), ({ kind, retryAfter }) => {
      assert.equal(kind, 'tooManyRequests');
      assert.ok(retryAfter > 4000 && retryAfter <= 5000, retryAfter);
      return true;
    });
    assert.equal(one.heard.length, 0);
  });

  it('is left alone by every model that is made of the settings, however often', async () => {
    one = await server.scripted(server.fails(429, 'slow', { 'retry-after': '30' }), server.streams('네'));
    const memory = new FakeMemory();
    const allowed = new AllowedOrigins(memory);
    await allowed.allow(new URL(one.address).origin);
    const keys = new ModelKeys({ get: async () => undefined } as unknown as SecretStorage, memory);
    const current = { 'seoga.model.address': one.address, 'seoga.model.name': 'a' };
    const settings = { current } as unknown as SettingsReader;
    const models = new EndpointModels({ allowed, keys, known: new KnownModels(memory), settings });
    for (let time = 0; time < 3; time++) {
      const model = await models.chosen();
      assert.ok(model);
      await assert.rejects(answerOf(model), { kind: 'tooManyRequests' });
    }
    assert.equal(one.heard.length, 1);
  });

  it('lets go of who waits and is cancelled', async () => {
    one = await server.scripted(server.streams('네'));
    const rest = new ServerRest();
    rest.want(2000);
    const stop = new CancellationSource();
    const answer = answerOf(modelOf(rest), stop.token);
    await endsAtOnce(answer, stop);
  });

  it('is believed for a minute, however long it wants', () => {
    const rest = new ServerRest();
    rest.want(3_600_000);
    assert.ok(rest.left <= 60_000 && rest.left > 59_000);
    rest.want(10);
    assert.ok(rest.left > 59_000, 'a shorter wish takes nothing back');
  });
});
