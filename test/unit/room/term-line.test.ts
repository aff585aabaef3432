import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { termOf } from '../terms/terms';
import { OPEN } from './labels';
import { FakeSource, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');
const term = termOf('팩트 테이블', 'Fact Table', { aliases: ['사실 테이블'] });

/** What the articles of a library with these files say of the term. */
async function lineIn(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const room = new ReadingRoom({ source: new FakeSource({ notes: files }) });
  await room.setShelves([notes], NEVER);
  room.setTerms([term]);
  return (await room.termLine(term.id))?.text;
}

const article = (title: string, text: string): string => `---\ntitle: ${title}\n---\n\n${text}\n`;

describe('what an article says of a term', () => {
  const DEFINES = '팩트 테이블이란 측정한 값을 한 줄에 하나씩 담은 테이블을 말한다.';
  const ABOUT = '이 창고에서도 팩트 테이블은 날짜마다 새로 만들어진다.';

  it('is the sentence that defines it, before any other', async () => {
    assert.equal(await lineIn({ 'a.md': article('팩트 테이블', `${ABOUT} ${DEFINES}`) }), DEFINES);
  });

  it('is one that is about it, where none defines it', async () => {
    assert.equal(await lineIn({ 'a.md': article('팩트 테이블', `값을 모은다고 한다. ${ABOUT}`) }), ABOUT);
    const english = 'In every warehouse a fact table is rebuilt at night.';
    assert.equal(await lineIn({ 'a.md': article('Fact Table', english) }), english);
  });

  it('is none that only mentions it, asks for it or stands in code', async () => {
    const mention = '우리는 차원과 팩트 테이블, 그리고 다른 것들을 함께 보았다.';
    const asked = '팩트 테이블이란 도대체 무엇이라고 해야 할까?';
    const code = `\`\`\`\n${DEFINES}\n\`\`\``;
    assert.equal(await lineIn({ 'a.md': article('팩트 테이블', [mention, asked, code].join('\n\n')) }), undefined);
  });

  it('is nothing where no article is about it', async () => {
    assert.equal(await lineIn({ 'a.md': article('다른 글', DEFINES) }), undefined);
  });

  it('is taken from the article that defines it, of several', async () => {
    assert.equal(
      await lineIn({ 'a.md': article('팩트 테이블 1', ABOUT), 'b.md': article('팩트 테이블 2', DEFINES) }),
      DEFINES,
    );
  });
});

describe('a term that is not to be shown', () => {
  it('is marked in no article, and still found', async () => {
    const room = new ReadingRoom({
      source: new FakeSource({ notes: { 'a.md': article('팩트 테이블', '팩트 테이블은 크다.') } }),
    });
    await room.setShelves([notes], NEVER);
    room.setTerms([term], { never: ['fact table'], density: 'first' });
    const page = await room.open({ shelf: notes, path: 'a.md' }, OPEN);
    assert.ok(page.kind === 'page' && !page.html.includes('data-term'));
    assert.deepEqual(
      room.termsNamed('팩트', 5).map(({ id }) => id),
      [term.id],
    );
    assert.equal(room.articlesWithTerm(term.id, 3).length, 1);
  });
});
