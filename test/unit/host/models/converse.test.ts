import assert from 'node:assert/strict';
import type { ModelFailureKind } from '../../../../src/core/ask/language-model';
import { CancellationSource } from '../../../../src/core/kit/cancellation';
import { PATIENCE } from '../../../../src/host/models/endpoint/endpoint';
import { openAiModel } from '../../../../src/host/models/endpoint/openai-model';
import type { ToolCall } from '../../../../src/host/models/endpoint/tool-request';
import * as server from '../../../fixtures/scripted-models';
import { endsAtOnce } from '../../ends-at-once';

const SEARCH = { name: 'search', description: 'Searches the library.', schema: { type: 'object' } };
const REQUEST = { turns: [{ role: 'user', text: 'What is RAG?' }], maxTokens: 50, tools: [SEARCH] } as const;
const callDelta = (text: string): object => ({
  tool_calls: [{ index: 0, id: 'a', function: { name: 'search', arguments: text } }],
});

describe('a model that is offered tools', () => {
  let one: server.ScriptedServer;
  const heard = async (
    reply: server.Reply,
    token = new CancellationSource().token,
  ): Promise<readonly (string | ToolCall)[]> => {
    one = await server.scripted(reply);
    const model = openAiModel(
      { address: one.address, key: 'nv-secret', label: 'Test', isAllowed: () => true },
      { name: 'HCX-005' },
      { ...PATIENCE, first: 1000, next: 1000, retry: 0 },
    );
    const pieces: (string | ToolCall)[] = [];
    try {
      for await (const piece of model.converse(REQUEST, token)) pieces.push(piece);
    } catch (error) {
      // What was passed on before it failed counts, too.
      assert.ok(
        pieces.every(piece => typeof piece === 'string'),
        'a call of a broken answer was passed on',
      );
      throw error;
    }
    return pieces;
  };
  const failsWith = (kind: ModelFailureKind, reply: server.Reply): Promise<void> =>
    assert.rejects(heard(reply), { kind });

  afterEach(() => one.close());

  it('is asked with them and nothing else', async () => {
    await heard(server.streams('a'));
    assert.deepEqual(one.heard[0]?.body, {
      model: 'HCX-005',
      messages: [{ role: 'user', content: 'What is RAG?' }],
      stream: true,
      max_tokens: 50,
      tools: [
        {
          type: 'function',
          function: { name: 'search', description: 'Searches the library.', parameters: { type: 'object' } },
        },
      ],
    });
  });

  it('may call one, or answer', async () => {
    assert.deepEqual(await heard(server.callsTool('search', { query: '검색 "증강" \\' })), [
      { id: 'call-1', name: 'search', input: { query: '검색 "증강" \\' } },
    ]);
    await one.close();
    assert.deepEqual(await heard(server.streams('RAG is', ' search')), ['RAG is', ' search']);
  });

  it('may say something first, and think before that', async () => {
    const reply = server.streamsDeltas({ content: '<think>so</think>' }, { content: 'I search.' }, callDelta('{}'));
    assert.deepEqual(await heard(reply), ['I search.', { id: 'a', name: 'search', input: {} }]);
  });

  it('may think and then call one without a word, and has failed where it only thought', async () => {
    const reply = server.streamsDeltas({ reasoning_content: 'I search.' }, callDelta('{}'));
    assert.deepEqual(await heard(reply), [{ id: 'a', name: 'search', input: {} }]);
    await one.close();
    await failsWith('onlyThought', server.thinks());
  });

  it('may answer all at once', async () => {
    const tool_calls = [{ id: 'a', type: 'function', function: { name: 'search', arguments: '{"q":1}' } }];
    const message = { role: 'assistant', content: null, tool_calls };
    assert.deepEqual(await heard(server.tells({ choices: [{ message, finish_reason: 'tool_calls' }] })), [
      { id: 'a', name: 'search', input: { q: 1 } },
    ]);
  });

  it('calls nothing where its answer was cut, or ended before the call did', async () => {
    await failsWith(
      'unreachable',
      server.streamsRaw(`data: ${JSON.stringify({ choices: [{ delta: callDelta('{}') }] })}\n\n`),
    );
    await one.close();
    await failsWith('broken', server.streamsDeltas({ content: 'I delete.' }, callDelta('{"path":"/ho')));
    await one.close();
    // It closes, and there may have been more of it.
    await failsWith('cutShort', server.streamsUntil('length', { content: 'I search.' }, callDelta('{}')));
  });

  it('calls nothing where one of its calls cannot be understood', async () => {
    const good = callDelta('{}');
    const bad = { tool_calls: [{ index: 1, id: 'b', function: { name: 'delete', arguments: '{"path":' } }] };
    await failsWith('broken', server.streamsDeltas(good, bad));
  });

  it('calls nothing that an endless answer says', async () => {
    await failsWith('broken', server.streamsDeltas(...Array.from({ length: 30 }, () => callDelta('x'.repeat(50_000)))));
  });

  it('says why it refuses tools', async () => {
    await assert.rejects(heard(server.fails(400, 'HCX-005 does not support tools')), {
      kind: 'broken',
      detail: 'HCX-005 does not support tools',
    });
    assert.equal(one.heard.length, 1);
  });

  it('is dropped at once where it is cancelled, in the middle of a call', async () => {
    const stop = new CancellationSource();
    const begin: server.Reply = response => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ choices: [{ delta: callDelta('{"q":') }] })}\n\n`);
    };
    const running = heard(begin, stop.token);
    await new Promise(resolve => setTimeout(resolve, 100));
    await endsAtOnce(running, stop);
  });
});
