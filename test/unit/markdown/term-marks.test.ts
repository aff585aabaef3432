import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderUncolored } from '../../../src/core/markdown/render';
import { sanitize } from '../../../src/core/markdown/sanitize';
import { contextOf } from './article-context';
import { FRAGMENTS } from './fragments';

const html = (text: string, context = contextOf()): string =>
  renderUncolored({ text, format: 'markdown' }, context).html;
const marked = (text: string, context = contextOf()): readonly string[] =>
  [...html(text, context).matchAll(/<span class="term" data-term="([^"]*)" tabindex="0">([^<]*)<\/span>/g)].map(
    ([, id, words]) => `${id}: ${words}`,
  );

describe('용어는', () => {
  it('제목마다 처음 나온 곳만 표시한다', () => {
    assert.deepEqual(marked('퍼셉트론, 퍼셉트론\n\n## 다음\n\nPerceptron과 퍼셉트론'), [
      'perceptron: 퍼셉트론',
      'perceptron: Perceptron',
    ]);
  });

  it('원하면 나올 때마다 표시한다', () => {
    const context = { ...contextOf(), termDensity: 'all' as const };
    assert.deepEqual(marked('퍼셉트론, 퍼셉트론\n\n퍼셉트론', context), Array(3).fill('perceptron: 퍼셉트론'));
  });

  it('조사를 뺀 이름만 표시한다', () => {
    assert.deepEqual(marked('과적합은'), ['overfitting: 과적합']);
  });

  it('제목, 링크, 코드, 수식, 약어에서는 표시하지 않는다', () => {
    const text =
      '# 퍼셉트론\n\n[퍼셉트론](/guide/a) `퍼셉트론` $\\text{perceptron}$ <a href="/x">퍼셉트론</a>\n\n    퍼셉트론\n';
    assert.deepEqual(marked(text), []);
    assert.deepEqual(marked('*[퍼셉트론]: 뜻\n\n퍼셉트론'), []);
  });

  it('누르는 것의 이름이 되는 곳에서는 표시하지 않는다', () => {
    assert.deepEqual(marked('::: details 퍼셉트론\n글\n:::'), []);
    assert.deepEqual(marked('::: tabs\n@tab 퍼셉트론\n글\n:::'), []);
    assert.deepEqual(marked('<details>\n<summary>퍼셉트론</summary>\n\n글\n\n</details>'), []);
  });

  it('용어 사전이 없으면 표시하지 않는다', () => {
    const { termsIn: _, ...context } = contextOf();
    assert.doesNotMatch(html('퍼셉트론', context), /class="term"/);
  });

  it('표시해도 글은 그대로다', () => {
    const { termsIn: _, ...without } = contextOf();
    const words = (written: string): string => written.replace(/<span class="term"[^>]*>([^<]*)<\/span>/g, '$1');
    const fragments = [
      ...FRAGMENTS,
      '퍼셉트론',
      ' 과적합을 ',
      'Perceptron',
      '<summary>',
      '</summary>',
      '<a href="/x">',
      '</a>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 30 }), parts => {
        const text = parts.join('');
        assert.equal(words(html(text)), html(text, without));
      }),
      { numRuns: 300 },
    );
  });

  it('글쓴이가 지어낸 표시는 이름이 이름다울 때만 남는다', () => {
    const forged = '<span class="term evil" data-term="x y" onclick="a()">글</span><b data-term="rag">글</b>';
    assert.equal(sanitize(forged, contextOf()), '<span class="term">글</span><b>글</b>');
  });
});
