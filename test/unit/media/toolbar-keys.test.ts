import assert from 'node:assert/strict';
import { stopAfter } from '../../../media/kit/toolbar-keys';

describe('the keys of a toolbar', () => {
  const rows: readonly (readonly [key: string, at: number, to: number | undefined])[] = [
    ['ArrowRight', 0, 1],
    ['ArrowRight', 4, 0],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 4],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['ArrowDown', 2, undefined],
    ['Enter', 2, undefined],
  ];
  for (const [key, at, to] of rows) {
    it(`${key} leads from button ${at} of five to ${to ?? 'none'}`, () => assert.equal(stopAfter(key, at, 5), to));
  }
});
