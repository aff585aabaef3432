import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { HoverPlace } from '../../src/manifest/settings';
import { cardAt, textOf } from './term-hovers';

const TYPESCRIPT = `// RAG는 찾고 나서 쓴다.
const RLHF = "강화학습을 시킨다";
`;
const PYTHON = `# RAG로 답한다
RLHF = """강화학습을"""
`;

describe('A hover', () => {
  afterEach(() => where(undefined));

  it('shows a term in comments and strings of code, and not in code', async () => {
    for (const [language, text] of [
      ['typescript', TYPESCRIPT],
      ['python', PYTHON],
    ] as const) {
      const document = await textOf(language, text);
      assert.equal((await cardAt(document, 'RAG'))?.range, 'RAG', language);
      assert.equal((await cardAt(document, '강화학습'))?.range, '강화학습', language);
      assert.equal(await cardAt(document, 'RLHF'), undefined, language);
    }
  });

  it('shows a term anywhere in prose', async () => {
    for (const language of ['markdown', 'plaintext']) {
      const document = await textOf(language, '먼저 RAG를, 그다음 강화학습을 읽는다.');
      assert.ok(await cardAt(document, 'RAG'), language);
      assert.ok(await cardAt(document, '강화학습'), language);
      assert.equal(await cardAt(document, '그다음'), undefined, language);
    }
  });

  it('shows a term in a file on disk as in one that is not saved', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seoga-hover-'));
    try {
      await writeFile(join(folder, 'a.ts'), TYPESCRIPT);
      const document = await workspace.openTextDocument(Uri.file(join(folder, 'a.ts')));
      assert.ok(await cardAt(document, 'RAG'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('leaves a term alone inside a longer word', async () => {
    assert.equal(await cardAt(await textOf('plaintext', 'a DRAGON sleeps'), 'RAG'), undefined);
  });

  it('appears where the setting says', async () => {
    const document = await textOf('typescript', TYPESCRIPT);
    const prose = await textOf('markdown', 'RAG');
    const seen = async () => ({
      comment: (await cardAt(document, 'RAG')) !== undefined,
      code: (await cardAt(document, 'RLHF')) !== undefined,
      prose: (await cardAt(prose, 'RAG')) !== undefined,
    });
    await where('everywhere');
    assert.deepEqual(await seen(), { comment: true, code: true, prose: true });
    await where('prose');
    assert.deepEqual(await seen(), { comment: false, code: false, prose: true });
    await where('off');
    assert.deepEqual(await seen(), { comment: false, code: false, prose: false });
  });

  it('may run two commands of ours and nothing else', async () => {
    const card = await cardAt(await textOf('plaintext', 'RLHF'), 'RLHF');
    assert.ok(card && card.links.length >= 2);
    const allowed = ['seoga.openArticle', 'seoga.showTerm'];
    assert.deepEqual(
      card.links.filter(link => !allowed.includes(link.command)),
      [],
    );
    assert.deepEqual(card.markdown.isTrusted, { enabledCommands: allowed });
    assert.notEqual(card.markdown.supportHtml, true);
  });
});

async function where(place: HoverPlace | undefined): Promise<void> {
  await workspace.getConfiguration().update('seoga.hover.where', place, ConfigurationTarget.Global);
}
