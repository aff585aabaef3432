import assert from 'node:assert/strict';
import { type ChatRequest, type LanguageModel, ModelFailure, type ModelId } from '../../../src/core/ask/language-model';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import { gatherCandidates } from '../../../src/core/refactor/gather-candidates';

const TEXT = 'function a() {\n  b();\n}\n';
const START = TEXT.indexOf('b();');
const never = new CancellationSource().token;

/** An answer that came to its longest behind these words. */
interface CutShort {
  readonly cut: string;
}

/** A model that answers with these, one after the other. */
const answers = (...all: readonly (string | Error | CutShort)[]): LanguageModel & { readonly asked: ChatRequest[] } => {
  const asked: ChatRequest[] = [];
  return {
    asked,
    id: 'fake/model' as ModelId,
    label: 'Fake',
    contextTokens: undefined,
    async *chat(request) {
      const answer = all[asked.length] ?? '';
      asked.push(request);
      await new Promise(setImmediate);
      if (answer instanceof Error) throw answer;
      yield typeof answer === 'string' ? answer : answer.cut;
      if (typeof answer !== 'string') throw new ModelFailure('cutShort');
    },
  };
};

const gather = (model: LanguageModel, count: number, token = never) =>
  gatherCandidates(
    {
      model,
      messages: [{ role: 'user', text: 'simplify' }],
      count,
      text: TEXT,
      start: START,
      fitting: { languageId: 'typescript', original: 'b();', margin: '  ', step: '  ', eol: '\n' },
    },
    token,
  );

describe('gathering candidates', () => {
  it('asks by as many requests as answers are wanted, none of which asks for several', async () => {
    const model = answers('```\nc();\n```', '```\nd();\n```', '```\ne();\n```');
    const { candidates } = await gather(model, 3);
    assert.equal(model.asked.length, 3);
    assert.equal(candidates.found.length, 3);
    assert.ok(model.asked.every(request => (request.temperature ?? 0) > 0.5));
  });

  it('asks once for the likeliest where one is wanted', async () => {
    const model = answers('```\nc();\n```');
    await gather(model, 1);
    assert.deepEqual(
      model.asked.map(({ temperature }) => temperature),
      [0.2],
    );
  });

  it('asks no more once most agree', async () => {
    const model = answers(...Array.from({ length: 9 }, () => '```\nc();\n```'));
    const { candidates } = await gather(model, 5);
    assert.deepEqual(
      candidates.found.map(({ votes }) => votes),
      [3],
    );
    assert.equal(model.asked.length, 4);
  });

  it('rejects what does not parse, is cut off or says nothing, and shows the rest', async () => {
    const { candidates } = await gather(
      answers('```\nc(\n```', '```\nd();', 'I will not do it, sorry.', '```\ne();\n```'),
      4,
    );
    assert.deepEqual(
      candidates.found.map(({ code }) => code),
      ['e();'],
    );
    assert.deepEqual(Object.fromEntries(candidates.rejected), { broken: 1, empty: 2 });
  });

  it('rejects what came to its longest, though all of it parses and closes', async () => {
    const model = answers({ cut: '```\nc();\n```' }, { cut: 'c();' }, '```\nd();\n```', { cut: '```\nd();\n' });
    const { candidates } = await gather(model, 4);
    assert.deepEqual(
      candidates.found.map(({ code, votes }) => [code, votes]),
      [['d();', 1]],
    );
    assert.deepEqual(Object.fromEntries(candidates.rejected), { empty: 3 });
  });

  it('goes on where one answer fails, and tells why', async () => {
    const { candidates, failure } = await gather(answers(new ModelFailure('broken'), '```\nc();\n```'), 2);
    assert.equal(candidates.found.length, 1);
    assert.equal(failure?.kind, 'broken');
  });

  it('throws what is no failure of a model', async () => {
    await assert.rejects(gather(answers(new TypeError('a bug')), 1), TypeError);
  });

  it('stops once cancelled', async () => {
    const stop = new CancellationSource();
    const gathering = gather(answers('a', 'b', 'c'), 3, stop.token);
    stop.cancel();
    await assert.rejects(gathering, CancelledError);
  });

  it('listens to no answer without end', async () => {
    let pieces = 0;
    const model: LanguageModel = {
      ...answers(),
      async *chat() {
        for (;;) {
          pieces++;
          yield 'x'.repeat(1000);
          await new Promise(setImmediate);
        }
      },
    };
    await gather(model, 1);
    assert.ok(pieces < 50, `${pieces} pieces`);
  });
});
