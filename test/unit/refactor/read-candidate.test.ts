import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCandidate } from '../../../src/core/refactor/read-candidate';

const codeOf = (answer: string): string => {
  const read = readCandidate(answer);
  return read.is === 'code' ? read.code : `(${read.is})`;
};

describe('the code in an answer', () => {
  it('stands in its fence, whatever is said around it', () => {
    assert.equal(codeOf('Sure, here it is:\n\n```ts\na();\n```\n\nI renamed nothing.'), 'a();');
  });

  it('keeps its indentation', () => assert.equal(codeOf('```\n  if (a)\n    b();\n```'), '  if (a)\n    b();'));

  it('is the longest block of several', () => {
    assert.equal(codeOf('Before:\n```\na\n```\nAfter:\n```\nb();\nc();\n```'), 'b();\nc();');
  });

  it('may hold fences that are shorter, and other marks', () => {
    assert.equal(codeOf('````md\n```\nx\n```\n````'), '```\nx\n```');
    assert.equal(codeOf('~~~\n```\nx\n~~~'), '```\nx');
  });

  it('is unfinished where the fence does not end', () => {
    assert.deepEqual(readCandidate('```ts\nfunction a() {'), { is: 'unfinished' });
  });

  it('without a fence is what is left of sentences before and after it', () => {
    assert.equal(codeOf('Here is the code:\n\na();\nb();\n\nThis is simpler.'), 'a();\nb();');
    assert.equal(codeOf('정리한 코드는 다음과 같습니다:\na();\n'), 'a();');
    assert.equal(codeOf('SELECT name\nFROM users'), 'SELECT name\nFROM users');
  });

  it('is nothing where only sentences are', () => {
    assert.deepEqual(readCandidate('I cannot do that, because it is hard.'), { is: 'nothing' });
    assert.deepEqual(readCandidate(''), { is: 'nothing' });
    assert.deepEqual(readCandidate('```\n\n```'), { is: 'nothing' });
  });

  it('comes after what the model thought, which may hold fences', () => {
    assert.equal(codeOf('<think>```\nno\nno no no\n```</think>\n```\nyes\n```'), 'yes');
    assert.deepEqual(readCandidate('<think>and so on'), { is: 'nothing' });
  });

  it('holds no character that turns around or hides others', () => {
    assert.equal(codeOf('```\nif (\u202Eadmin\u2066)\u200B {}\u0000\n```'), 'if (admin) {}');
  });

  it('is what was fenced, for whatever is', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '(', ')', ' ', '\t', '.', '가', '`') });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), lines => {
        const code = lines.join('\n');
        fc.pre(code.trim() !== '' && !/`{3}/.test(code));
        return codeOf(`Here:\n\`\`\`ts\n${code}\n\`\`\`\n`) === code.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
      }),
    );
  });
});
