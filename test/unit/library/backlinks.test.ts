import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Article, articleId } from '../../../src/core/library/article';
import { linksTo, mayBeBacklinks } from '../../../src/core/library/backlinks';
import { linkKeys, mayLinkTo } from '../../../src/core/library/link-keys';
import { resolveLink } from '../../../src/core/library/links';
import { outgoingLinks, withoutCode } from '../../../src/core/library/outgoing-links';
import { cpuTime } from '../cpu-time';
import { articleOf, SHELF } from './articles';

describe('outgoing links', () => {
  it('are those of Markdown, of definitions, of HTML and of cards', () => {
    const body = '[a](./a.md#part) [b]\n\n[b]: ../b/\n<a href="/c.html">c</a>\n{"title": "d", "link": "/d/README.md"}';
    assert.deepEqual(outgoingLinks(body), ['./a.md', '../b/', '/c.html', '/d/README.md']);
  });

  it('lead to articles of the library: not to the web, not to images, not within the article', () => {
    const body = '[a](https://a.example/b.md) [b](//b.example) [c](mailto:c@d.e) ![d](d.png) [e](#part) [f](f.pdf)';
    assert.deepEqual(outgoingLinks(body), []);
  });

  it('are no examples in code', () => {
    const body = '```md\n[a](a.md)\n```\n`[b](b.md)` and ``[c](`c`.md)`` and [d](d.md)';
    assert.deepEqual(outgoingLinks(withoutCode(body)), ['d.md']);
  });

  it('are found in one pass, however a text begins links it does not end', () => {
    const spent = cpuTime();
    outgoingLinks('](<'.repeat(100_000));
    outgoingLinks(`[${'"link":'.repeat(50_000)}`);
    withoutCode('`'.repeat(20_000));
    withoutCode(
      Array.from({ length: 400 }, (_, i) => `${'`'.repeat(i)}a`)
        .join(' ')
        .repeat(4),
    );
    assert.ok(spent() < 1500);
  });
});

describe('the keys of links', () => {
  const name = fc.constantFrom('a', 'b', 'guide', '가나', 'README', 'index', 'v1.2');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => `${names.join('/')}.md`);
  const link = fc
    .tuple(
      fc.constantFrom('', './', '../', '../../', '/'),
      fc.array(name, { maxLength: 3 }),
      fc.constantFrom('', '.md', '.html', '/'),
    )
    .map(([start, names, end]) => start + names.join('/') + end)
    .filter(address => !/^\/*$/.test(address));

  it('know every article that a link leads to', () => {
    fc.assert(
      fc.property(path, path, link, (from, to, address) => {
        const found = resolveLink(address, { shelf: SHELF, path: from, has: candidate => candidate === to });
        if (found.kind === 'article') assert.ok(mayLinkTo(to)(linkKeys([address], from)), `${address} from ${from}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('tell nearly all others apart', () => {
    const keys = linkKeys(
      Array.from({ length: 200 }, (_, i) => `/topic-${i}/article.md`),
      'x.md',
    );
    const wrong = Array.from({ length: 2000 }, (_, i) => `other-${i}/article.md`).filter(path => mayLinkTo(path)(keys));
    assert.ok(wrong.length <= 3, wrong.join());
  });

  it('take four characters a link', () => {
    assert.equal(linkKeys(['a.md', './a', '/b/c.html'], 'x.md').length, 8);
  });
});

describe('backlinks', () => {
  const target = articleOf('guide/README.md');
  const linking = (path: string, ...addresses: readonly string[]): Article =>
    articleOf(path, { links: linkKeys(addresses, path) });

  it('are articles of the same shelf that may name its path', () => {
    const near = linking('guide/a.md', './');
    const far = linking('x/y.md', '/guide/');
    const elsewhere = linking('x/z.md', '/guides/');
    const stranger = { ...linking('guide/b.md', './'), shelf: 'other' as typeof SHELF };
    const articles = [near, far, elsewhere, stranger, articleOf('plain.md')];
    assert.deepEqual(mayBeBacklinks(target, articles), [near, far]);
  });

  it('do not count the article itself', () => {
    const own = { ...target, links: linkKeys(['./README.md'], target.path) };
    assert.deepEqual(mayBeBacklinks(own, [own]), []);
  });

  it('link in their text, not in their frontmatter and not in code', () => {
    const has = (path: string): boolean => path === target.path;
    const links = (file: string): boolean => linksTo(target, file, { shelf: SHELF, path: 'x/y.md', has });
    assert.equal(links('text [g](../guide/#top)'), true);
    assert.equal(links('---\nprev: ../guide/\n---\ntext'), false);
    assert.equal(links('```md\n[g](../guide/)\n```'), false);
    assert.equal(articleId(SHELF, 'guide/README.md'), target.id);
  });
});
