import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveImage, resolveLink } from '../../../src/core/library/links';
import { SHELF } from './articles';

/** Resolves a link as written in `from`, in a shelf that has these files. */
function follow(href: string, files: readonly string[] = [], from = 'docs/web/css/grid.md'): unknown {
  const target = resolveLink(href, { shelf: SHELF, path: from, has: path => files.includes(path) });
  return target.kind === 'article' ? [target.id, target.heading] : target;
}

describe('a link', () => {
  const missing = { kind: 'broken', reason: 'missing' };

  it('starts from the folder of its article', () => {
    assert.deepEqual(follow('./flex.md', ['docs/web/css/flex.md']), ['notes/docs/web/css/flex.md', undefined]);
    assert.deepEqual(follow('../html/form.md#label', ['docs/web/html/form.md']), [
      'notes/docs/web/html/form.md',
      'label',
    ]);
  });

  it('from the root may start at any folder above, for a site’s root is one of them', () => {
    assert.deepEqual(follow('/web/html/form.md', ['docs/web/html/form.md']), [
      'notes/docs/web/html/form.md',
      undefined,
    ]);
    assert.deepEqual(follow('/html/form.md', ['docs/web/html/form.md']), ['notes/docs/web/html/form.md', undefined]);
  });

  it('from the root means the outermost folder that has it', () => {
    assert.deepEqual(follow('/a.md', ['a.md', 'docs/a.md']), ['notes/a.md', undefined]);
  });

  it('to .html means the Markdown it is made from', () => {
    assert.deepEqual(follow('flex.html#axis', ['docs/web/css/flex.md']), ['notes/docs/web/css/flex.md', 'axis']);
  });

  it('to a folder means its README', () => {
    assert.deepEqual(follow('../html/', ['docs/web/html/README.md']), ['notes/docs/web/html/README.md', undefined]);
    assert.deepEqual(follow('/', ['README.md']), ['notes/README.md', undefined]);
    assert.deepEqual(follow('../html', ['docs/web/html/index.md']), ['notes/docs/web/html/index.md', undefined]);
  });

  it('한글 제목은 퍼센트로 적혀 있어도 읽는다', () => {
    assert.deepEqual(follow('flex.md#%EC%A0%95%EB%A0%AC', ['docs/web/css/flex.md']), [
      'notes/docs/web/css/flex.md',
      '정렬',
    ]);
    assert.deepEqual(follow(`#${encodeURIComponent('정렬'.normalize('NFD'))}`), { kind: 'heading', slug: '정렬' });
    assert.deepEqual(follow('%EB%B2%A1%ED%84%B0.md', ['docs/web/css/벡터.md']), [
      'notes/docs/web/css/벡터.md',
      undefined,
    ]);
  });

  it('with a percent that encodes nothing is taken as written', () => {
    assert.deepEqual(follow('100%.md', ['docs/web/css/100%.md']), ['notes/docs/web/css/100%.md', undefined]);
  });

  it('with a query means the same article', () => {
    assert.deepEqual(follow('flex.md?v=2#axis', ['docs/web/css/flex.md']), ['notes/docs/web/css/flex.md', 'axis']);
  });

  it('out of the shelf is broken, whatever lies there', () => {
    assert.deepEqual(follow('../../../../secret.md', ['secret.md', '../secret.md']), missing);
    assert.deepEqual(follow('/../../../../secret.md', ['secret.md', '../secret.md']), missing);
  });

  it('to nothing is broken', () => {
    assert.deepEqual(follow('flex.md'), missing);
    assert.deepEqual(follow(''), { kind: 'broken', reason: 'empty' });
    assert.deepEqual(follow('#'), { kind: 'broken', reason: 'empty' });
  });

  it('to the web or to a mailbox leads outside', () => {
    assert.deepEqual(follow('https://example.com/a#b'), { kind: 'external', url: 'https://example.com/a#b' });
    assert.deepEqual(follow('//example.com/a'), { kind: 'external', url: 'https://example.com/a' });
    assert.deepEqual(follow('mailto:ink@example.com'), { kind: 'external', url: 'mailto:ink@example.com' });
  });

  it('with any other scheme is broken', () => {
    for (const href of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'vscode://x',
      'file:///etc/passwd',
      'data:text/html,x',
    ]) {
      assert.deepEqual(follow(href), { kind: 'broken', reason: 'scheme' }, href);
    }
  });

  it('never asks for a path outside the shelf', () => {
    const part = fc.constantFrom('..', '.', 'a', '', '%2e%2e', 'b.md', '#', '?');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, rooted) => {
        resolveLink(`${rooted ? '/' : ''}${parts.join('/')}`, {
          shelf: SHELF,
          path: 'x/y.md',
          has: path => {
            assert.ok(!path.startsWith('/') && !path.split('/').includes('..'), path);
            return false;
          },
        });
      }),
    );
  });
});

describe('an image', () => {
  const show = (src: string): unknown => resolveImage(src, { path: 'docs/web/grid.md', base: 'base:/notes' });

  it('beside the article is local, its path encoded', () => {
    assert.deepEqual(show('./img/그림 1.png'), {
      kind: 'local',
      url: 'base:/notes/docs/web/img/%EA%B7%B8%EB%A6%BC%201.png',
    });
  });

  it('that is already encoded is not encoded twice', () => {
    assert.deepEqual(show('a%20b.png'), { kind: 'local', url: 'base:/notes/docs/web/a%20b.png' });
  });

  it('from the root lies in the shelf’s root', () => {
    assert.deepEqual(show('/img/a.png?v=1'), { kind: 'local', url: 'base:/notes/img/a.png' });
  });

  it('on the web says whom a request would reach', () => {
    const origin = 'https://cdn.example.com';
    assert.deepEqual(show('HTTPS://CDN.example.com/A.png'), {
      kind: 'remote',
      url: 'HTTPS://CDN.example.com/A.png',
      origin,
    });
    assert.deepEqual(show('//cdn.example.com/a.png'), { kind: 'remote', url: `${origin}/a.png`, origin });
  });

  it('out of the shelf, of another scheme, or of no address is broken', () => {
    for (const src of ['../../../a.png', 'data:image/png;base64,x', 'file:///a.png', '', '#', '?x']) {
      assert.deepEqual(show(src), { kind: 'broken' }, src);
    }
  });
});
