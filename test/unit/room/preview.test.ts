import assert from 'node:assert/strict';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { FakeSource, shelfOf } from './shelf-folder';

const notes = shelfOf('notes');

const FILES = {
  'summary.md': '---\ntitle: A\ndescription: "What it is about"\n---\n\nWhat it says.\n\n## Part\n\nThe part.\n',
  'plain.md': '---\ntitle: B\n---\n\n# B\n\nFirst **words**.\n\nSecond words.\n\n## Part\n\nOther words.\n',
  'long.md': `Words ${'and more words '.repeat(100)}`,
  'parts.md': '# Title\n\n## 벡터 검색!\n\n### Inner\n\nInner words.\n\n## Next\n\nNext words.\n',
  'note.txt': 'A note\n\nIts words.\n',
  'binary.md': 'a\0b',
};

describe('a preview', () => {
  const room = new ReadingRoom({ source: new FakeSource({ notes: FILES }) });
  const preview = (path: string, heading?: string) => room.preview({ shelf: notes, path }, heading);

  it('is the summary, where its author wrote one', async () => {
    const { text, article } = (await preview('summary.md')) ?? assert.fail();
    assert.deepEqual([text, article.title], ['What it is about', 'A']);
  });

  it('is what an article begins with, without its title and its markup', async () => {
    assert.equal((await preview('plain.md'))?.text, 'First words. Second words.');
    assert.equal((await preview('note.txt'))?.text, 'Its words.');
  });

  it('of a section is what the section begins with', async () => {
    const { text, section } = (await preview('summary.md', 'part')) ?? assert.fail();
    assert.deepEqual([text, section], ['The part.', 'Part']);
  });

  it('of a section of parts is what the first part begins with', async () => {
    const { text, section } = (await preview('parts.md', '벡터 검색!')) ?? assert.fail();
    assert.deepEqual([text, section], ['Inner words.', '벡터 검색!']);
  });

  it('of a heading that is not there is that of the article', async () => {
    const { text, section } = (await preview('plain.md', 'nowhere')) ?? assert.fail();
    assert.deepEqual([text, section], ['First words. Second words.', undefined]);
  });

  it('ends at a word and says that there is more', async () => {
    const { text } = (await preview('long.md')) ?? assert.fail();
    assert.match(text, /(?:words|and|more)…$/);
    assert.ok(text.length <= 321);
  });

  it('is none of what cannot be read', async () => {
    assert.equal(await preview('binary.md'), undefined);
    assert.equal(await preview('missing.md'), undefined);
  });
});
