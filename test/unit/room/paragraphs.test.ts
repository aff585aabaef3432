import assert from 'node:assert/strict';
import { paragraphsOf } from '../../../src/core/room/paragraphs';

const read = (file: string, format: 'markdown' | 'plain' = 'markdown') => [...paragraphsOf(file, format)];
const texts = (file: string) => read(file).map(({ text }) => text);

describe('the running text of an article', () => {
  it('has lines that a writer broke joined, and headings and items for themselves', () => {
    assert.deepEqual(texts('# 제목\n\n한 문장이\n둘로 나뉘었다.\n- 하나\n- 둘\n이어진 둘'), [
      '제목',
      '한 문장이 둘로 나뉘었다.',
      '하나',
      '둘 이어진 둘',
    ]);
  });

  it('says on which line of the file each piece begins', () => {
    const file = '---\ntitle: A\n---\n\n# One\n\nTwo\nthree\n\nFour';
    assert.deepEqual(
      read(file).map(({ line }) => line),
      [5, 7, 10],
    );
  });

  it('is without markup, code, tables, tags and containers', () => {
    const file =
      '**Bold** and [a link](b.md)\n\n```js\ncode\n```\n\n| a | b |\n\n<p>\n\n::: tip\n\ninside\n\n:::\n\n![x](y.png)';
    assert.deepEqual(texts(file), ['Bold and a link', 'inside']);
  });

  it('tells the name that an item sets off, wherever its colon stands', () => {
    const leads = (file: string) => read(file).map(({ lead }) => lead);
    assert.deepEqual(leads('- **Reducer**: A function'), ['Reducer']);
    assert.deepEqual(leads('- **Reducer:** A function'), ['Reducer']);
    assert.deepEqual(leads('- **Reducer** — a function'), ['Reducer']);
    assert.deepEqual(leads('- **Reducers** are functions'), [undefined]);
    assert.deepEqual(leads('Reducer\n: A function'), ['Reducer']);
  });

  it('takes plain text for what it is', () => {
    assert.deepEqual(
      read('---\nfirst line\n\nsecond', 'plain').map(({ text }) => text),
      ['first line', 'second'],
    );
  });
});
