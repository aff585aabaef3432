import assert from 'node:assert/strict';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import type { ListedModel } from '../../../../src/host/models/endpoint/list-models';
import type { ModelFacts } from '../../../../src/host/models/endpoint/model-facts';
import { probe } from '../../../../src/host/models/endpoint/probe';
import * as server from '../../../fixtures/scripted-models';
import { endsAtOnce } from '../../ends-at-once';

const SOON = { first: 3000, next: 3000, retry: 0 };

/** Counts the tokens of a prompt as a server does: three letters each, and the suffix only where it is read. */
const counts =
  (readsSuffix: boolean): server.Reply =>
  (response, heard) => {
    const { prompt, suffix = '' } = heard.body as { prompt: string; suffix?: string };
    const length = prompt.length + (readsSuffix ? suffix.length : 0);
    const usage = { prompt_tokens: Math.ceil(length / 3), completion_tokens: 1 };
    return server.tells({ choices: [{ text: 's' }], usage })(response, heard);
  };

describe('finding out what a model can do', () => {
  let one: server.ScriptedServer;

  const found = async (
    replies: Readonly<Record<string, server.Reply>>,
    model: Partial<ListedModel> = {},
    token = new CancellationSource().token,
  ): Promise<ModelFacts> => {
    one = await server.scripted(server.routed({ '/v1/chat/completions': server.streams('ready'), ...replies }));
    return probe(
      { address: one.address, key: 'nv-secret', label: 'Test', isAllowed: () => true },
      { name: 'a', ...model },
      token,
      SOON,
    );
  };
  const paths = (): readonly string[] => one.heard.map(({ path }) => path);

  afterEach(() => one.close());

  it('takes a handful of tokens, but lets a model think before it calls a tool', async () => {
    await found({ '/v1/completions': counts(true) });
    const limits = one.heard.map(({ body }) => (body as { max_tokens: number }).max_tokens);
    assert.deepEqual(limits, [16, 1, 1, 1024]);
  });

  /** Answers a word, and this where tools are offered. */
  const offered =
    (reply: server.Reply): server.Reply =>
    (response, heard) =>
      ('tools' in (heard.body as object) ? reply : server.streams('ready'))(response, heard);

  it('calls tools where it called one when it was asked to, and not where it may', async () => {
    const { callsTools } = await found({
      '/v1/chat/completions': offered(server.callsTool('report_ready', { word: 'ready' })),
    });
    assert.equal(callsTools, true);
    const [asked = { body: {} }] = one.heard.filter(({ body }) => 'tools' in (body as object));
    const { tools, ...body } = asked.body as { tools: readonly { function: { name: string } }[] };
    assert.deepEqual(
      tools.map(tool => tool.function.name),
      ['report_ready'],
    );
    assert.ok(!('tool_choice' in body));
  });

  for (const [what, reply] of [
    ['refuses them (Ollama)', server.fails(400, 'a does not support tools')],
    ['refuses to choose (vLLM)', server.fails(400, '"auto" tool choice requires --enable-auto-tool-choice')],
    ['cannot (llama.cpp)', server.fails(500, 'tools param requires --jinja flag')],
    ['never looks at them', server.streams('ready')],
    ['writes the call as text', server.streams('<tool_call>{"name": "report_ready"}</tool_call>')],
    ['calls another one', server.callsTool('delete_everything', {})],
    [
      'cannot write a call',
      server.streamsDeltas({ tool_calls: [{ function: { name: 'report_ready', arguments: '{' } }] }),
    ],
    [
      'breaks off',
      server.streamsRaw('data: {"choices":[{"delta":{"tool_calls":[{"function":{"name":"report_ready"}}]}}]}\n\n'),
    ],
  ] as const) {
    it(`calls no tools, and is a model all the same, where the server ${what}`, async () => {
      const facts = await found({ '/v1/chat/completions': offered(reply) });
      assert.equal(facts.callsTools, false);
      assert.equal(facts.streams, true);
      assert.equal(one.heard.filter(({ body }) => 'tools' in ((body as object) ?? {})).length, 1, 'asked again');
    });
  }

  it('thinks where it had no time for anything else, and where it answers after it', async () => {
    for (const [reply, thinks] of [
      [server.thinks(), true],
      [server.thinks('ready'), true],
      [server.streams('<think>Hm'), true],
      [server.streams('ready'), undefined],
    ] as const) {
      const facts = await found({ '/v1/chat/completions': reply });
      assert.equal(facts.thinks, thinks);
      const [limit] = one.heard.flatMap(({ body }) =>
        'tools' in (body as object) ? [body as { max_tokens: number }] : [],
      );
      assert.equal(limit?.max_tokens, 1024, 'long thoughts at each set-up');
      await one.close();
    }
    await found({});
  });

  it('answers where it says more than the few words that there is room for', async () => {
    assert.equal((await found({ '/v1/chat/completions': server.cutsShort('Sure! I am', ' always') })).streams, true);
  });

  it('listens no longer to a model that talks instead of calling', async () => {
    const { callsTools } = await found({
      '/v1/chat/completions': offered(
        server.streamsSlowly(20, ...Array<string>(500).fill('A tool is a thing that... ')),
      ),
    });
    assert.equal(callsTools, false);
    while (one.dropped === 0) await new Promise(resolve => setTimeout(resolve, 10));
  });

  it('of CLOVA Studio: it streams, and has no /completions', async () => {
    const { streams, fills, tellsUsage, contextTokens } = await found({});
    assert.deepEqual(
      { streams, fills, tellsUsage, contextTokens },
      {
        streams: true,
        fills: 'no',
        tellsUsage: true,
        contextTokens: undefined,
      },
    );
    assert.deepEqual(paths(), ['/v1/chat/completions', '/v1/completions', '/v1/chat/completions']);
  });

  it('of a server that answers all at once', async () => {
    const facts = await found({
      '/v1/chat/completions': server.tells({ choices: [{ message: { content: 'ready' } }] }),
    });
    assert.equal(facts.streams, false);
    assert.equal(facts.tellsUsage, false);
  });

  it('of Ollama: it reads the suffix, and tells the context of a model once that is loaded', async () => {
    const facts = await found(
      {
        '/v1/completions': counts(true),
        '/api/ps': server.tells({
          models: [
            { model: 'b', context_length: 1024 },
            { model: 'a', context_length: 16_384 },
          ],
        }),
      },
      { owner: 'library' },
    );
    assert.equal(facts.fills, 'completions');
    assert.equal(facts.contextTokens, 16_384);
  });

  it('of Ollama: models that were fetched elsewhere are signed by it all the same', async () => {
    const delta = {
      choices: [{ delta: { content: 'ready' }, finish_reason: 'stop' }],
      system_fingerprint: 'fp_ollama',
    };
    const facts = await found(
      {
        '/v1/chat/completions': server.streamsRaw(`data: ${JSON.stringify(delta)}\n\ndata: [DONE]\n\n`),
        '/api/ps': server.tells({ models: [{ model: 'hf.co/someone/a', context_length: 4096 }] }),
      },
      { owner: 'someone', name: 'hf.co/someone/a' },
    );
    assert.equal(facts.contextTokens, 4096);
    assert.ok(!('fingerprint' in facts));
  });

  it('of Ollama: some models cannot insert', async () => {
    const { fills } = await found({ '/v1/completions': server.fails(400, 'a does not support insert') });
    assert.equal(fills, 'no');
  });

  it('of vLLM: it refuses a suffix, and lists the context', async () => {
    const facts = await found(
      { '/v1/completions': server.fails(400, 'suffix is not currently supported') },
      { owner: 'vllm', contextTokens: 8192 },
    );
    assert.deepEqual([facts.fills, facts.contextTokens], ['no', 8192]);
  });

  it('of llama.cpp: it fills in at an address of its own, and tells the context at another', async () => {
    const facts = await found(
      {
        '/infill': server.tells({ content: 'sum(xs)', stop: true }),
        '/props?model=qwen%3A3%20b': server.tells({ default_generation_settings: { n_ctx: 4096 } }),
      },
      { owner: 'llamacpp', name: 'qwen:3 b' },
    );
    assert.deepEqual([facts.fills, facts.contextTokens], ['infill', 4096]);
    assert.ok(!paths().includes('/v1/completions'), 'asked in vain');
  });

  it('of llama.cpp and LM Studio: all that they answer at a time shares one context', async () => {
    for (const [owner, shares] of [
      ['llamacpp', true],
      ['organization_owner', true],
      ['vllm', false],
    ] as const) {
      const { sharesContext } = await found({}, { owner, contextTokens: 4096 });
      assert.equal(sharesContext, shares, owner);
      await one.close();
    }
    await found({});
  });

  it('of llama.cpp: some models were not trained to fill in', async () => {
    const facts = await found(
      { '/infill': server.fails(501, 'Infill is not supported by this model') },
      { owner: 'llamacpp' },
    );
    assert.deepEqual([facts.fills, facts.contextTokens], ['no', undefined]);
    assert.equal(paths().filter(path => path === '/infill').length, 1, 'asked again in vain');
  });

  it('of LM Studio: a suffix that is taken and never read fills nothing', async () => {
    const data = [{ id: 'a', max_context_length: 131_072, loaded_context_length: 4096 }];
    const facts = await found(
      { '/v1/completions': counts(false), '/api/v0/models': server.tells({ data }) },
      { owner: 'organization_owner' },
    );
    assert.deepEqual([facts.fills, facts.contextTokens], ['no', 4096]);
  });

  it('of a server that counts no tokens: nobody can tell whether it read the suffix', async () => {
    const { fills } = await found({ '/v1/completions': server.tells({ choices: [{ text: 's' }] }) });
    assert.equal(fills, 'no');
  });

  it('asks nobody beside /v1 who does not say which server it is', async () => {
    for (const owner of ['openai', 'constructor', '__proto__']) {
      await found({}, { owner });
      assert.ok(
        paths().every(path => path.startsWith('/v1/')),
        paths().join(' '),
      );
      await one.close();
    }
    await found({});
  });

  it('of OpenAI: the longest answer has another name, and the temperature is its own', async () => {
    const { dialect } = await found({
      '/v1/chat/completions': (response, heard) => {
        const { max_tokens, temperature } = heard.body as { max_tokens?: number; temperature?: number };
        const refusal =
          max_tokens !== undefined
            ? "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
            : temperature !== undefined
              ? "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported."
              : undefined;
        return (refusal === undefined ? server.streams('ready') : server.fails(400, refusal))(response, heard);
      },
    });
    assert.deepEqual(dialect, { limit: 'max_completion_tokens', without: ['temperature'] });
  });

  it('of a server that refuses what it does not know, and does not say what that is', async () => {
    const { dialect, tellsUsage } = await found({
      '/v1/chat/completions': (response, heard) =>
        ('stream_options' in (heard.body as object) ? server.fails(422, 'Bad request') : server.streams('ready'))(
          response,
          heard,
        ),
    });
    assert.deepEqual(dialect, { limit: 'max_tokens', without: ['stream_options'] });
    assert.equal(tellsUsage, true);
  });

  it('fails where the model does not answer, and asks nothing more', async () => {
    await assert.rejects(found({ '/v1/chat/completions': server.fails(401, 'Invalid API key') }), {
      kind: 'refusedKey',
    });
    assert.equal(one.heard.length, 1);
  });

  for (const [when, replies] of [
    ['while it is to answer', { '/v1/chat/completions': server.hangs }],
    ['while it is to fill in', { '/v1/completions': server.hangs }],
    ['while it is to call a tool', { '/v1/chat/completions': offered(server.hangs) }],
  ] as const) {
    it(`ends at once where it is cancelled: ${when}`, async () => {
      const stop = new CancellationSource();
      const running = found(replies, {}, stop.token);
      await new Promise(resolve => setTimeout(resolve, 300));
      await endsAtOnce(running, stop);
    });
  }
});
