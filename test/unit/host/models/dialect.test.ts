import assert from 'node:assert/strict';
import { adapted, type Dialect, inDialect, TALKATIVE, USUAL } from '../../../../src/host/models/endpoint/dialect';

describe('the dialect of a server', () => {
  const long: Dialect = { limit: 'max_completion_tokens', without: [] };
  const without = (...fields: Dialect['without']): Dialect => ({ limit: 'max_tokens', without: fields });

  it('decides what a request says', () => {
    const body = { model: 'a', max_tokens: 9, temperature: 0, stop: ['x'], stream_options: { include_usage: true } };
    assert.deepEqual(inDialect(body, TALKATIVE), body);
    assert.deepEqual(inDialect(body, { limit: 'max_completion_tokens', without: ['temperature', 'stream_options'] }), {
      model: 'a',
      max_completion_tokens: 9,
      stop: ['x'],
    });
  });

  for (const [said, dialect] of [
    [
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      long,
    ],
    ['maxTokens is not allowed for this model', long],
    ["Unsupported value: 'temperature' does not support 0 with this model.", without('temperature')],
    ["Unsupported parameter: 'stop' is not supported with this model.", without('stop')],
    ['[{"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]', without('stream_options')],
    ['Unknown field: streamOptions', without('stream_options')],
  ] as const) {
    it(`is learned from a refusal: ${said}`, () => {
      assert.deepEqual(adapted(TALKATIVE, said), dialect);
    });
  }

  for (const said of [
    'max_tokens is too large: 5000. This model has at most 4096.',
    'temperature must be between 0 and 2',
    'The request was stopped by a filter',
    'bad request',
  ]) {
    it(`stays where the server means something else: ${said}`, () => {
      assert.equal(adapted(TALKATIVE, said), undefined);
    });
  }

  it('is never learned twice, so asking again ends', () => {
    const said = 'Unsupported parameters: max_completion_tokens, stream_options, temperature, stop';
    let dialect: Dialect | undefined = USUAL;
    const passed: Dialect[] = [];
    while (dialect && passed.length < 10) {
      passed.push(dialect);
      dialect = adapted(dialect, said);
    }
    assert.equal(passed.length, 4);
    assert.deepEqual(passed.at(-1), {
      limit: 'max_completion_tokens',
      without: ['stream_options', 'temperature', 'stop'],
    });
  });
});
