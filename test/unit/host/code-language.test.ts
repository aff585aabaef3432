import assert from 'node:assert/strict';
import { codeLanguage } from '../../../src/host/reader/code-language';

const installed = ['plaintext', 'typescript', 'javascriptreact', 'shellscript', 'ini', 'csharp', 'prolog'];

describe('the language of a code block in the editor', () => {
  const rows: readonly [string, string][] = [
    ['typescript', 'typescript'],
    ['TS', 'typescript'],
    ['jsx', 'javascriptreact'],
    ['bash', 'shellscript'],
    ['c#', 'csharp'],
    ['prolog', 'prolog'],
    ['text', 'plaintext'],
    ['nobody-brings-this', 'plaintext'],
    ['constructor', 'plaintext'],
    ['', 'plaintext'],
  ];
  for (const [fence, language] of rows) {
    it(`${fence === '' ? 'without a name' : fence} is ${language}`, () =>
      assert.equal(codeLanguage(fence, installed), language));
  }

  it('is that of an extension which brings it, rather than the one that stands in for it', () => {
    assert.equal(codeLanguage('toml', installed), 'ini');
    assert.equal(codeLanguage('toml', [...installed, 'toml']), 'toml');
  });
});
