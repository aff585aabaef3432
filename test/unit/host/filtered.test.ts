import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { filteredBy } from '../../../src/host/shelf/filtered';
import { FakeSource, shelfOf } from '../room/shelf-folder';

const FILES = {
  'react.md': '---\ntag: [React]\n---\n\n# Effects you do not need\n',
  'state.md': '---\ndate: 2024-05-01\n---\n\n# React state, explained\n',
  'refactor.md': '# Refactoring by hand\n',
  'dates.md': '# How to compare dates\n',
};

describe('the filter of the Articles view', () => {
  let room: ReadingRoom;

  before(async () => {
    room = new ReadingRoom({ source: new FakeSource({ notes: FILES }), store: forgetfulStore });
    await room.setShelves([shelfOf('notes')], new CancellationSource().token);
  });

  const filter = (query: string) => {
    const filtered = filteredBy(room.search(query, { limit: Infinity, kinds: ['article', 'topic', 'author'] }));
    const articles = [...(filtered.articles ?? [])].map(id => id.replace(/^notes\/|\.md$/g, '')).sort();
    return { articles, isNear: filtered.isNear, mistakes: filtered.mistakes.map(({ is }) => is) };
  };

  it('leaves what is called so, by its title or by its topic, and nothing that only comes near', () => {
    assert.deepEqual(filter('react'), { articles: ['react', 'state'], isNear: false, mistakes: [] });
  });

  it('leaves what comes near where nothing is called so, and says that it does', () => {
    assert.deepEqual(filter('raect'), { articles: ['react', 'state'], isNear: true, mistakes: [] });
    assert.deepEqual(filter('compare hamsters'), { articles: ['dates'], isNear: true, mistakes: [] });
  });

  it('claims no nearness where nothing is left', () => {
    assert.deepEqual(filter('쀍뛟쀍'), { articles: [], isNear: false, mistakes: [] });
  });

  it('takes nothing away, and blames nothing, on the way to a value', () => {
    const typed = (query: string) => {
      const answer = room.search(query, { limit: Infinity, kinds: ['article', 'topic', 'author'] });
      const { articles, mistakes } = filteredBy(answer, { query, completions: room.completions(query) });
      return { left: articles?.size, mistakes: mistakes.map(({ is }) => is) };
    };
    for (const query of ['is:', 'is:un', '상태:안', 'topic:', 'is:unread before:', 'topic:"Rea'])
      assert.deepEqual(typed(query).mistakes, [], query);
    assert.deepEqual(
      ['is:', 'is:un', '상태:안', 'lang:k', 'topic:', 'before:20', '"'].map(query => typed(query).left),
      [undefined, undefined, undefined, undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(typed('react is:un'), { left: 2, mistakes: [] });
    // Nothing goes on from there, and what stands before it is whole.
    assert.deepEqual(typed('is:xyz'), { left: undefined, mistakes: ['unknownValue'] });
    assert.deepEqual(typed('is:old is:un'), { left: 0, mistakes: ['unknownValue'] });
    assert.deepEqual(typed('is:un '), { left: 0, mistakes: ['unknownValue'] });
    assert.deepEqual(typed('topic:nothing'), { left: 0, mistakes: ['unknownName'] });
  });

  it('hands on what is wrong with the query', () => {
    assert.deepEqual(filter('before:abc'), { articles: [], isNear: false, mistakes: ['noDate'] });
    assert.deepEqual(filter('is:raed'), { articles: [], isNear: false, mistakes: ['unknownValue'] });
    assert.deepEqual(filter('topic:nothing'), { articles: [], isNear: false, mistakes: ['unknownName'] });
    assert.deepEqual(filter('is:unread raect').isNear, true);
  });
});
