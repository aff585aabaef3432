import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import { articleId } from '../../../src/core/library/article';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { NaiveIndex } from '../search/text/naive-index';
import { termOf } from '../terms/terms';
import { FakeSource, shelfOf } from './shelf-folder';

const notes = shelfOf('notes');
const WIDE = { limit: 5, budget: 10_000 };
const NEVER = new CancellationSource().token;

const FILES: Readonly<Record<string, string>> = {
  'rag.md':
    '---\ntitle: 문서를 찾아 답하기\ntags: [AI]\n---\n\n## 환각\n\n찾은 문단만 보고 답하면 환각이 줄어든다.\n\n## 비용\n\n검색을 하면 답이 늦어진다.\n',
  'training.md':
    '---\ntitle: Training with rewards\ntags: [AI]\n---\n\nReinforcement learning rewards an answer that a checker accepts.\n\n## Cooling\n\nMachines get warm.\n',
  'bread.md': '---\ntitle: Bread\ntags: [kitchen]\n---\n\nThe starter wants a warm crock.\n',
};

async function openRoom(): Promise<ReadingRoom> {
  const source = new FakeSource({ notes: {} });
  const store = {
    ...forgetfulStore,
    text: new NaiveIndex(),
    claim: () => true,
    articles: { ...forgetfulStore.articles, pending: () => ({ ids: [], count: 0 }) },
  };
  const room = new ReadingRoom({ source, store });
  room.setTerms([termOf('강화학습', 'Reinforcement Learning', { abbr: 'RL' })]);
  await room.setShelves([notes], NEVER);
  for (const [path, file] of Object.entries(FILES)) {
    source.write('notes', path, file);
    await room.filesChanged(notes.id, [{ kind: 'written', path, stamp: '1' }]);
  }
  return room;
}

describe('evidence for a question', () => {
  it('is the paragraph that holds its words, with the headings above it', async () => {
    const [first] = await (await openRoom()).evidence('환각을 어떻게 줄이나요?', WIDE, NEVER);
    assert.ok(first);
    const { covers, ...found } = first;
    assert.ok((covers ?? 0) > 0.8);
    assert.deepEqual(found, {
      article: articleId(notes.id, 'rag.md'),
      title: '문서를 찾아 답하기',
      headings: ['환각'],
      text: '찾은 문단만 보고 답하면 환각이 줄어든다.',
      line: 8,
      score: 1,
    });
  });

  it('is found in another language by the names of a term', async () => {
    const [first] = await (await openRoom()).evidence('강화학습은 무엇에 보상을 주나요?', WIDE, NEVER);
    assert.equal(first?.article, articleId(notes.id, 'training.md'));
    assert.match(first?.text ?? '', /^Reinforcement learning/);
  });

  it('is looked for in the articles that are named, or of a topic', async () => {
    const room = await openRoom();
    const among = (articles: readonly string[]) =>
      room.evidence('warm', { ...WIDE, articles: articles.map(path => articleId(notes.id, path)) }, NEVER);
    const titles = (found: readonly { readonly title: string }[]): readonly string[] => found.map(({ title }) => title);
    assert.deepEqual(titles(await among(['bread.md'])), ['Bread']);
    assert.deepEqual(titles(await among(['rag.md'])), []);
    assert.deepEqual(titles(await room.evidence('warm', { ...WIDE, topic: 'kitchen' }, NEVER)), ['Bread']);
  });

  it('covers little where it has a common word with the question, and not what it asks of', async () => {
    const room = await openRoom();
    const covers = async (question: string) => (await room.evidence(question, WIDE, NEVER))[0]?.covers ?? 0;
    assert.ok((await covers('How warm is the crock?')) > 0.9);
    assert.ok((await covers('How warm is the ocean of Jupiter?')) < 0.4);
  });

  it('is none where nothing holds a word of it', async () => {
    assert.deepEqual(await (await openRoom()).evidence('zebra quagga', WIDE, NEVER), []);
    assert.deepEqual(await (await openRoom()).evidence('', WIDE, NEVER), []);
  });

  it('is not looked for any further once nobody wants it', async () => {
    const stop = new CancellationSource();
    const asked = (await openRoom()).evidence('warm', WIDE, stop.token);
    stop.cancel();
    await assert.rejects(asked, CancelledError);
  });
});

describe('the pieces of an article', () => {
  it('are what evidence is chosen among, with the lines they stand in', async () => {
    const room = await openRoom();
    const pieces = await room.pieces(articleId(notes.id, 'rag.md'));
    assert.deepEqual(pieces, [
      { headings: ['환각'], lines: [8, 8], isCode: false, text: '찾은 문단만 보고 답하면 환각이 줄어든다.' },
      { headings: ['비용'], lines: [12, 12], isCode: false, text: '검색을 하면 답이 늦어진다.' },
    ]);
    const [first] = await room.evidence('환각을 어떻게 줄이나요?', WIDE, NEVER);
    assert.equal(pieces[0]?.text, first?.text);
    assert.deepEqual(await room.pieces(articleId(notes.id, 'gone.md')), []);
  });
});
