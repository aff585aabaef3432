import assert from 'node:assert/strict';
import { keepsBrackets, openEnds } from '../../../src/core/refactor/keeps-brackets';

const FILE = 'function a() {\n  b();\n}\nfunction c() {\n  d();\n}\n';
const at = (words: string, code: string) => ({
  start: FILE.indexOf(words),
  end: FILE.indexOf(words) + words.length,
  code,
});
const keeps = (words: string, code: string) => keepsBrackets('typescript', FILE, at(words, code));

describe('what stays open in code', () => {
  it('is the brackets without a partner, and what it ends in', () => {
    assert.equal(openEnds('c', 'a) { /* b'), ')<} comment');
    assert.equal(openEnds('c', 'f(a[1]) { }'), '');
  });

  it('is not what strings and comments hold', () => {
    assert.equal(openEnds('typescript', "a('}'); // (\nb(`)`); /* [ */"), '');
    assert.equal(openEnds('python', '"""(\n"""\nx = [1]  # {'), '');
  });
});

describe('code in strings', () => {
  const template = (code: string) => `a(\`b $\{${code}} c\`);`;

  it('has brackets of its own', () => {
    assert.equal(openEnds('typescript', template('d({ e: [] })')), '');
    assert.equal(openEnds('python', "f'{a(b[0])} {c}'"), '');
    assert.notEqual(openEnds('typescript', template('d([)')), '');
  });
});

describe('a file whose code is replaced', () => {
  it('keeps its brackets with code that closes what it opens', () => {
    assert.equal(keeps('b();', 'if (b) {\n    c([1]);\n  }'), true);
    assert.equal(keeps('b();\n}\nfunction c() {', 'e();\n}\nfunction f() {'), true);
  });

  it('loses them with code that does not', () => {
    for (const code of ['if (b) {', 'b(', 'b());', '}', 'b(]', '{ ( } )'])
      assert.equal(keeps('b();', code), false, code);
  });

  it('loses them where a comment or a template swallows the rest', () => {
    assert.equal(keeps('function c() {\n  d();\n}', '/* c'), false);
    assert.equal(keeps('function c() {\n  d();\n}', 'const c = `'), false);
  });

  it('was open before and may be after', () => {
    assert.equal(keepsBrackets('typescript', 'a(\nb();', { start: 3, end: 7, code: 'c();' }), true);
  });

  it('of a language in no table cannot be judged', () => {
    assert.equal(keepsBrackets('klingon', FILE, at('b();', '(')), undefined);
  });
});
