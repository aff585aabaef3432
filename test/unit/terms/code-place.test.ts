import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CodePlace, codePlace } from '../../../src/core/terms/code-place';

/** Where `|` stands in the text. */
function placeIn(language: string, marked: string): CodePlace {
  return codePlace(language, marked.replace('|', ''), marked.indexOf('|'));
}

/** By language family: a text with the place marked by `|`. */
const rows: readonly [language: string, marked: string, place: CodePlace][] = [
  ['typescript', 'let a = b|;', 'code'],
  ['typescript', 'let a = 1; // 강화|학습', 'comment'],
  ['typescript', '// 강화학습\nlet |a', 'code'],
  ['typescript', '/* 여러\n줄 |*/ a', 'comment'],
  ['typescript', "f('RAG| 검색')", 'string'],
  ['typescript', "f('it\\'s |RAG')", 'string'],
  ['typescript', 'f(`여러\n줄 |`)', 'string'],
  ['typescript', "let a = 'unfinished\nlet |b", 'code'],
  ['typescript', "fetch('https://example.com/|a')", 'string'],
  ['typescript', 'http://|example', 'code'],
  ['typescript', '/* a */ |b', 'code'],
  ['json', '{ "title": "RAG| 검색" }', 'string'],
  ['rust', 'fn f() {} /// 문|서', 'comment'],
  ['python', 'def f():\n  """여러\n  줄 |"""', 'string'],
  ['python', 'x = 1  # 강화|학습', 'comment'],
  ['python', '"""a""" + |b', 'code'],
  ['shellscript', 'echo a#|b', 'code'],
  ['yaml', 'key: value # 설|명', 'comment'],
  ['powershell', '<# 여러\n줄 |#>', 'comment'],
  ['html', '<!-- 설|명 -->', 'comment'],
  ['html', '<a href="|x">', 'code'],
  ['sql', 'select 1 -- 설|명', 'comment'],
  ['sql', "where name = '김|'", 'string'],
  ['lua', '--[[ 여러\n줄 |]]', 'comment'],
  ['haskell', "foldl' f -- 설|명", 'comment'],
  ['haskell', '{- 여러\n줄 |-}', 'comment'],
  ['clojure', '(def a 1) ; 설|명', 'comment'],
  ['markdown', 'a `b|` c', 'prose'],
  ['plaintext', '안|개', 'prose'],
  ['git-commit', '# fix|', 'prose'],
  ['unheard-of', '// 설|명', 'code'],
];

describe('the place of an offset in a file', () => {
  for (const [language, marked, place] of rows) {
    it(`${language}: ${JSON.stringify(marked)} is ${place}`, () => assert.equal(placeIn(language, marked), place));
  }

  it('before a mark is still code', () => {
    assert.equal(codePlace('typescript', '// a', 0), 'code');
  });

  it('is one of four words for any text and offset', () => {
    const language = fc.constantFrom('typescript', 'python', 'html', 'sql', 'lua', 'yaml', 'x', 'markdown');
    const text = fc
      .array(fc.constantFrom('/', '*', '"', "'", '`', '\\', '#', '-', '<!--', '-->', '\n', 'a', '"""'))
      .map(p => p.join(''));
    fc.assert(
      fc.property(language, text, fc.nat(60), (language, text, offset) => {
        const place = codePlace(language, text, Math.min(offset, text.length));
        assert.ok(['prose', 'comment', 'string', 'code'].includes(place));
      }),
    );
  });

  it('is told by the text before it alone', () => {
    const text = fc.array(fc.constantFrom('/*', '*/', '//', '"', '\n', 'a ')).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        // A mark must not be cut in two by the offset.
        const here = `${before} `;
        assert.equal(codePlace('java', here + after, here.length), codePlace('java', here, here.length));
      }),
    );
  });

  it('in a large file is told in a few milliseconds', () => {
    const text = 'const a = "x"; // 강화학습\n'.repeat(100_000);
    const started = performance.now();
    for (let i = 0; i < 10; i++) codePlace('typescript', text, text.length - 3);
    assert.ok((performance.now() - started) / 10 < 20);
  });
});
