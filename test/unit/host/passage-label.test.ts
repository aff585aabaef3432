import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passageLabel } from '../../../src/host/kit/passage-label';

/** What a row shows of a line whose found words stand between brackets, in the same way. */
function row(marked: string): string {
  const spans: [number, number][] = [];
  let text = '';
  for (const [index, part] of marked.split(/[[\]]/).entries()) {
    if (index % 2 === 1) spans.push([text.length, text.length + part.length]);
    text += part;
  }
  const { label, highlights } = passageLabel({ line: 1, heading: undefined, text, spans });
  let [shown, end] = ['', 0];
  for (const [from, to] of highlights) {
    shown += `${label.slice(end, from)}[${label.slice(from, to)}]`;
    end = to;
  }
  return shown + label.slice(end);
}

describe('the row of a passage', () => {
  it('begins as its line does where what was found is near', () => {
    assert.equal(row('벡터 [검색]은 빠르다'), '벡터 [검색]은 빠르다');
  });

  it('앞말이 길면 찾은 말 가까이의 낱말에서 시작한다', () => {
    assert.equal(row('아주 긴 앞말이 있는 줄의 끝에서야 [검색]이 나온다'), '…있는 줄의 끝에서야 [검색]이 나온다');
  });

  it('begins inside a long word rather than with it', () => {
    assert.equal(row('a https://example.org/[search]'), '…example.org/[search]');
  });

  it('keeps every later place marked', () => {
    assert.equal(row('열두 글자보다 더 긴 앞말 [검색]과 또 [검색]'), '…글자보다 더 긴 앞말 [검색]과 또 [검색]');
  });

  it('a line without a place is shown from its beginning', () => assert.equal(row('그냥 글'), '그냥 글'));

  it('shows what was found within sixteen characters, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.string(), before => {
        const text = `${before.replace(/[[\]]/g, '')}검색`;
        const { label, highlights } = passageLabel({
          line: 1,
          heading: undefined,
          text,
          spans: [[text.length - 2, text.length]],
        });
        const [start = 0, end = 0] = highlights[0] ?? [];
        assert.equal(label.slice(start, end), '검색');
        assert.ok(start <= 16);
      }),
    );
  });
});
