import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Ending, Recital, type RecitalState, type Speaker } from '../../../src/core/speech/recital';
import type { Sentence } from '../../../src/core/speech/sentence';

const sentencesOf = (...words: readonly string[]): readonly Sentence[] =>
  words.map((spoken, index) => ({ spoken, span: [index * 10, index * 10 + 5], lang: 'ko' }));

/** A voice that says nothing until it is told to, and remembers what it was asked to say. */
class FakeVoice implements Speaker {
  readonly said: string[] = [];
  #saying: ((ending: Ending) => void) | undefined;

  say({ spoken }: Sentence, over: (ending: Ending) => void) {
    assert.equal(this.#saying, undefined, 'two at once');
    this.said.push(spoken);
    this.#saying = over;
    return {
      dispose: () => {
        if (this.#saying === over) this.#saying = undefined;
      },
    };
  }

  get isSpeaking(): boolean {
    return this.#saying !== undefined;
  }

  end(ending: Ending = 'said'): void {
    const over = this.#saying;
    this.#saying = undefined;
    over?.(ending);
  }
}

function recite(words: readonly string[], hidden: ReadonlySet<string> = new Set()) {
  const voice = new FakeVoice();
  const states: RecitalState[] = [];
  const recital = new Recital(sentencesOf(...words), voice, {
    changed: state => states.push(state),
    isShown: ({ spoken }) => !hidden.has(spoken),
  });
  return { voice, recital, states };
}

describe('a recital', () => {
  it('says one sentence after the other, then it is over', () => {
    const { voice, recital, states } = recite(['하나', '둘']);
    recital.sayFrom(0);
    voice.end();
    voice.end();
    assert.deepEqual(voice.said, ['하나', '둘']);
    assert.deepEqual(
      states.map(state => state.kind),
      ['speaking', 'speaking', 'over'],
    );
  });

  it('breaks off at once for another sentence, and goes on from there', () => {
    const { voice, recital } = recite(['하나', '둘', '셋', '넷']);
    recital.sayFrom(0);
    recital.sayFrom(2);
    voice.end();
    assert.deepEqual(voice.said, ['하나', '셋', '넷']);
  });

  it('a pause breaks the sentence off, and it begins again from its start', () => {
    const { voice, recital } = recite(['하나', '둘']);
    recital.sayFrom(1);
    recital.pause();
    assert.equal(voice.isSpeaking, false);
    recital.resume();
    assert.deepEqual(voice.said, ['둘', '둘']);
  });

  it('skips in both directions, and stays at either end', () => {
    const { voice, recital } = recite(['하나', '둘']);
    recital.sayFrom(0);
    recital.skip(1);
    recital.skip(1);
    recital.skip(-1);
    recital.skip(-1);
    assert.deepEqual(voice.said, ['하나', '둘', '하나']);
  });

  it('skipping in a pause says nothing', () => {
    const { voice, recital } = recite(['하나', '둘', '셋']);
    recital.sayFrom(0);
    recital.pause();
    recital.skip(1);
    assert.equal(voice.isSpeaking, false);
    recital.resume();
    assert.deepEqual(voice.said, ['하나', '둘']);
  });

  it('passes over what is not shown', () => {
    const { voice, recital } = recite(['하나', '접힌 것', '셋'], new Set(['접힌 것']));
    recital.sayFrom(0);
    voice.end();
    recital.skip(-1);
    assert.deepEqual(voice.said, ['하나', '셋', '하나']);
  });

  it('a voice that is refused or fails pauses it, and says why', () => {
    for (const ending of ['refused', 'failed', 'interrupted'] as const) {
      const { voice, recital } = recite(['하나', '둘']);
      recital.sayFrom(0);
      voice.end(ending);
      assert.deepEqual(recital.state, { kind: 'paused', at: 0, why: ending });
    }
  });

  it('goes on in an edited article behind the sentence that is being said', () => {
    const { voice, recital } = recite(['하나', '둘', '셋']);
    recital.sayFrom(1);
    recital.adopt(sentencesOf('새 것', '하나', '둘', '넷'), 2);
    assert.equal(voice.isSpeaking, true);
    voice.end();
    assert.deepEqual(voice.said, ['둘', '넷']);
  });

  it('nothing is heard of it once it has been stopped', () => {
    const { voice, recital, states } = recite(['하나', '둘']);
    recital.sayFrom(0);
    recital.stop();
    recital.stop();
    recital.resume();
    recital.skip(1);
    assert.equal(voice.isSpeaking, false);
    assert.deepEqual(
      states.map(state => state.kind),
      ['speaking', 'over'],
    );
  });

  it('whatever is done, it speaks exactly when it says so, and never twice at once', () => {
    const step = fc.constantFrom('pause', 'resume', 'next', 'previous', 'again', 'end', 'fail', 'from', 'stop');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const { voice, recital } = recite(['하나', '둘', '셋', '넷']);
        const does: Readonly<Record<string, () => void>> = {
          pause: () => recital.pause(),
          resume: () => recital.resume(),
          next: () => recital.skip(1),
          previous: () => recital.skip(-1),
          again: () => recital.again(),
          end: () => voice.end(),
          fail: () => voice.end('failed'),
          from: () => recital.sayFrom(2),
          stop: () => recital.stop(),
        };
        for (const name of steps) {
          does[name]?.();
          assert.equal(voice.isSpeaking, recital.state.kind === 'speaking', name);
        }
      }),
    );
  });
});
