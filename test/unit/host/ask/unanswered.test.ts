import assert from 'node:assert/strict';
import { Unanswered } from '../../../../src/host/ask/unanswered';

const asked = (before = 0) => ({
  question: { text: '왜?', before: Array(before).fill({ question: '', answer: {} }), about: '이것' },
  samples: 1,
});

describe('a question without an answer', () => {
  it('keeps what was told of it in order, and all pieces of a text as one', () => {
    const unanswered = new Unanswered(asked(), undefined);
    unanswered.tell({ is: 'step', step: 'answer', state: 'begun' });
    for (const text of ['가', '나', '다']) unanswered.tell({ is: 'text', text });
    unanswered.tell({ is: 'step', step: 'answer', state: 'done' });
    assert.deepEqual(unanswered.view.told, [
      { is: 'step', step: 'answer', state: 'begun' },
      { is: 'text', text: '가나다' },
      { is: 'step', step: 'answer', state: 'done' },
    ]);
  });

  it('says what was asked, about what, and behind how many turns', () => {
    const { question, about, place, stopped } = new Unanswered(asked(2), undefined).view;
    assert.deepEqual(
      { question, about, place, stopped },
      { question: '왜?', about: '이것', place: 2, stopped: undefined },
    );
  });

  it('ends what its answer waits for once it is stopped, and says why from then on', () => {
    const unanswered = new Unanswered(asked(), undefined);
    assert.ok(unanswered.isRunning);
    unanswered.stop('그만');
    assert.ok(!unanswered.isRunning);
    assert.ok(unanswered.token.isCancellationRequested);
    assert.equal(unanswered.view.stopped, '그만');
  });

  it('tells a page what it was told by then, and not what comes later', () => {
    const unanswered = new Unanswered(asked(), undefined);
    unanswered.tell({ is: 'text', text: '가' });
    const { told } = unanswered.view;
    unanswered.tell({ is: 'text', text: '나' });
    assert.deepEqual(told, [{ is: 'text', text: '가' }]);
  });
});
