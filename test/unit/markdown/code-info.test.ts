import assert from 'node:assert/strict';
import { type CodeInfo, codeInfo } from '../../../src/core/markdown/code-info';

/** What is said of a block whose info string says nothing. */
const nothing: CodeInfo = {
  language: '',
  title: undefined,
  highlighted: [],
  lineNumbers: undefined,
  collapsedLines: undefined,
};

describe('codeInfo', () => {
  const rules: readonly (readonly [info: string, said: Partial<CodeInfo>])[] = [
    ['', {}],
    ['c++', { language: 'c++' }],
    ['TSX {2}', { language: 'tsx', highlighted: [[2, 2]] }],
    [
      'js{1,3-5} title="a b.js"',
      {
        language: 'js',
        title: 'a b.js',
        highlighted: [
          [1, 1],
          [3, 5],
        ],
      },
    ],
    ['js:src/a.js', { language: 'js', title: 'src/a.js' }],
    ['title="a.js"', { title: 'a.js' }],
    ['ts:line-numbers', { language: 'ts', lineNumbers: 1 }],
    ['ts :line-numbers=5 {1}', { language: 'ts', lineNumbers: 5, highlighted: [[1, 1]] }],
    ['ts:no-line-numbers', { language: 'ts', lineNumbers: 'off' }],
    ['jsx :collapsed-lines title="App.jsx"', { language: 'jsx', title: 'App.jsx', collapsedLines: 15 }],
    ['jsx:collapsed-lines=20', { language: 'jsx', collapsedLines: 20 }],
    ['jsx :no-collapsed-lines', { language: 'jsx' }],
  ];
  for (const [info, said] of rules) {
    it(JSON.stringify(info), () => assert.deepEqual(codeInfo(info), { ...nothing, ...said }));
  }
});
