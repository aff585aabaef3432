import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';
import { parseFrontmatter } from '../../../src/core/markdown/parse-frontmatter';
import { createRenderer } from '../../../src/core/markdown/render';
import { sanitize } from '../../../src/core/markdown/sanitize';
import { contextOf } from './article-context';
import { dangersIn } from './dangers';
import { FRAGMENTS } from './fragments';

const texts = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      minLength: 5,
      maxLength: 40,
      size: 'max',
    },
  )
  .map(parts => parts.join(''));

describe('어떤 글이 와도', function () {
  // Thousands of articles, on a machine that may be busy.
  this.timeout(60_000);
  const renderer = createRenderer();
  const context = contextOf({ title: '제목 <b>', nested: [{ a: 1 }] });
  const format = fc.constantFrom('markdown' as const, 'plain' as const);

  it('안전한 HTML이 나온다', async () => {
    await fc.assert(
      fc.asyncProperty(texts, format, async (text, kind) => {
        const { html } = await renderer.render({ text, format: kind }, context);
        assert.deepEqual(dangersIn(html), []);
      }),
      { numRuns: 600 },
    );
  });

  it('소독은 두 번 해도 위험이 없고 글자가 같다', () => {
    fc.assert(
      fc.property(texts, text => {
        const once = sanitize(text, context);
        const twice = sanitize(once, context);
        assert.deepEqual(dangersIn(twice), []);
        assert.equal(wordsOf(twice), wordsOf(once));
      }),
      { numRuns: 300 },
    );
  });

  it('개요의 slug은 모두 HTML에 있고 서로 다르다', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const { html, outline } = await renderer.render({ text, format: 'markdown' }, context);
        const slugs = outline.map(item => item.slug);
        assert.equal(new Set(slugs).size, slugs.length);
        for (const { slug, line, level } of outline) {
          assert.ok(html.includes(` id="${slug}"`), slug);
          assert.ok(line >= 1 && level >= 2 && level <= 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('frontmatter와 본문을 나누어도 잃는 글자가 없다', () => {
    fc.assert(
      fc.property(texts, text => {
        const { yaml, body, bodyLine } = splitFrontmatter(text);
        assert.ok(text.endsWith(body));
        assert.equal(text.split('\n').length - body.split('\n').length + 1, bodyLine);
        if (yaml === undefined) return;
        assert.ok(text.includes(yaml));
        assert.ok(['ok', 'broken'].includes(parseFrontmatter(yaml).kind));
      }),
    );
  });
});

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}
