import assert from 'node:assert/strict';
import { mathsAt } from '../../../src/core/markdown/inline-maths';

/** Every formula of a text, each as its TeX. */
function formulas(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const maths = mathsAt(text, at, text.length);
    if (!maths) continue;
    found.push(maths.tex);
    at = maths.end - 1;
  }
  return found;
}

describe('문장 속의 수식', () => {
  const maths: readonly (readonly [text: string, ...tex: string[]])[] = [
    ['이 값을 $n$이라 하면 $2^{n}$ 값이다', 'n', '2^{n}'],
    ['~$70\\text{ ms}$ → $1 \\text{ ms}$ ($-98.5\\%$)', '70\\text{ ms}', '1 \\text{ ms}', '-98.5\\%'],
    ['alpha is$\\frac{1}{0.2}=5$, so', '\\frac{1}{0.2}=5'],
    ["$H'$ 는 해시다", "H'"],
    ['합은 $$a+b$$ 이다', 'a+b'],
    ['$\\text{한글 단위}$', '\\text{한글 단위}'],
    ['\\\\(E=mc^2\\\\) 이다', 'E=mc^2'],
    ['$a\\$b$', 'a\\$b'],
  ];
  for (const [text, ...tex] of maths) it(text, () => assert.deepEqual(formulas(text), tex));

  const dollars: readonly string[] = [
    '$5 and $6',
    'from $5/month, $10/year or US$',
    '$1M on our bill, $1M/year in AWS',
    '$5 million in US$',
    '$HOME/$PATH 와 $HOME:$PATH',
    '\'$\'/\'$\' 또는 "$" 또는 "$"',
    '{{ $frontmatter.title }} $x',
    '$이름$',
    '$a`b$`',
    '**$5** 와 (**US$**)',
    'Micro$oft and Pay$',
    '$ n $',
    '$n\n$',
    '$$',
    '$$$$',
    '$',
    '$`user`$',
  ];
  for (const text of dollars) it(`${JSON.stringify(text)}: 수식이 아니다`, () => assert.deepEqual(formulas(text), []));
});
