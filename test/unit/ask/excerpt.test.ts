import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../../src/core/ask/excerpt';
import { questionWords } from '../../../src/core/ask/question-words';

/** What is quoted, a line for each text of it, items with a dash. */
function quoted(question: string, text: string): readonly string[] {
  return excerptOf(text, { question, words: questionWords(question) }).lines.map(
    ({ isItem, sentences }) => (isItem ? '- ' : '') + sentences.map(span => text.slice(...span)).join(' '),
  );
}

describe('what is quoted of a passage', () => {
  it('tells, and does not announce or ask', () => {
    const text =
      'What is a queue? In this part we look at the queue. A queue hands out what came first. It may be bounded. Let us see the code of the queue:';
    assert.deepEqual(quoted('How does a queue hand things out?', text), [
      'A queue hands out what came first. It may be bounded.',
    ]);
    assert.deepEqual(
      quoted('큐는 어떻게 동작하나요?', '큐는 어떻게 동작할까요? 큐는 먼저 온 것을 내보냅니다. 빈 큐는 기다립니다.'),
      ['큐는 먼저 온 것을 내보냅니다. 빈 큐는 기다립니다.'],
    );
  });

  it('is what it announces where nothing else is said', () => {
    assert.deepEqual(quoted('queue', 'In this post we look at the queue.'), ['In this post we look at the queue.']);
    assert.deepEqual(quoted('queue', 'What is a queue?'), ['What is a queue?']);
  });

  it('is a list together with what opens it', () => {
    const text =
      'Bread is old.\n\nA queue has two ends:\nthe head, which is taken from\nthe tail, which is added to\n\nBread is good.';
    assert.deepEqual(quoted('What ends does a queue have?', text), [
      'A queue has two ends:',
      '- the head, which is taken from',
      '- the tail, which is added to',
    ]);
  });

  it('is a row of a table together with the one that names its columns', () => {
    const text = '이름 | 순서 | 크기\n더미 | 없음 | 작다\n묶음 | 없음 | 크다\n대기열 | 먼저 온 차례 | 작다';
    assert.deepEqual(quoted('대기열의 순서는?', text), ['- 이름 | 순서 | 크기', '- 대기열 | 먼저 온 차례 | 작다']);
  });

  it('passes over captions and asides', () => {
    const text = 'A queue waits.\n\nThe queue after one minute\n\n(Larger picture)\n\nThen it hands out.';
    assert.deepEqual(quoted('queue', text), ['A queue waits. Then it hands out.']);
  });

  it('leaves out what stands beside the text', () => {
    assert.deepEqual(quoted('queue', 'The queue waits. (See the queue there.) It hands out.'), [
      'The queue waits. It hands out.',
    ]);
  });

  it('says what a thing is, where that is asked', () => {
    const text = 'A lease was granted to us. It rained. It was late. A lease is a right that ends.';
    assert.deepEqual(quoted('What is a lease?', text), ['A lease is a right that ends.']);
    assert.match(quoted('Who granted the lease?', text)[0] ?? '', /^A lease was granted/);
  });

  it('is no longer than one reads', () => {
    const long = `A queue ${'really '.repeat(60)}waits.`;
    assert.equal(quoted('queue', `${long} ${long} ${long}`).join('').length, long.length);
    assert.equal(quoted('queue', long.replaceAll('really', 'really, really')).length, 1);
  });

  it('뜻을 물으면 뜻을 말한 문장을 고른다', () => {
    const text =
      '리액터 큐는 빠르고 작습니다. 작은 큐는 금방 찹니다. 큐란 먼저 온 것을 먼저 내보내는 구조입니다. 쓸모가 많습니다.';
    assert.match(quoted('큐란 무엇인가요?', text)[0] ?? '', /^큐란/);
  });

  it('of a short word is not what only holds its letters', () => {
    const text = 'An algorithm has a goal and good logs. It is old. It is long. It is new. Go ends by a signal.';
    assert.match(quoted('Go', text)[0] ?? '', /Go ends/);
  });

  it('stands in the passage as it is, in its order, each sentence once', () => {
    const part = fc.constantFrom(
      'A queue is a list.',
      '큐는 줄이다.',
      'What is it?',
      'Two:',
      'a | b',
      'caption',
      "Let's see.",
      '\n',
      '\n\n',
      '(x)',
    );
    const question = fc.constantFrom('What is a queue?', '큐의 줄', '', '?');
    fc.assert(
      fc.property(fc.array(part), question, (parts, question) => {
        const text = parts
          .join(' ')
          .replace(/ ?(\n+) ?/g, '$1')
          .trim();
        let at = 0;
        for (const [start, end] of excerptOf(text, { question, words: questionWords(question) }).lines.flatMap(
          line => line.sentences,
        )) {
          assert.ok(start >= at && end > start && end <= text.length);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          assert.ok(!text.slice(start, end).includes('\n'));
          at = end;
        }
        assert.equal(at === 0, text === '');
      }),
    );
  });
});
