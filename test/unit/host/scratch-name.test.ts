import assert from 'node:assert/strict';
import { scratchName } from '../../../src/host/refactor/scratch-name';

describe('the name of a candidate’s file', () => {
  const names: Readonly<Record<string, string>> = {
    '/a/b/total.ts': 'candidate.ts',
    '/a/types.d.ts': 'candidate.d.ts',
    '/a/Makefile': 'candidate',
    'Untitled-1': 'candidate',
  };
  for (const [path, name] of Object.entries(names)) {
    it(`has the ending that languages go by: ${path}`, () => assert.equal(scratchName(path), name));
  }

  for (const name of [
    'eslint.config.js',
    '.eslintrc.js',
    'conftest.py',
    '.prettierrc',
    'vite.config.ts',
    '__init__.py',
  ]) {
    it(`is none that a tool runs or reads for its name: ${name}`, () => {
      assert.notEqual(scratchName(`/a/${name}`), name);
      assert.match(scratchName(`/a/${name}`), /^candidate\./);
    });
  }
});
