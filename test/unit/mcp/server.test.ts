/** The built server as a process of its own, asked by the official client: what an agent meets. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { version } from '../../../package.json';
import { type Answer, ask } from './ask';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder';

const SERVER = resolve('dist/mcp.js');

/** So long a small library may take to be indexed, in ms. */
const PATIENCE = 20_000;

const FILES = {
  'vector.md': `---
title: 벡터 검색의 비용
date: 2026-01-02
topics: [검색, RAG]
---

들어가는 말이다.

## 색인의 크기

양자화를 하면 임베딩 색인이 네 배 작아진다.
`,
  'deep/agents.md':
    '---\ntitle: Agents in production\ntopics: [LLM, RAG]\n---\n\n## Retries\n\nIdempotency keys make retries harmless.\n',
};

/** A server over these folders, with an index of its own, for as long as the work takes. */
async function withServer<T>(args: readonly string[], work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ name: 'seoga-test', version: '1' });
  const index = ['--index', temporaryFolder()];
  const options = { command: process.execPath, args: [SERVER, ...index, ...args], stderr: 'ignore' as const };
  await client.connect(new StdioClientTransport(options));
  try {
    // Makes the client check every answer against the schema that its tool promises.
    await client.listTools();
    return await work(client);
  } finally {
    await client.close();
  }
}

/** Asks again until the answer is as wanted: reading and indexing go on behind the answers. */
async function askUntil(
  client: Client,
  tool: string,
  args: Record<string, unknown>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  for (const end = Date.now() + PATIENCE; ; ) {
    const answer = await ask(client, tool, args);
    if (isWanted(answer)) return answer;
    assert.ok(Date.now() < end, `${tool} ${JSON.stringify(args)} still answers:\n${answer.text}`);
    await new Promise(wake => setTimeout(wake, 100));
  }
}

function run(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER, ...args], {
    input,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function resultsOf({ data }: Answer): readonly Record<string, unknown>[] {
  const results = data?.['results'];
  assert.ok(Array.isArray(results));
  return results;
}

describe('the MCP server', function () {
  this.timeout(60_000);
  before(() => assert.ok(existsSync(SERVER), 'dist/mcp.js is built by node esbuild.js'));
  after(removeTemporaryFolders);

  it('says who it is, what it is for, and that its four tools change nothing', async () => {
    await withServer(['--library', temporaryFolder(FILES)], async client => {
      assert.deepEqual([client.getServerVersion()?.name, client.getServerVersion()?.version], ['seoga', version]);
      assert.match(client.getInstructions() ?? '', /search_articles[\s\S]*read_article/);
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(tool => tool.name),
        ['search_articles', 'read_article', 'list_topics', 'define_term'],
      );
      for (const { annotations, description } of tools) {
        assert.equal(annotations?.readOnlyHint, true);
        assert.ok(description);
      }
    });
  });

  it('tells what its tools take, accepts null for what is left out, and says what to correct', async () => {
    await withServer(['--library', temporaryFolder(FILES)], async client => {
      const { tools } = await client.listTools();
      const search = tools.find(({ name }) => name === 'search_articles')?.inputSchema;
      assert.deepEqual(search?.required, ['query']);
      assert.deepEqual(search?.properties?.['limit'], {
        type: 'integer',
        minimum: 1,
        maximum: 50,
        default: 10,
        description: 'How many results, at most 50',
      });
      const { isError } = await ask(client, 'search_articles', { query: '벡터', limit: null });
      assert.ok(!isError);
      const wrong = await ask(client, 'read_article', { section: 7 });
      assert.match(
        wrong.text,
        /^“id” is missing: .*\n“section” must be text\.\nCorrect this and call read_article again\.$/,
      );
    });
  });

  it('finds an article by its title and opens it by the id it gave', async () => {
    const folder = temporaryFolder(FILES);
    await withServer(['--library', folder], async client => {
      const [found] = resultsOf(await ask(client, 'search_articles', { query: '백터 검색' }));
      assert.equal(found?.['title'], '벡터 검색의 비용');
      assert.equal(found?.['path'], join(folder, 'vector.md'));
      const { body, text } = await ask(client, 'read_article', { id: found?.['id'] });
      assert.equal(`${body}\n`, FILES['vector.md'].slice(FILES['vector.md'].indexOf('들어가는')));
      assert.match(text, /^# 벡터 검색의 비용\nDate: 2026-01-02$/m);
    });
  });

  it('finds words of the text, and their line opens the place', async () => {
    await withServer(['--library', temporaryFolder(FILES)], async client => {
      for (const [query, snippet, heading] of [
        ['양자화', '양자화를 하면', '색인의 크기'],
        ['idempotency keys', 'Idempotency keys', 'Retries'],
      ] as const) {
        const answer = await askUntil(client, 'search_articles', { query }, found => resultsOf(found).length > 0);
        const [found] = resultsOf(answer);
        assert.ok(String(found?.['snippet']).includes(snippet), answer.text);
        assert.equal(found?.['heading'], heading);
        const { body } = await ask(client, 'read_article', { id: found?.['id'], from: found?.['line'] });
        assert.ok(body?.startsWith(snippet), body);
      }
    });
  });

  it('serves several folders, and says what they are about', async () => {
    const folders = Object.entries(FILES).map(([path, text]) => temporaryFolder({ [path]: text }));
    await withServer(
      folders.flatMap(folder => ['--library', folder]),
      async client => {
        const { data } = await ask(client, 'list_topics', {});
        assert.equal(data?.['articles'], 2);
        assert.deepEqual(data?.['languages'], { ko: 1, en: 1 });
        assert.ok(Array.isArray(data?.['topics']));
        assert.deepEqual(data['topics'][0], { name: 'RAG', articles: 2 });
      },
    );
  });

  it('serves the bundled library and glossary without any argument', async () => {
    await withServer([], async client => {
      const { data } = await ask(client, 'define_term', { term: '강화학습을' });
      assert.ok(Array.isArray(data?.['terms']));
      const [term] = data['terms'];
      assert.match(term.en, /Reinforcement Learning/i);
      assert.ok(term.articles.length > 0);
      const { isError, text } = await ask(client, 'read_article', { id: term.articles[0].id });
      assert.ok(!isError && text.includes(term.articles[0].title));
    });
  });

  it('adds a glossary of one’s own to the bundled one', async () => {
    const term = '- { id: shelf, ko: 서가, en: Shelf, definition: { ko: 책을 꽂는 곳., en: Where books stand. } }\n';
    const folder = temporaryFolder({ 'glossary.yaml': term });
    await withServer(['--library', folder, '--glossary', join(folder, 'glossary.yaml')], async client => {
      assert.match((await ask(client, 'define_term', { term: '서가에서' })).text, /Where books stand/);
      assert.match((await ask(client, 'define_term', { term: 'RAG' })).text, /Retrieval/);
      const unknown = await ask(client, 'define_term', { term: 'reinforcment lerning' });
      assert.ok(unknown.isError && /Reinforcement Learning/i.test(unknown.text), unknown.text);
    });
  });

  it('reads no file outside its folders, whatever an id says or a link leads to', async () => {
    const outside = temporaryFolder({ 'secret.md': '# SECRET\n\nhunter2 passphrase\n' });
    const folder = temporaryFolder(FILES);
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
    symlinkSync(outside, join(folder, 'linked'));
    await withServer(['--library', folder], async client => {
      const [found] = resultsOf(await ask(client, 'search_articles', { query: 'Agents' }));
      const shelf = String(found?.['id']).split('/')[0];
      const ids = [
        join(outside, 'secret.md'),
        `file://${join(outside, 'secret.md')}`,
        `${shelf}/../${outside.split('/').pop()}/secret.md`,
        `${shelf}/linked/secret.md`,
        `${shelf}/link.md`,
        `${shelf}/deep/../vector.md`,
        '../../../../etc/passwd',
        '__proto__',
        '',
      ];
      for (const id of ids) {
        const { isError, text } = await ask(client, 'read_article', { id });
        assert.ok(isError && !/hunter2|# SECRET|root:/.test(text), `${id}: ${text}`);
      }
      await askUntil(client, 'search_articles', { query: 'retries harmless' }, answer => resultsOf(answer).length > 0);
      for (const query of ['hunter2', 'SECRET', 'passphrase']) {
        assert.deepEqual(resultsOf(await ask(client, 'search_articles', { query })), [], query);
      }
    });
  });

  it('reads a file as it is now', async () => {
    const folder = temporaryFolder(FILES);
    await withServer(['--library', folder], async client => {
      const [found] = resultsOf(await ask(client, 'search_articles', { query: 'Agents' }));
      writeFileSync(join(folder, 'deep/agents.md'), '# Agents in production\n\nRewritten.\n');
      assert.match((await ask(client, 'read_article', { id: found?.['id'] })).body ?? '', /Rewritten\./);
    });
  });

  it('answers what it can where the index can be kept nowhere', async () => {
    const folder = temporaryFolder(FILES);
    await withServer(['--library', folder, '--index', join(folder, 'vector.md', 'index')], async client => {
      const wanted = (answer: Answer): boolean => resultsOf(answer).length > 0;
      await askUntil(client, 'search_articles', { query: '양자화' }, wanted);
    });
  });

  it('writes nothing but the protocol, answers everything it was asked, and ends when nobody asks any more', () => {
    const message = (id: number, method: string, params: object): string =>
      `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
    const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'pipe', version: '1' } };
    const input = [
      message(1, 'initialize', client),
      `${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`,
      'no JSON at all\n',
      message(2, 'tools/list', {}),
      message(3, 'tools/call', { name: 'search_articles', arguments: { query: 'Agents' } }),
      message(4, 'tools/call', { name: 'no_such_tool', arguments: {} }),
    ];
    const { code, out } = run(['--library', temporaryFolder(FILES), '--index', temporaryFolder()], input.join(''));
    assert.equal(code, 0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    assert.deepEqual(answers.map(answer => answer.id).sort(), [1, 2, 3, 4]);
    assert.ok(answers.every(answer => answer.jsonrpc === '2.0' && answer.result));
  });

  it('explains itself on --help', () => {
    const { code, out, err } = run(['--help']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Usage: [\s\S]*--library DIR/);
  });

  it('says in one sentence what is wrong with its arguments, and ends with code 2', () => {
    const folder = temporaryFolder({ 'broken.yaml': '- {id: a' });
    for (const [args, word] of [
      [['--libary', folder], '--libary'],
      [['--library', join(folder, 'none')], join(folder, 'none')],
      [['--library', join(folder, 'broken.yaml')], 'broken.yaml'],
      [['--library', folder, '--glossary', join(folder, 'none.yaml')], 'none.yaml'],
      [['--library', folder, '--glossary', join(folder, 'broken.yaml')], 'broken.yaml'],
    ] as const) {
      const { code, out, err } = run(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^seoga: [^\n]+\.\n$/);
      assert.ok(err.includes(word), err);
    }
  });
});
