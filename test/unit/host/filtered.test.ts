import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { filteredBy } from '../../../src/host/shelf/filtered';
import { FakeSource, shelfOf } from '../room/shelf-folder';

const FILES = {
  'react.md': '---\ntag: [React]\n---\n\n# Effects you do not need\n',
  'state.md': '# React state, explained\n',
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
    const articles = [...filtered.articles].map(id => id.replace(/^notes\/|\.md$/g, '')).sort();
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

  it('hands on what is wrong with the query', () => {
    assert.deepEqual(filter('before:abc'), { articles: [], isNear: false, mistakes: ['noDate'] });
    assert.deepEqual(filter('is:raed'), { articles: [], isNear: false, mistakes: ['unknownValue'] });
    assert.deepEqual(filter('topic:nothing'), { articles: [], isNear: false, mistakes: ['unknownName'] });
    assert.deepEqual(filter('is:unread raect').isNear, true);
  });
});
