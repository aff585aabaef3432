import assert from 'node:assert/strict';
import type { ShelfId } from '../../../src/core/library/shelf';
import type { ArticlePlace } from '../../../src/core/room/answers';
import { keptPage } from '../../../src/host/reader/kept-page';

const placeOf = (path: string, uri = 'file:///notes'): ArticlePlace => ({
  shelf: { id: 'notes' as ShelfId, uri, label: 'notes' },
  path,
});
const [fog, tide] = [placeOf('fog.md'), placeOf('tide.md')];
const same = (said: ArticlePlace): ArticlePlace => said;

describe('what a page kept across a reload', () => {
  it('is the article and the way to it', () => {
    const where = { progress: 0.4 };
    const state = { place: tide, trail: { stops: [{ place: fog, where }, { place: tide }], at: 1 } };
    assert.deepEqual(keptPage(structuredClone(state), same), state);
  });

  it('is the article alone where an earlier version wrote it', () => {
    assert.deepEqual(keptPage({ place: fog }, same), { place: fog, trail: undefined });
  });

  it('names files, and where they lie is asked: no page chooses the folder that its reader loads from', () => {
    const asked: string[] = [];
    const kept = keptPage({ place: placeOf('fog.md', 'file:///'), trail: { stops: [{ place: fog }], at: 0 } }, said => {
      asked.push(said.path);
      return tide;
    });
    assert.deepEqual(asked, ['fog.md', 'fog.md']);
    assert.deepEqual(kept, { place: tide, trail: { stops: [{ place: tide }], at: 0 } });
  });

  const useless: readonly (readonly [what: string, state: unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'fog.md'],
    ['no shelf', { place: { path: 'fog.md' } }],
    ['a path that is no text', { place: { ...fog, path: 1 } }],
    ['a path that leaves its folder', { place: placeOf('../secrets.md') }],
  ];
  for (const [what, state] of useless)
    it(`is nothing where it is ${what}`, () => assert.equal(keptPage(state, same), undefined));

  const lost: readonly (readonly [what: string, trail: unknown])[] = [
    ['no list', { stops: 'fog.md', at: 0 }],
    ['without a place in it', { stops: [{ place: fog }] }],
    ['with a stop that is none', { stops: [{ place: fog }, { place: placeOf('../secrets.md') }], at: 0 }],
  ];
  for (const [what, trail] of lost) {
    it(`leaves a way out that is ${what}`, () =>
      assert.deepEqual(keptPage({ place: fog, trail }, same), { place: fog, trail: undefined }));
  }

  it('leaves out where one was at a stop that says nothing sensible of it', () => {
    const trail = { stops: [{ place: fog, where: { progress: 7 } }], at: 0 };
    assert.deepEqual(keptPage({ place: fog, trail }, same)?.trail, { stops: [{ place: fog }], at: 0 });
  });
});
