import assert from 'node:assert/strict';
import { fenceLanguage } from '../../../src/core/markdown/fence-language';
import { grammarOf } from '../../../src/worker/grammars';

describe('the language of a fence', () => {
  const rows: readonly (readonly [written: string, name: string])[] = [
    ['TS', 'typescript'],
    ['c++', 'cpp'],
    ['zsh', 'shellscript'],
    ['Python', 'python'],
    ['nobody-knows', 'nobody-knows'],
    ['constructor', 'constructor'],
    ['', ''],
  ];
  for (const [written, name] of rows) {
    it(`${written === '' ? 'without a name' : written} is ${name === '' ? 'none' : name}`, () =>
      assert.equal(fenceLanguage(written), name));
  }
});

describe('the grammar of a fence', () => {
  const rows: readonly (readonly [written: string, grammar: string | undefined])[] = [
    ['JS', 'javascript'],
    ['Dockerfile', 'docker'],
    ['makefile', 'make'],
    ['tf', 'terraform'],
    ['constructor', undefined],
    ['nobody-knows', undefined],
  ];
  for (const [written, grammar] of rows) {
    it(`${written} is ${grammar ?? 'none'}`, () => assert.equal(grammarOf(written), grammar));
  }
});
