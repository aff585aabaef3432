import assert from 'node:assert/strict';
import { ModelFailure } from '../../../src/core/ask/language-model';
import { verifyCitation } from '../../../src/core/ask/verify/verify-citation';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import { type ComparedAnswer, type CompareParts, compareModels } from '../../../src/core/question-set/compare-models';
import { EVIDENCE, FakeModel, QUESTION, RIGHT, type Said, WRONG } from './fakes';

const never = new CancellationSource().token;
const QUESTIONS = [
  QUESTION,
  '캐시에 남은 옛 값은 어떻게 하나요?',
  '캐시는 무엇을 다시 읽지 않게 하나요?',
  '값이 바뀌면 캐시는 어떻게 되나요?',
  '응답 시간은 얼마나 되나요?',
];
const named = (name: string, says: (time: number) => Said | Promise<string>): FakeModel =>
  new FakeModel((_asked, time) => says(time), { name });

function comparing(of: Partial<CompareParts> = {}): CompareParts {
  let time = 0;
  return {
    evidence: async () => [EVIDENCE],
    verify: verifyCitation,
    mark: () => 'k7',
    atOnce: 2,
    clock: () => (time += 10),
    known: [],
    tell: () => undefined,
    ...of,
  };
}
const outcomesOf = (answers: readonly ComparedAnswer[], { id }: FakeModel): readonly string[] =>
  answers.filter(({ model }) => model === id).map(({ outcome }) => outcome);

describe('comparing models', () => {
  it('asks each model each question, and tells of each answer as it comes', async () => {
    const [good, bad] = [named('good', () => RIGHT), named('bad', time => (time === 1 ? RIGHT : WRONG))];
    const told: ComparedAnswer[] = [];
    const answers = await compareModels(
      QUESTIONS.slice(0, 3),
      [good, bad],
      comparing({ tell: one => told.push(one) }),
      never,
    );
    assert.deepEqual(outcomesOf(answers, good), ['verified', 'verified', 'verified']);
    assert.deepEqual(outcomesOf(answers, bad), ['notVerified', 'verified', 'notVerified']);
    assert.equal(told.length, 6);
    assert.ok(answers.every(({ ms, spent }) => (ms ?? 0) > 0 && spent?.isEstimated));
  });

  it('gives every model the same passages, looked for once', async () => {
    const asked: string[] = [];
    const evidence = async (question: string) => {
      asked.push(question);
      return [EVIDENCE];
    };
    const models = [named('a', () => RIGHT), named('b', () => RIGHT), named('c', () => RIGHT)];
    await compareModels(QUESTIONS.slice(0, 2), models, comparing({ evidence }), never);
    assert.deepEqual(asked.sort(), QUESTIONS.slice(0, 2).sort());
    const sent = models.map(({ requests }) => requests.map(({ messages }) => messages));
    assert.deepEqual(sent[0], sent[1]);
    assert.deepEqual(sent[0], sent[2]);
  });

  it('goes on with the others where one fails, and gives that up after three times in a row', async () => {
    const dead = named('dead', () => new ModelFailure('unreachable'));
    const shaky = named('shaky', time => (time % 3 === 2 ? RIGHT : new ModelFailure('timedOut')));
    const good = named('good', () => RIGHT);
    const answers = await compareModels(QUESTIONS, [dead, shaky, good], comparing(), never);
    assert.deepEqual(outcomesOf(answers, dead), ['failed', 'failed', 'failed', 'notAsked', 'notAsked']);
    assert.deepEqual(outcomesOf(answers, shaky), ['failed', 'failed', 'verified', 'failed', 'failed']);
    assert.equal(outcomesOf(answers, good).length, 5);
    assert.equal(dead.requests.length, 3);
  });

  it('counts no answer that came to its longest, and gives nobody up for it', async () => {
    const talkative = named('talkative', () => [RIGHT, new ModelFailure('cutShort')]);
    const answers = await compareModels(QUESTIONS, [talkative], comparing(), never);
    assert.deepEqual(outcomesOf(answers, talkative), Array(5).fill('notVerified'));
    assert.ok(answers.every(({ ms, spent }) => (ms ?? 0) > 0 && spent !== undefined));
  });

  it('asks a model no second time whose key is refused', async () => {
    const locked = named('locked', () => new ModelFailure('refusedKey'));
    const answers = await compareModels(QUESTIONS, [locked], comparing(), never);
    assert.equal(locked.requests.length, 1);
    assert.deepEqual(
      answers.map(({ failure }) => failure),
      ['refusedKey', ...Array(4).fill(undefined)],
    );
  });

  it('asks nobody what was found before', async () => {
    const [good, bad] = [named('good', () => RIGHT), named('bad', () => WRONG)];
    const before: ComparedAnswer = { model: bad.id, question: 1, outcome: 'verified', ms: 5 };
    const told: ComparedAnswer[] = [];
    const parts = comparing({ known: [before], tell: one => told.push(one) });
    const answers = await compareModels(QUESTIONS.slice(0, 2), [good, bad], parts, never);
    assert.deepEqual(outcomesOf(answers, bad), ['notVerified', 'verified']);
    assert.deepEqual([bad.requests.length, good.requests.length, told.length], [1, 2, 3]);
  });

  it('asks nobody where the library finds nothing, and nobody’s answer counts', async () => {
    const good = named('good', () => RIGHT);
    const answers = await compareModels([QUESTION], [good], comparing({ evidence: async () => [] }), never);
    assert.deepEqual(outcomesOf(answers, good), ['notVerified']);
    assert.equal(good.requests.length, 0);
    assert.equal(answers[0]?.ms, undefined);
  });

  it('asks so many models at a time, and each of them one question after the other', async () => {
    const running = new Map<string, number>();
    let most = 0;
    const slow = (name: string) =>
      named(name, async () => {
        running.set(name, (running.get(name) ?? 0) + 1);
        assert.equal(running.get(name), 1);
        most = Math.max(most, [...running.values()].filter(n => n > 0).length);
        await new Promise(setImmediate);
        running.set(name, 0);
        return RIGHT;
      });
    await compareModels(QUESTIONS, ['a', 'b', 'c', 'd'].map(slow), comparing({ atOnce: 2 }), never);
    assert.equal(most, 2);
  });

  it('throws what is a bug, and CancelledError', async () => {
    const bug = new TypeError('x');
    await assert.rejects(compareModels(QUESTIONS, [named('a', () => bug)], comparing(), never), bug);
    const stop = new CancellationSource();
    const model = named('a', () => {
      stop.cancel();
      return RIGHT;
    });
    await assert.rejects(compareModels(QUESTIONS, [model], comparing(), stop.token), CancelledError);
    assert.equal(model.requests.length, 1);
  });
});
