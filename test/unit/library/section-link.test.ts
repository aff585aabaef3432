import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ArticleId, articleId } from '../../../src/core/library/article';
import { resolveLink } from '../../../src/core/library/links';
import { sectionAt, sectionLink } from '../../../src/core/library/section-link';
import type { ShelfId } from '../../../src/core/library/shelf';

const id = 'seoga/rag.md' as ArticleId;

/** The address of a Markdown link. */
const addressIn = (link: string): string => /\]\((.*)\)$/.exec(link)?.[1] ?? '';

describe('a link to a section', () => {
  it('is Markdown with the words of its heading', () => {
    assert.equal(
      sectionLink('vscode', { id, heading: '검색', words: '검색' }),
      '[검색](vscode://seoga.seoga/seoga/rag.md#%EA%B2%80%EC%83%89)',
    );
    assert.equal(sectionLink('vscode', { id, words: 'RAG' }), '[RAG](vscode://seoga.seoga/seoga/rag.md)');
  });

  it('keeps brackets and parentheses from ending it early', () => {
    assert.equal(
      sectionLink('vscode', { id: 'a/b (1).md' as ArticleId, heading: 'f(x)', words: 'f[x]' }),
      '[f\\[x\\]](vscode://seoga.seoga/a/b%20%281%29.md#f%28x%29)',
    );
  });

  it('says what a heading says, which may hold markup', () => {
    assert.equal(
      sectionLink('vscode', { id, words: 'List<T>의 *별* 3~4개' }),
      '[List\\<T>의 \\*별\\* 3\\~4개](vscode://seoga.seoga/seoga/rag.md)',
    );
  });

  it('leads where it was made, whatever the names are', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter(text => !/[\\/]/.test(text) && !text.includes('..'));
    fc.assert(
      fc.property(name, name, fc.option(name, { nil: undefined }), (shelf, file, heading) => {
        const made = articleId(shelf as ShelfId, `folder/${file}.md`);
        const address = addressIn(sectionLink('vscode-insiders', { id: made, heading, words: 'x' }));
        assert.deepEqual(sectionAt(address), { id: made, heading });
      }),
    );
  });

  it('leads from another article, too', () => {
    const origin = { shelf: 'notes' as ShelfId, path: 'a.md', has: () => false };
    assert.deepEqual(resolveLink('vscode://seoga.seoga/seoga/rag.md#h', origin), { kind: 'article', id, heading: 'h' });
    assert.deepEqual(resolveLink('vscode://other.one/seoga/rag.md', origin), { kind: 'broken', reason: 'scheme' });
  });

  for (const href of [
    'https://seoga.seoga.example/seoga/rag.md',
    'vscode://other.extension/seoga/rag.md',
    'vscode://seoga.seoga/seoga/../../etc/secret.md',
    'vscode://seoga.seoga/seoga/%2e%2e/secret.md',
    'vscode://seoga.seoga/seoga/..%2f..%2fsecret.md',
    'vscode://seoga.seoga/seoga/..%5csecret.md',
    'vscode://seoga.seoga/seoga/script.js',
    'vscode://seoga.seoga/seoga',
    'vscode://seoga.seoga/',
    'vscode://seoga.seoga//rag.md',
    'file:///seoga.seoga/seoga/rag.md',
  ]) {
    it(`${href} names no article`, () => assert.equal(sectionAt(href), undefined));
  }
});
