import assert from 'node:assert/strict';
import { protocolMessages, toolFields } from '../../../../src/host/models/endpoint/tool-request';

describe('a request that offers tools', () => {
  it('has calls and their results as the protocol wants them', () => {
    const call = { id: 'a', name: 'search', input: { query: '검색' } };
    assert.deepEqual(
      protocolMessages([
        { role: 'system', text: 'Be brief.' },
        { role: 'user', text: 'What is RAG?' },
        { role: 'assistant', text: '', calls: [call, { id: 'b', name: 'now', input: {} }], results: [] },
        { role: 'user', text: '', results: [{ callId: 'a', text: '3 articles' }], calls: [] },
        { role: 'user', text: 'Go on.', results: [{ callId: 'b', text: '' }] },
        { role: 'assistant', text: 'RAG is...' },
      ]),
      [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'What is RAG?' },
        {
          role: 'assistant',
          content: '',
          tool_calls: [
            { id: 'a', type: 'function', function: { name: 'search', arguments: '{"query":"검색"}' } },
            { id: 'b', type: 'function', function: { name: 'now', arguments: '{}' } },
          ],
        },
        { role: 'tool', tool_call_id: 'a', content: '3 articles' },
        { role: 'tool', tool_call_id: 'b', content: '' },
        { role: 'user', content: 'Go on.' },
        { role: 'assistant', content: 'RAG is...' },
      ],
    );
  });

  it('describes each tool, also one that is called with nothing', () => {
    const schema = { type: 'object', properties: { query: { type: 'string' } } };
    const tools = [
      { name: 'search', description: 'Searches.', schema },
      { name: 'now', description: 'Tells the time.' },
    ];
    const described = [
      { type: 'function', function: { name: 'search', description: 'Searches.', parameters: schema } },
      {
        type: 'function',
        function: { name: 'now', description: 'Tells the time.', parameters: { type: 'object', properties: {} } },
      },
    ];
    assert.deepEqual(toolFields({ tools }), { tools: described });
    assert.deepEqual(toolFields({ tools, mustCall: true }), { tools: described, tool_choice: 'required' });
  });

  it('says nothing of tools where there are none', () => {
    assert.deepEqual(toolFields({ tools: [], mustCall: true }), {});
  });
});
