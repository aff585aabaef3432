import assert from 'node:assert/strict';
import type { ModelFailure, ModelFailureKind, ModelUsage } from '../../../../src/core/ask/language-model';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { PATIENCE, type Patience } from '../../../../src/host/models/endpoint/endpoint';
import { type ModelFacts, UNTRIED } from '../../../../src/host/models/endpoint/model-facts';
import { openAiModel, type ToolModel } from '../../../../src/host/models/endpoint/openai-model';
import { SharedContext } from '../../../../src/host/models/endpoint/shared-context';
import * as server from '../../../fixtures/scripted-models';
import { endsAtOnce } from '../../ends-at-once';

const KEY = 'nv-secret';
const QUESTION = { messages: [{ role: 'user', text: '안녕?' }], maxTokens: 50 } as const;
const USUAL = { ...PATIENCE, retry: 3000 };
const HASTY = { ...USUAL, first: 150, next: 150 };

describe('a model behind an endpoint', () => {
  let running: server.ScriptedServer[] = [];

  const start = async (...replies: readonly server.Reply[]): Promise<server.ScriptedServer> => {
    const one = await server.scripted(...replies);
    running.push(one);
    return one;
  };
  const modelOf = ({ address }: server.ScriptedServer, patience = USUAL, facts: Partial<ModelFacts> = {}) =>
    openAiModel(
      { address, key: KEY, label: 'Test', isAllowed: () => true },
      { name: 'HCX-007', facts: { ...UNTRIED, ...facts } },
      patience,
    );
  const said = async (pieces: AsyncIterable<string> | readonly string[]): Promise<readonly string[]> => {
    const all: string[] = [];
    for await (const piece of pieces) all.push(piece);
    return all;
  };
  const asked = async (
    replies: readonly server.Reply[],
    patience = USUAL,
    token = new CancellationSource().token,
  ): Promise<readonly string[]> => said(modelOf(await start(...replies), patience).chat(QUESTION, token));
  const failsWith = (kind: ModelFailureKind, ...replies: readonly server.Reply[]): Promise<ModelFailure> =>
    failsWithin(USUAL, kind, ...replies);
  const failsWithin = async (
    patience: Patience,
    kind: ModelFailureKind,
    ...replies: readonly server.Reply[]
  ): Promise<ModelFailure> => {
    let failure: unknown;
    await asked(replies, patience).catch((error: unknown) => {
      failure = error;
    });
    assert.equal((failure as ModelFailure | undefined)?.kind, kind, String(failure));
    return failure as ModelFailure;
  };

  afterEach(async () => {
    await Promise.all(running.map(one => one.close()));
    running = [];
  });

  it('never says its key, though its server repeats it', async () => {
    const refused = await failsWith('refusedKey', server.fails(401, `Incorrect API key provided: ${KEY}.`));
    assert.equal(refused.detail, 'Incorrect API key provided: ….');
    const told = `data: ${JSON.stringify({ error: { message: `${KEY} is over its limit` } })}\n\n`;
    const broken = await failsWith('broken', server.streamsRaw(told));
    assert.equal(broken.detail, '… is over its limit');
  });

  it('takes a wait without end for none that was asked for', async () => {
    const failure = await failsWithin(
      { ...USUAL, retry: 0 },
      'tooManyRequests',
      server.fails(429, 'slow down', { 'retry-after': 'Infinity' }),
    );
    assert.ok(Number.isFinite(failure.retryAfter));
  });

  it('streams its answer piece by piece', async () => {
    assert.deepEqual(await asked([server.streams('안녕', '하세요')]), ['안녕', '하세요']);
  });

  it('is asked with the messages, the key and nothing else', async () => {
    const one = await start(server.streams('a'));
    const { token } = new CancellationSource();
    await said(modelOf(one).chat({ ...QUESTION, temperature: 0.2, stop: ['\n'] }, token));
    const [{ path, headers, body } = { path: '', headers: {}, body: {} }] = one.heard;
    assert.equal(path, '/v1/chat/completions');
    assert.equal(headers['authorization'], `Bearer ${KEY}`);
    assert.deepEqual(body, {
      model: 'HCX-007',
      messages: [{ role: 'user', content: '안녕?' }],
      stream: true,
      max_tokens: 50,
      temperature: 0.2,
      stop: ['\n'],
    });
  });

  it('tells what an answer came to', async () => {
    const usage: ModelUsage[] = [];
    const model = modelOf(await start(server.streams('a')));
    await said(model.chat(QUESTION, new CancellationSource().token, one => usage.push(one)));
    assert.deepEqual(usage, [{ promptTokens: 7, answerTokens: 3 }]);
  });

  it('tells it once, also where the server counts on with every message', async () => {
    const counts = [1, 2, 3].map(
      completion_tokens =>
        `data: {"choices":[{"delta":{"content":"a"}}],"usage":{"completion_tokens":${completion_tokens}}}\n\n`,
    );
    const usage: ModelUsage[] = [];
    const model = modelOf(await start(server.streamsRaw(...counts, 'data: [DONE]\n\n')));
    assert.deepEqual(await said(model.chat(QUESTION, new CancellationSource().token, one => usage.push(one))), [
      'a',
      'a',
      'a',
    ]);
    assert.deepEqual(usage, [{ answerTokens: 3 }]);
  });

  it('keeps to itself what the model thought before it answered', async () => {
    assert.deepEqual(await asked([server.streams('<th', 'ink>흠</think>', '\n네')]), ['네']);
  });

  it('says so where the model only thought, in whatever way', async () => {
    assert.deepEqual(await asked([server.thinks('답', '이다')]), ['답', '이다']);
    await failsWith('onlyThought', server.thinks());
    await failsWith('onlyThought', server.streams('<think>음', '...'));
    // Ollama
    await failsWith('onlyThought', server.streamsDeltas({ reasoning: 'Hmm' }));
    assert.deepEqual(await asked([server.streams('')]), [], 'an empty answer without thoughts is one');
  });

  it('says that its answer came to its longest, once it has told all of it and what it took', async () => {
    for (const reply of [
      server.cutsShort('하나', '둘'),
      server.streamsUntil('model_length', { content: '하나' }, { content: '둘' }),
      server.tells({ choices: [{ message: { content: '하나둘' }, finish_reason: 'length' }], usage: {} }),
      server.cutsShort('<think>음</think>', '하나', '둘'),
    ]) {
      const pieces: string[] = [];
      let usage: ModelUsage | undefined;
      const chat = modelOf(await start(reply)).chat(QUESTION, new CancellationSource().token, one => {
        usage = one;
      });
      const heard = async (): Promise<void> => {
        for await (const piece of chat) pieces.push(piece);
      };
      await assert.rejects(heard, { kind: 'cutShort' });
      assert.equal(pieces.join(''), '하나둘');
      assert.ok(usage);
    }
  });

  it('fills in as much as was asked for, and that is all', async () => {
    const reply = server.streamsRaw(
      'data: {"choices":[{"text":"a + b","finish_reason":"length"}]}\n\ndata: [DONE]\n\n',
    );
    const { fill } = modelOf(await start(reply), USUAL, { fills: 'completions' });
    const request = { prefix: 'c = ', suffix: '', maxTokens: 3 };
    assert.deepEqual(await said(fill?.(request, new CancellationSource().token) ?? []), ['a + b']);
  });

  it('leaves a model that thinks the room for it, of a small context a quarter', async () => {
    const one = await start(server.thinks('답'));
    for (const [contextTokens, left, most] of [
      [8192, 6144, 2048 + QUESTION.maxTokens],
      [131_072, 131_072 - 4096, 4096 + QUESTION.maxTokens],
      [undefined, undefined, 4096 + QUESTION.maxTokens],
    ] as const) {
      const model = modelOf(one, USUAL, { thinks: true, ...(contextTokens !== undefined && { contextTokens }) });
      assert.equal(model.contextTokens, left);
      const { token } = new CancellationSource();
      await said(model.chat(QUESTION, token));
      await said(
        model.converse({ turns: QUESTION.messages, maxTokens: 50, tools: [] }, token) as AsyncIterable<string>,
      );
      const limits = one.heard.slice(-2).map(({ body }) => (body as { max_tokens: number }).max_tokens);
      assert.deepEqual(limits, [most, most]);
      await said(model.chat({ ...QUESTION, patience: 1000 }, token));
      const hasty = one.heard.at(-1)?.body as { max_tokens: number };
      assert.equal(hasty.max_tokens, QUESTION.maxTokens, 'nobody waits for the thoughts of a completion');
    }
  });

  it('puts together letters and messages that the network cut in two', async () => {
    const bytes = new TextEncoder().encode('data: {"choices":[{"delta":{"content":"한글"}}]}\n\ndata: [DONE]\n\n');
    const cuts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.slice(i * 7, i * 7 + 7));
    assert.deepEqual(await asked([server.streamsRaw(...cuts)]), ['한글']);
  });

  it('may answer all at once where it does not stream', async () => {
    assert.deepEqual(await asked([server.tells({ choices: [{ message: { content: '한꺼번에' } }] })]), ['한꺼번에']);
  });

  it('may end by saying why, without the last word of the protocol', async () => {
    const chunk = 'data: {"choices":[{"delta":{"content":"끝"},"finish_reason":"stop"}]}\n\n';
    assert.deepEqual(await asked([server.streamsRaw(chunk)]), ['끝']);
  });

  it('continues code between what stands before and after, where the endpoint can', async () => {
    const one = await start(server.completes('a + b'));
    const { token } = new CancellationSource();
    const fill = modelOf(one, USUAL, { fills: 'completions' }).fill?.(
      { prefix: 'return ', suffix: ';', maxTokens: 9 },
      token,
    );
    assert.deepEqual(fill && (await said(fill)), ['a + b']);
    assert.deepEqual(one.heard[0]?.body, {
      model: 'HCX-007',
      prompt: 'return ',
      suffix: ';',
      stream: true,
      max_tokens: 9,
    });
    assert.equal(modelOf(one).fill, undefined);
  });

  it('continues code at llama.cpp’s own address, which lies beside /v1', async () => {
    const chunks = [{ content: 'sum(xs)' }, { content: ' / len(xs)', stop: true }];
    const one = await start(server.streamsRaw(...chunks.map(chunk => `data: ${JSON.stringify(chunk)}\n\n`)));
    const fill = modelOf(one, USUAL, { fills: 'infill' }).fill?.(
      { prefix: 'return ', suffix: ';', maxTokens: 9, stop: ['\n'] },
      new CancellationSource().token,
    );
    assert.deepEqual(fill && (await said(fill)), ['sum(xs)', ' / len(xs)']);
    assert.equal(one.heard[0]?.path, '/infill');
    assert.deepEqual(one.heard[0]?.body, {
      model: 'HCX-007',
      stream: true,
      stop: ['\n'],
      input_prefix: 'return ',
      input_suffix: ';',
      n_predict: 9,
    });
  });

  it('is asked again in the words that the server takes, and from then on in those only', async () => {
    const refusal =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    const one = await start(server.fails(400, refusal), server.streams('네'), server.streams('네'));
    const learned: unknown[] = [];
    const model = openAiModel(
      { address: one.address, label: 'Test', isAllowed: () => true },
      { name: 'o9', learned: what => learned.push(what) },
      USUAL,
    );
    const { token } = new CancellationSource();
    assert.deepEqual(await said(model.chat(QUESTION, token)), ['네']);
    assert.deepEqual(await said(model.chat(QUESTION, token)), ['네']);
    const limits = one.heard.map(({ body }) => Object.keys(body as object).filter(key => key.startsWith('max')));
    assert.deepEqual(limits, [['max_tokens'], ['max_completion_tokens'], ['max_completion_tokens']]);
    assert.deepEqual(learned[0], { dialect: { limit: 'max_completion_tokens', without: ['stream_options'] } });
  });

  it('is asked again where the server is busy, when it allows', async () => {
    const one = await start(
      server.fails(429, 'busy', { 'retry-after': '0' }),
      server.fails(503, 'down'),
      server.streams('네'),
    );
    assert.deepEqual(await said(modelOf(one).chat(QUESTION, new CancellationSource().token)), ['네']);
    assert.equal(one.heard.length, 3);
  });

  it('is not asked again where the server wants more time than anybody waits', async () => {
    const failure = await failsWith('tooManyRequests', server.fails(429, 'busy', { 'retry-after': '3600' }));
    assert.equal(failure.retryAfter, 3_600_000);
  });

  it('is not asked again where the server wants more time than who asks has', async () => {
    const busy = server.fails(429, 'busy', { 'retry-after': '2' });
    for (const ask of [
      (model: ToolModel) => model.chat({ ...QUESTION, patience: 1000 }, new CancellationSource().token),
      (model: ToolModel) =>
        model.fill?.({ prefix: 'a', suffix: '', maxTokens: 9, patience: 1000 }, new CancellationSource().token) ?? [],
    ]) {
      const one = await start(busy);
      const failure = await said(ask(modelOf(one, USUAL, { fills: 'completions' }))).catch((error: unknown) => error);
      assert.deepEqual(
        [(failure as ModelFailure).kind, (failure as ModelFailure).retryAfter],
        ['tooManyRequests', 2000],
      );
      assert.equal(one.heard.length, 1);
    }
  });

  for (const [kind, status, message] of [
    ['refusedKey', 401, 'invalid key'],
    ['refusedKey', 403, 'not allowed'],
    ['noSuchModel', 404, 'no such model'],
    ['tooLong', 400, "This model's maximum context length is 4096 tokens."],
    ['broken', 400, 'bad request'],
  ] as const) {
    it(`says why it does not answer: ${status} ${message}`, async () => {
      const one = await start(server.fails(status, message));
      const failure = await said(modelOf(one).chat(QUESTION, new CancellationSource().token)).catch(
        (error: unknown) => error,
      );
      assert.deepEqual([(failure as ModelFailure).kind, (failure as ModelFailure).detail], [kind, message]);
      assert.equal(one.heard.length, 1, 'asked again in vain');
    });
  }

  it('says that the server fell over after the last attempt', async () => {
    assert.equal(
      (await failsWith('broken', server.fails(500, '<html><body>Bad gateway</body></html>'))).detail,
      'Bad gateway',
    );
  });

  it('is unreachable where nothing listens, and where the connection is cut', async () => {
    const gone = await start(server.hangs);
    const { address } = gone;
    running = [];
    await gone.close();
    const model = openAiModel({ address, label: 'Gone', isAllowed: () => true }, { name: 'x' }, USUAL);
    await assert.rejects(said(model.chat(QUESTION, new CancellationSource().token)), { kind: 'unreachable' });
    await failsWith('unreachable', server.streamsRaw('data: {"choices":[{"delta":{"content":"하나"}}]}\n\n'));
    await failsWith('unreachable', response => void response.destroy());
  });

  it('is late where it never begins, and where it stops in the middle', async () => {
    await failsWithin(HASTY, 'timedOut', server.hangs);
    await failsWithin(HASTY, 'timedOut', server.stalls);
  });

  it('may take its time to begin while its server shows that it lives, and is late once it does not any more', async () => {
    const patience = { ...USUAL, first: 400, next: 60 };
    const reading = { times: 2, pause: 120 };
    assert.deepEqual(await asked([server.pingsBefore(server.streams('하나'), reading)], patience), ['하나']);
    await failsWithin(patience, 'timedOut', server.pingsBefore(server.hangs, reading));
    await failsWithin(patience, 'timedOut', server.pingsBefore(server.stalls, reading));
  });

  it('is waited for while its server still loads it, and not where nobody has the time', async () => {
    const loading = server.fails(503, 'Loading model');
    assert.deepEqual(await asked([loading, loading, loading, server.streams('하나')]), ['하나']);
    await failsWithin({ ...USUAL, retry: 0 }, 'broken', loading, server.streams('하나'));
  });

  it('is missing where its server says so, with whatever status', async () => {
    for (const [status, words] of [
      [404, 'The model `a` does not exist.'],
      // llama.cpp, OpenRouter, Mistral, DeepSeek
      [400, "model 'a' not found"],
      // CLOVA Studio
      [400, 'model not found'],
      [400, 'a/b is not a valid model ID: model a/b is not a valid model'],
      [400, 'Invalid model: a'],
      [400, 'Model Not Exist'],
    ] as const) {
      await failsWith('noSuchModel', server.fails(status, words));
    }
    await failsWith('broken', server.fails(400, 'This model does not take a system message'));
  });

  it('says what CLOVA Studio says, also in its own words', async () => {
    const native = (code: string, message: string): server.Reply =>
      server.tells({ status: { code, message }, result: null }, 400);
    assert.equal((await failsWith('noSuchModel', native('40080', 'model not found'))).detail, 'model not found');
    await failsWith('tooLong', native('40003', 'Context length exceeded'));
    await failsWith('declined', native('40005', 'Unavailable output'));
    await failsWith('broken', native('40001', 'Invalid parameter'));
  });

  it('says why its answer ended in the middle', async () => {
    const cut = (error: object): server.Reply =>
      server.streamsRaw(
        'data: {"choices":[{"delta":{"content":"하나"}}]}\n\n',
        `data: ${JSON.stringify({ error })}\n\n`,
      );
    // llama.cpp, where all that it writes at a time is more than it has room for
    await failsWith(
      'tooManyRequests',
      cut({ code: 500, message: 'Context size has been exceeded.', type: 'server_error' }),
    );
    await failsWith('tooLong', cut({ code: 400, message: "This model's maximum context length is 4096 tokens." }));
    await failsWith('tooManyRequests', cut({ code: 429, message: 'Slow down' }));
    await failsWith('broken', cut({ code: 'server_error', message: 'Something else' }));
    await failsWith('broken', cut({ code: 200, message: 'Something else' }));
  });

  it('is asked no more at a time than its server has room for', async () => {
    const one = await start(server.streamsSlowly(20, '하나', '둘'));
    const shared = new SharedContext(2 * QUESTION.maxTokens);
    const model = openAiModel(
      { address: one.address, label: 'Test', isAllowed: () => true },
      { name: 'a', shared, facts: { ...UNTRIED, fills: 'completions' } },
    );
    const { token } = new CancellationSource();
    const first = model.chat(QUESTION, token)[Symbol.asyncIterator]();
    await first.next();
    const others = Promise.all([
      said(model.chat(QUESTION, token)),
      said(model.converse({ turns: QUESTION.messages, maxTokens: 50, tools: [] }, token) as AsyncIterable<string>),
      model.fill && said(model.fill({ prefix: 'a', suffix: 'b', maxTokens: 50 }, token)),
    ]);
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.equal(one.heard.length, 1, 'asked beside it');
    await first.return?.();
    await others;
    assert.equal(one.heard.length, 4);
  });

  it('is broken where it says what nobody understands, or endlessly', async () => {
    await failsWith('broken', server.streamsRaw('data: {"choices":[\n\n'));
    await failsWith('broken', server.streamsRaw('data: {"error":{"message":"out of memory"}}\n\n'));
    await failsWith('broken', server.streamsRaw(`data: ${'x'.repeat(600_000)}`, 'x'.repeat(600_000)));
    await failsWith('broken', response => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('x'.repeat(1_200_000));
    });
  });

  it('declines', async () => {
    await failsWith(
      'declined',
      server.streamsRaw('data: {"choices":[{"delta":{},"finish_reason":"content_filter"}]}\n\n'),
    );
  });

  it('never sends the key to where a server of another origin would have it', async () => {
    const other = await start(server.streams('thank you'));
    const failure = await failsWith(
      'redirected',
      server.fails(307, 'moved', { location: `${other.address}/chat/completions` }),
    );
    assert.equal(failure.detail, new URL(other.address).origin);
    assert.deepEqual(other.heard, []);
  });

  it('never sends a key through the open, whatever the settings say', async () => {
    const asked = new Promise<string | undefined>((resolve, reject) => {
      const real = globalThis.fetch;
      globalThis.fetch = async (_url, init) => {
        globalThis.fetch = real;
        resolve(new Headers(init?.headers).get('authorization') ?? undefined);
        throw new TypeError('not sent');
      };
      const model = openAiModel(
        { address: 'http://192.168.0.7/v1', key: KEY, label: 'Test', isAllowed: () => true },
        { name: 'x' },
        USUAL,
      );
      said(model.chat(QUESTION, new CancellationSource().token)).catch(reject);
    });
    assert.equal(await asked, undefined);
  });

  it('is not there where a web page is', async () => {
    const failure = await failsWith('noSuchModel', server.page('<!doctype html><title>Sign in</title>'));
    assert.match(failure.detail ?? '', /web page/);
  });

  it('follows a server that moved on its own origin', async () => {
    const one = await start(server.fails(308, 'moved', { location: '/v2/chat/completions' }), server.streams('여기'));
    assert.deepEqual(await said(modelOf(one).chat(QUESTION, new CancellationSource().token)), ['여기']);
    assert.equal(one.heard[1]?.path, '/v2/chat/completions');
    await failsWith('redirected', server.fails(308, 'moved', { location: '/v1/chat/completions' }));
  });

  for (const [when, replies] of [
    ['before it begins', [server.hangs]],
    ['in the middle', [server.streamsSlowly(30, ...'가나다라마바사아자차카타파하'.split(''))]],
    ['while it waits to be asked again', [server.fails(429, 'busy', { 'retry-after': '2' })]],
  ] as const) {
    it(`is let go at once: ${when}`, async () => {
      const one = await start(...replies);
      const stop = new CancellationSource();
      const running = said(modelOf(one, { ...PATIENCE, retry: 5000 }).chat(QUESTION, stop.token));
      await new Promise(resolve => setTimeout(resolve, 100));
      await endsAtOnce(running, stop);
      if (when !== 'while it waits to be asked again') {
        while (one.dropped === 0) await new Promise(resolve => void setTimeout(resolve, 5));
      }
    });
  }

  it('is let go of where nobody listens to the end', async () => {
    const one = await start(server.streamsSlowly(10, ...'가나다라마바사아자차'.split('')));
    for await (const piece of modelOf(one).chat(QUESTION, new CancellationSource().token)) if (piece === '나') break;
    while (one.dropped === 0) await new Promise(resolve => void setTimeout(resolve, 5));
  });
});
