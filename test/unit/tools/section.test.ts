import assert from 'node:assert/strict';
import type { OutlineItem } from '../../../src/core/markdown/rendered-article';
import { slugger } from '../../../src/core/markdown/slug';
import { findSection, linesOfSection } from '../../../src/core/tools/section';

/** Headings ten lines apart; a heading's spaces in front are its level. */
function outlineOf(...headings: readonly string[]): readonly OutlineItem[] {
  const slugFor = slugger();
  return headings.map((heading, index) => {
    const text = heading.trim();
    return {
      level: 2 + heading.length - heading.trimStart().length,
      text,
      slug: slugFor(text),
      line: 10 * (index + 1),
    };
  });
}

const outline = outlineOf(
  '들어가며',
  'Test-time compute',
  ' 비용',
  ' 결과',
  '강화학습',
  ' 비용',
  'C++ & Rust',
  '나가며',
);

function found(asked: string): string {
  const section = findSection(outline, asked);
  switch (section.kind) {
    case 'none':
      return 'none';
    case 'one':
      return `line ${section.heading.line}`;
    case 'several':
      return `one of ${section.headings.map(heading => heading.slug).join(', ')}`;
  }
}

describe('a section', () => {
  it('is found by its heading in any case, by its slug, and by a link to it', () => {
    for (const asked of [
      'Test-time compute',
      'TEST-TIME COMPUTE',
      'test-time-compute',
      '#test-time-compute',
      '## Test-time compute',
    ])
      assert.equal(found(asked), 'line 20', asked);
  });

  it('is found by a part of its heading where no other has that part', () => {
    assert.equal(found('compute'), 'line 20');
    assert.equal(found('강화'), 'line 50');
  });

  it('is not guessed where several may be meant', () => {
    assert.equal(found('비용'), 'one of 비용, 비용-1');
    assert.equal(found('가며'), 'one of 들어가며, 나가며');
  });

  it('of two with one name is found by its own slug', () => {
    assert.equal(found('비용-1'), 'line 60');
  });

  it('is nowhere for a word of no heading, and for signs alone', () => {
    for (const asked of ['데이터', '', '##', '??']) assert.equal(found(asked), 'none', asked);
  });

  it('ends before the next heading of its level or above, and the last one with the file', () => {
    const lines = (index: number) => {
      const heading = outline[index];
      assert.ok(heading);
      return linesOfSection(outline, heading, 99);
    };
    assert.deepEqual(lines(1), { first: 20, last: 49 });
    assert.deepEqual(lines(2), { first: 30, last: 39 });
    assert.deepEqual(lines(5), { first: 60, last: 69 });
    assert.deepEqual(lines(7), { first: 80, last: 99 });
  });
});
