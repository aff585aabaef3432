import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleOf, recalledOf } from '../../../src/core/library/recalled-article';
import * as articles from './articles';

describe('an article that is written down', () => {
  it('is read back as it was, whatever its title and its topics hold', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, fc.array(text), fc.option(text, { nil: undefined }), (title, topics, summary) => {
        const article = articles.articleOf('글/a.md', { title, topics, ...(summary !== undefined && { summary }) });
        assert.deepEqual(articleOf(recalledOf(article)), article);
      }),
    );
  });

  it('says its id and its title once', () => {
    const { id, title, facts } = recalledOf(articles.articleOf('folder/a.md', { title: '벡터 검색' }));
    assert.equal(title, '벡터 검색');
    for (const said of [id, title, 'folder']) assert.ok(!facts.includes(said), said);
  });
});
