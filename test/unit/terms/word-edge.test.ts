import assert from 'node:assert/strict';
import { isWordEnd, isWordStart } from '../../../src/core/terms/word-edge';

/** The words between `|` that may stand there: `'use|LLM|Client'`. */
function edges(marked: string): readonly [start: boolean, end: boolean] {
  const [before = '', word = '', after = ''] = marked.split('|');
  const text = before + word + after;
  return [isWordStart(text, before.length), isWordEnd(text, before.length, before.length + word.length)];
}

function words(...marked: readonly string[]): void {
  for (const text of marked) it(`‘${text}’ has a word there`, () => assert.deepEqual(edges(text), [true, true]));
}

function noWords(...marked: readonly string[]): void {
  for (const text of marked) it(`‘${text}’ has none there`, () => assert.ok(edges(text).includes(false)));
}

describe('a word of Latin letters', () => {
  words(
    'a |token|.',
    '|token|s',
    'two |index|es',
    "|agent|'s",
    'use|LLM|Client',
    '|RAG|Pipeline',
    'x_|embedding|_y',
    '비|AI|',
    '|RAG|기반',
  );
  noWords('be|token|', '|token|ism', '|token|es', 'F|RAG|ILE', '|meta|data', '|Embed|ding');
});

describe('a word in capitals', () => {
  words('API_|TOKEN|S', '|NODE|');
  noWords('|IT|S', '|TOKEN|SET', '|TOKEN|IZER');
});

describe('a name with other marks', () => {
  words('|C++| and', 'the |.NET| runtime', '|C++|11', '|C|.');
  noWords('example|.net|', '|C|++', '|C|#');
});

describe('a word that ends in a digit', () => {
  words('|H100|s', '|GPT-4| and', 'the |GPT-4|.', '|GPT-4|기반');
  noWords('|GPT-4|o', '|GPT-4|5', '|GPT-4|.1', '|GPT-3|.5', 'x|4bit|');
});

describe('한글 낱말', () => {
  words(
    '|데이터|를',
    '|쿠버네티스|에서의',
    '|양자화|된',
    '「|오픈소스|」',
    '|신경망|, 그리고',
    '|그록|4',
    '|모델|AI',
    '|서버|ㅠㅠ',
    '|모델|이ㅋㅋ',
  );
  noWords('빅|데이터|', '|데이터|베이스', '|모델|링', '|서버|리스로');
  noWords(`|모델|${'에서까지만'.repeat(5)}`);

  it('로마자가 섞인 이름은 끝의 한글 낱말로 따진다', () => {
    assert.deepEqual(edges('|AI 앱|이'), [true, true]);
    assert.deepEqual(edges('|오픈AI 모델|링'), [true, false]);
  });
});
