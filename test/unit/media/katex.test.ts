import assert from 'node:assert/strict';
import katex from '../../../media/reader/katex';
import { cpuTime } from '../cpu-time';

const typeset = (tex: string) => katex.renderToString(tex);

/** 158 characters that say 130,000. */
const BOMB = `\\def\\a#1{${'#1'.repeat(40)}}\\a{\\a{${'x'.repeat(60)}}}`;

describe('A formula', () => {
  it('is typeset as MathML and as HTML', () => {
    assert.match(typeset('\\frac{a}{b}'), /<math.*class="katex-html"/s);
    assert.match(typeset('\\operatorname{rank} A \\leq \\sum\\limits_{i} \\Set{x|y}'), /<math/);
  });

  it('defines no macros, in any of the ways there are', () => {
    const ways = [
      '\\def\\a{x}',
      '\\gdef\\a{x}',
      '\\global\\def\\a{x}',
      '\\long\\xdef\\a{x}',
      '\\edef\\a{x}',
      '\\let\\a=x',
    ];
    const more = [
      '\\newcommand\\a{x}',
      '\\renewcommand\\frac{x}',
      '\\providecommand\\a{x}',
      '\\global\\futurelet\\a xy',
    ];
    for (const tex of [...ways, ...more]) assert.throws(() => typeset(tex), /is not typeset/, tex);
    for (const tex of ['\\expandafter\\def\\a{x}\\a', '\\noexpand\\def\\a{x}\\a'])
      assert.throws(() => typeset(tex), tex);
  });

  it('is refused at once where it would come out a thousand times longer', () => {
    const spent = cpuTime();
    assert.throws(() => typeset(BOMB), /\\def is not typeset/);
    assert.ok(spent() < 500);
  });

  it('has at most 4,000 characters', () => {
    assert.ok(typeset('x'.repeat(4000)));
    assert.throws(() => typeset('x'.repeat(4001)), /too large/);
  });

  it('is bounded whatever the caller asks for', () => {
    const options = { maxExpand: Number.POSITIVE_INFINITY, macros: {}, trust: true, throwOnError: false };
    assert.throws(() => katex.renderToString('\\def\\a{x}\\a', options), /is not typeset/);
    assert.throws(() => katex.renderToString('\\Set{|||}'.repeat(300), options), /Too many expansions/);
    assert.doesNotMatch(katex.renderToString('\\href{https://a.example}{x}', options), /<a /);
  });
});
