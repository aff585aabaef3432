import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { LanguageModel, ModelId } from '../../../../src/core/ask/language-model';
import { CancellationSource, CancelledError } from '../../../../src/core/kit/cancellation';
import { allModels, type ModelList } from '../../../../src/host/models/all-models';
import { endsAtOnce } from '../../ends-at-once';

const model = (id: string): LanguageModel => ({
  id: id as ModelId,
  label: id,
  contextTokens: undefined,
  chat: () => assert.fail('asked'),
});
const lists =
  (...ids: readonly string[]): ModelList =>
  async () =>
    ids.map(model);
const never: ModelList = () => new Promise(() => undefined);

describe('every model there is', () => {
  const { token } = new CancellationSource();
  const ids = async (...asked: Parameters<typeof allModels>): Promise<readonly string[]> =>
    (await allModels(...asked)).map(({ id }) => id);

  it('begins with the chosen one, and has each once', async () => {
    assert.deepEqual(await ids(model('b'), [lists('a', 'b'), lists('c', 'a')], { token }), ['b', 'a', 'c']);
  });

  it('lacks what a list does not tell, or not in time', async () => {
    const fails: ModelList = () => Promise.reject(new Error('gone'));
    const throws: ModelList = () => {
      throw new Error('gone');
    };
    const found = ids(model('a'), [fails, throws, never, lists('b')], { token, wait: 50 });
    // Timers end in their order, however busy the machine is.
    assert.deepEqual(await Promise.race([found, setTimeout(500, 'too late')]), ['a', 'b']);
  });

  it('tells a list that nobody waits for it any longer', async () => {
    let isLetGo = false;
    const slow: ModelList = token =>
      new Promise(() =>
        token.onCancellationRequested(() => {
          isLetGo = true;
        }),
      );
    assert.deepEqual(await ids(undefined, [slow], { token, wait: 20 }), []);
    assert.ok(isLetGo);
  });

  it('is not waited for once it is cancelled', async () => {
    const stop = new CancellationSource();
    await endsAtOnce(ids(model('a'), [never], { token: stop.token }), stop);
    await assert.rejects(ids(model('a'), [lists('b')], { token: stop.token }), CancelledError);
  });
});
