import assert from 'node:assert/strict';
import { renderUncolored } from '../../../src/core/markdown/render';
import { imageSitesOf } from '../../../src/host/reader/article-image-sites';
import { contextOf } from '../markdown/article-context';

function sitesIn(text: string): readonly string[] {
  return imageSitesOf(renderUncolored({ text, format: 'markdown' }, contextOf()).html);
}

describe('The sites that an article’s images lie on', () => {
  it('are named once each, in order, whether written in Markdown or in HTML', () => {
    const text = `![b](https://b.example/1.png) ![a](https://a.example/1.png)\n\n<img src="https://b.example/2.png?x=1&y=2">`;
    assert.deepEqual(sitesIn(text), ['https://a.example', 'https://b.example']);
  });

  it('are none for local images, links and words', () =>
    assert.deepEqual(sitesIn('![a](a.png) [b](https://b.example/b.png) `data-src="https://c.example"`'), []));

  it('are none that an author writes as an attribute of ours', () => {
    const text = [
      '<span class="remote-image" data-src="https://evil.example/x.png">x</span>',
      '![" data-src="https://evil.example/y.png](a.png)',
      'x data-src="https://evil.example/z.png" y',
      '<a href="https://b.example/" title=\' data-src="https://evil.example/"\'>x</a>',
    ].join('\n\n');
    assert.deepEqual(sitesIn(text), []);
  });
});
