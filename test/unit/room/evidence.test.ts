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

async function openRoom(more: Readonly<Record<string, string>> = {}): Promise<ReadingRoom> {
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
  for (const [path, file] of Object.entries({ ...FILES, ...more })) {
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

  it('is found in another language by what articles call a thing, by sound and by everyday words', async () => {
    const room = await openRoom({
      'caches.md':
        '# Caches\n\nA node keeps stale entries until a message tells it to evict them.\n\nContainers merge their layers.\n',
      'eviction.md': '# 축출\n\n오래된 값은 축출(eviction)한다.\n\n축출(eviction)은 빠르다.\n',
    });
    const first = async (question: string) => (await room.evidence(question, WIDE, NEVER))[0]?.text ?? '';
    assert.match(await first('컨테이너는 레이어를 어떻게 병합하나요?'), /Containers merge/);
    assert.deepEqual(await room.otherNames('컨테이너는 어떻게 축출하나요?'), [
      { word: '축출', names: ['eviction'] },
      { word: '컨테이너', names: ['containers'] },
    ]);
  });

  it('takes the names that it is given for what words are called, and looks for no others', async () => {
    const room = await openRoom();
    const given = { ...WIDE, names: [{ word: '효모', names: ['starter'] }] };
    assert.match((await room.evidence('효모는 무엇을 좋아하나요?', given, NEVER))[0]?.text ?? '', /^The starter/);
    assert.deepEqual(await room.evidence('효모는 무엇을 좋아하나요?', WIDE, NEVER), []);
  });

  it('in the language of the question comes before what is as good in the other', async () => {
    const room = await openRoom({
      'server-ko.md': '# 서버\n\n서버는 요청을 로그에 남긴다.\n',
      'server-en.md': '# Server\n\nThe server writes requests to its log.\n',
    });
    assert.match((await room.evidence('서버는 요청을 어디에 남기나요?', WIDE, NEVER))[0]?.text ?? '', /^서버는/);
    assert.match((await room.evidence('Where does a server log requests?', WIDE, NEVER))[0]?.text ?? '', /^The server/);
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
