import assert from 'node:assert/strict';
import { spansOf } from '../../../../src/core/search/title/spans';

describe('spans', () => {
  it('lead from keys back to the characters of the text', () => {
    assert.deepEqual(spansOf('웹 API', 'literal', [[4, 7]]), [[2, 5]]);
  });

  it('show a syllable whole when part of it matched', () => {
    assert.deepEqual(spansOf('검색', 'literal', [[0, 4]]), [[0, 2]]);
  });

  it('join what touches and keep apart what does not', () => {
    assert.deepEqual(
      spansOf('SwiftData kit', 'literal', [
        [5, 9],
        [0, 5],
      ]),
      [[0, 9]],
    );
    assert.deepEqual(
      spansOf('SwiftData kit', 'initials', [
        [0, 1],
        [9, 10],
      ]),
      [
        [0, 1],
        [10, 11],
      ],
    );
  });

  it('leave out the spaces and signs between', () => {
    assert.deepEqual(spansOf('kube-proxy', 'spacing', [[0, 9]]), [
      [0, 4],
      [5, 10],
    ]);
  });

  it('count initial consonants, not keys, where those matched', () => {
    assert.deepEqual(spansOf('IP 주소', 'choseong', [[2, 4]]), [[3, 5]]);
  });
});
