import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CloserSearch } from '../../../src/core/markdown/closer-search';
import { cpuTime } from '../cpu-time';

describe('CloserSearch', () => {
  it('기억한 답은 새로 찾은 답과 같다', () => {
    const source = fc
      .array(fc.constantFrom('-->', '<!--', '</SVG>', 'a', '\n'), { maxLength: 20 })
      .map(parts => parts.join(''));
    const questions = fc.array(fc.tuple(fc.constantFrom('-->', '</svg>'), fc.nat(60)), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), questions, (sources, asked) => {
        const closers = new CloserSearch();
        for (const [index, [closer, from]] of asked.entries()) {
          const text = sources[index % sources.length] ?? '';
          const place = text.toLowerCase().indexOf(closer, from);
          assert.equal(closers.find(text, closer, from), place < 0 ? undefined : place + closer.length);
        }
      }),
    );
  });

  it('없는 것을 거듭 물어도 글을 거듭 읽지 않는다', () => {
    const source = '<!-- '.repeat(200_000);
    const closers = new CloserSearch();
    const spent = cpuTime();
    for (let from = 0; from < source.length; from += 5) closers.find(source, '-->', from);
    assert.ok(spent() < 5_000);
  });
});
