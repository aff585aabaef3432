import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { articleId } from '../../../src/core/library/article';
import type { Relations } from '../../../src/core/room/answers';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { NaiveIndex } from '../search/text/naive-index';
import { termOf } from '../terms/terms';
import { FakeSource, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');

const article = (title: string, topics: readonly string[], body: string): string =>
  `---\ntitle: "${title}"\ntags: [${topics.map(topic => `"${topic}"`).join(', ')}]\n---\n\n${body}\n`;

/** A small library of which anybody can say what belongs together. */
const FILES: Readonly<Record<string, string>> = {
  'sourdough.md': article(
    'Sourdough at home',
    ['bread', 'kitchen'],
    'Feed the starter with rye. The starter wants a warm crock. Rye makes the crumb, time the crust. Crumb and crust follow. See [the crock](crock.md).',
  ),
  'rye.md': article('Rye loaves', ['bread', 'kitchen'], 'A rye starter is slow. Crust is dark, crumb is dense.'),
  'crock.md': article('Choosing a crock', ['kitchen'], 'A crock holds a starter. Glaze matters.'),
  'soup.md': article('Onion soup', ['kitchen'], 'Onions brown slowly.'),
  'rag.md': article(
    '문서를 찾아 답하기',
    ['AI'],
    '검색 증강 생성은 문서를 찾는다. 지식 증류는 다르다. 검색 증강 생성의 품질.',
  ),
  'grounding.md': article(
    'Answers with sources',
    ['writing'],
    'Retrieval-augmented generation finds text first. Knowledge distillation does not.',
  ),
  'train.md': article('Night trains', ['travel', 'rail'], 'Couchettes rattle. The conductor whistles.'),
  'rails.md': article('Rails', ['travel', 'Rail'], 'Steel expands.'),
  'index/README.md': article('Everything', [], '- [a](../sourdough.md)\n- [b](/rye.md)\n- [c](../crock.md#glaze)'),
  'diary.md': article('A diary', [], 'Nothing happened.'),
  'part-1.md': `---\ntitle: Part 1\nnext: part-2.md#second\nprev: false\n---\n\nOne.`,
  'part-2.md': `---\ntitle: Part 2\nprev: { text: "Begin here", link: "./part-1.html" }\nnext: ./part-3.md\n---\n\nTwo.`,
};

const TERMS = [
  termOf('검색 증강 생성', 'Retrieval-Augmented Generation', { abbr: 'RAG' }),
  termOf('지식 증류', 'Knowledge Distillation'),
];

async function roomOver(files: Readonly<Record<string, string>>): Promise<(path: string) => Promise<Relations>> {
  const text = new NaiveIndex();
  const store = {
    ...forgetfulStore,
    text,
    claim: () => true,
    articles: { ...forgetfulStore.articles, pending: () => ({ ids: [], count: 0 }) },
  };
  const source = new FakeSource({ notes: {} });
  const room = new ReadingRoom({ source, store });
  room.setTerms(TERMS);
  await room.setShelves([notes], NEVER);
  for (const [path, file] of Object.entries(files)) {
    source.write('notes', path, file);
    await room.filesChanged(notes.id, [{ kind: 'written', path, stamp: '1' }]);
  }
  return path => room.relations(articleId(notes.id, path));
}

const paths = (ids: readonly { readonly id: string }[]): readonly string[] =>
  ids.map(({ id }) => id.slice('notes/'.length));

describe('an article is related to', () => {
  let relations: (path: string) => Promise<Relations>;

  before(async () => {
    relations = await roomOver(FILES);
  });

  it('those with the same rare topics first, and to none with nothing in common', async () => {
    const { related } = await relations('sourdough.md');
    assert.equal(paths(related)[0], 'rye.md');
    assert.ok(!paths(related).some(path => /train|rails|diary|rag|grounding/.test(path)));
  });

  it('those with the same topic in another spelling', async () => {
    const [first] = (await relations('train.md')).related;
    assert.equal(first && paths([first])[0], 'rails.md');
    assert.deepEqual(
      [first?.by, first?.shared.map(topic => topic.toLowerCase()).sort()],
      ['topics', ['rail', 'travel']],
    );
  });

  it('those with the same terms, in whatever language', async () => {
    const [first] = (await relations('rag.md')).related;
    assert.equal(first && paths([first])[0], 'grounding.md');
    assert.equal(first?.by, 'terms');
    assert.deepEqual([...(first?.shared ?? [])].sort(), ['knowledge-distillation', 'retrieval-augmented-generation']);
  });

  it('those with the same telling words, where there are no topics', async () => {
    const alone = Object.fromEntries(
      Object.entries(FILES).map(([path, file]) => [path, file.replace(/\ntags:.*/, '')]),
    );
    const [first] = (await (await roomOver(alone))('sourdough.md')).related;
    assert.equal(first && paths([first])[0], 'rye.md');
    assert.equal(first?.by, 'words');
    assert.ok(first?.shared.includes('starter'));
  });

  it('none that is named already, and not to itself', async () => {
    const { related, backlinks } = await relations('crock.md');
    assert.deepEqual(paths(backlinks.map(id => ({ id }))).toSorted(), ['index/README.md', 'sourdough.md']);
    assert.ok(!paths(related).includes('sourdough.md') && !paths(related).includes('crock.md'));
  });

  it('nothing where nobody has anything in common with it', async () => {
    assert.deepEqual(await relations('diary.md'), { backlinks: [], related: [] });
  });

  it('the same ones in the same order, whenever it is asked', async () => {
    assert.deepEqual(await relations('sourdough.md'), await relations('sourdough.md'));
    const backwards = await roomOver(Object.fromEntries(Object.entries(FILES).reverse()));
    assert.deepEqual(await backwards('sourdough.md'), await relations('sourdough.md'));
  });
});

describe('an article’s neighbours', () => {
  it('are what its frontmatter names, where the library has it', async () => {
    const relations = await roomOver(FILES);
    const first = await relations('part-1.md');
    assert.deepEqual([first.previous, first.next], [undefined, { id: 'notes/part-2.md', heading: 'second' }]);
    const second = await relations('part-2.md');
    assert.deepEqual([second.previous, second.next], [{ id: 'notes/part-1.md', text: 'Begin here' }, undefined]);
  });
});
