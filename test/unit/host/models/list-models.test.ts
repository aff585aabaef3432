import assert from 'node:assert/strict';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { type ListedModel, listModels } from '../../../../src/host/models/endpoint/list-models';
import * as server from '../../../fixtures/scripted-models';
import { cpuTime } from '../../cpu-time';
import { endsAtOnce } from '../../ends-at-once';

const SOON = { first: 1200, next: 1200, retry: 0 };
/** For much: on a busy machine it takes a while. */
const LONG = { first: 25_000, next: 25_000, retry: 0 };

describe('the list of models of an endpoint', () => {
  let one: server.ScriptedServer;

  const listed = async (
    reply: server.Reply,
    token = new CancellationSource().token,
    patience = SOON,
  ): Promise<readonly ListedModel[]> => {
    one = await server.scripted(reply);
    return listModels(
      { address: one.address, key: 'nv-secret', label: 'Test', isAllowed: () => true },
      token,
      patience,
    );
  };
  const names = async (body: unknown): Promise<readonly string[]> =>
    (await listed(server.tells(body))).map(({ name }) => name);

  afterEach(() => one.close());

  it('has each name once, in the order of their numbers', async () => {
    assert.deepEqual(await names({ data: [{ id: 'b-10' }, { id: 'b-9' }, { id: 'a' }, { id: 'a' }] }), [
      'a',
      'b-9',
      'b-10',
    ]);
  });

  it('takes any name that can be shown, and nothing else', async () => {
    const good = ['../models/Qwen 3/8B.gguf', 'org/model:latest', '하이퍼클로바-X', '🦙'];
    const bad = [7, null, '', '  ', 'a\nb', 'x'.repeat(501), { id: 'a' }];
    const found = await names({ data: [...good, ...bad].map(id => ({ id })) });
    assert.deepEqual([...found].sort(), [...good].sort());
  });

  it('may stand there without anything around it', async () => {
    assert.deepEqual(await names([{ id: 'a' }]), ['a']);
  });

  it('holds ten thousand entries within a second', async () => {
    const entry = (n: number) => ({
      id: `org/model-${n}`,
      object: 'model',
      owned_by: 'o',
      permission: [{ id: 'x'.repeat(500) }],
    });
    const reply = server.tells({ data: Array.from({ length: 10_000 }, (_, n) => entry(9999 - n)) });
    const spent = cpuTime();
    const found = await listed(reply, undefined, LONG);
    assert.ok(spent() < 1000, `${spent()} ms`);
    assert.equal(found.length, 10_000);
    assert.equal(found[10]?.name, 'org/model-10');
  }).timeout(30_000);

  it('says how much a model reads, where it does', async () => {
    const data = [
      { id: 'vllm', max_model_len: 8192, owned_by: 'vllm' },
      { id: 'llama', owned_by: 'llamacpp', meta: { n_ctx: 4096, n_ctx_train: 131072 } },
      { id: 'older llama', owned_by: 'llamacpp', meta: { n_ctx_train: 131072 } },
      { id: 'llama of several', owned_by: 'llamacpp', context_length: 131072, status: { value: 'unloaded' } },
      { id: 'loaded llama of several', owned_by: 'llamacpp', context_length: 131072, meta: { n_ctx: 4096 } },
      { id: 'router', context_length: 200_000 },
      { id: 'silly', max_model_len: 3, context_length: 1e12, context_window: '8192' },
      { id: 'silent', meta: null },
    ];
    const found = await listed(server.tells({ data }));
    assert.deepEqual(Object.fromEntries(found.map(({ name, contextTokens }) => [name, contextTokens])), {
      vllm: 8192,
      llama: 4096,
      'older llama': undefined,
      'llama of several': undefined,
      'loaded llama of several': 4096,
      router: 200_000,
      silly: undefined,
      silent: undefined,
    });
    assert.equal(found.find(({ name }) => name === 'llama')?.owner, 'llamacpp');
  });

  for (const [what, reply, kind] of [
    ['no list', server.tells({ no: 1 }), 'broken'],
    ['no JSON', server.tells(undefined), 'broken'],
    ['a web page', server.page('<html>Sign in</html>'), 'noSuchModel'],
    ['a wrong key', server.fails(401, 'Invalid API key'), 'refusedKey'],
    ['no such address', server.fails(404, 'Not Found'), 'noSuchModel'],
    ['nothing at all', server.hangs, 'timedOut'],
  ] as const) {
    it(`is missing where the server has ${what}`, async () => {
      await assert.rejects(listed(reply), { kind });
    });
  }

  it('ends where the server never does', async () => {
    const endless: server.Reply = response => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && response.write(`{"id":"${'x'.repeat(100_000)}"},`));
        response.once('drain', more);
      };
      response.write('{"data":[');
      more();
    };
    await assert.rejects(listed(endless, undefined, LONG), { kind: 'broken' });
  }).timeout(30_000);

  it('is no longer asked for once it is cancelled', async () => {
    const stop = new CancellationSource();
    const running = listed(server.hangs, stop.token);
    await new Promise(resolve => setTimeout(resolve, 100));
    await endsAtOnce(running, stop);
    while (one.dropped === 0) await new Promise(resolve => void setTimeout(resolve, 5));
  });

  it('is never asked for elsewhere with the key', async () => {
    const other = await server.scripted(server.tells({ data: [{ id: 'thank you' }] }));
    await assert.rejects(listed(server.fails(302, 'moved', { location: `${other.address}/models` })), {
      kind: 'redirected',
    });
    assert.deepEqual(other.heard, []);
    await other.close();
  });
});
