import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { schemaOf } from '../../../src/core/tools/tool-params';
import { toolNames } from '../../../src/manifest/tool-names';
import { tools } from '../../../src/manifest/tools';
import { createServer } from '../../../src/mcp/server';
import { FakeLibrary } from './fake-library';

type Schema = { readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

describe('a tool in the editor', () => {
  it('takes what the one of the MCP server takes, within the same bounds', async () => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    const client = new Client({ name: 'test', version: '1' });
    await Promise.all([createServer(new FakeLibrary()).connect(theirs), client.connect(ours)]);
    const served = new Map((await client.listTools()).tools.map(tool => [tool.name, tool.inputSchema as Schema]));
    await client.close();
    for (const name of Object.values(toolNames)) {
      const { properties } = schemaOf(tools[name].params) as Schema;
      const there = served.get(name.replace('seoga_', ''))?.properties ?? {};
      assert.deepEqual(Object.keys(properties ?? {}), Object.keys(there), name);
      for (const [key, param] of Object.entries(properties ?? {}))
        for (const [word, value] of Object.entries(param))
          assert.deepEqual(there[key]?.[word], value, `${name} ${key}`);
    }
  });
});
