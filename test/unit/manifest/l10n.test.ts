import assert from 'node:assert/strict';
import { sourcesBelow } from '../architecture/sources';
import { stringsOf } from './package';

/** Every sentence the host says, with the file that says it. */
const said = sourcesBelow('src/host').flatMap(({ path, text }) => {
  const calls = [...text.matchAll(/\bl10n\s*\.t\(\s*/g)];
  return calls.map(({ 0: call, index }) => ({ path, message: literalAt(text, index + call.length) }));
});

/** The string literal that is the whole first argument there; undefined for anything else. */
function literalAt(text: string, at: number): string | undefined {
  const rest = text.slice(at);
  const written =
    /^(['"])((?:\\.|(?!\1)[^\\])*)\1(?=\s*[,)])/.exec(rest)?.[2] ?? /^`([^`$\\]*)`(?=\s*[,)])/.exec(rest)?.[1];
  return written?.replace(/\\(.)/g, '$1');
}

function placeholders(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{\d+\}/g)].map(([one]) => one))].sort();
}

describe('호스트가 하는 말', () => {
  const korean = stringsOf('l10n/bundle.l10n.ko.json');

  it('은 언제나 리터럴이라 번역할 수 있다', () => {
    assert.ok(said.length > 50);
    assert.deepEqual(
      said.filter(({ message }) => message === undefined).map(({ path }) => path),
      [],
    );
  });

  it('은 모두 한국어가 있다', () => {
    const missing = said.filter(({ message }) => message !== undefined && !Object.hasOwn(korean, message));
    assert.deepEqual(missing, []);
  });

  it('이 아닌 것은 번역에 없다', () => {
    const messages = new Set(said.map(({ message }) => message));
    assert.deepEqual(
      Object.keys(korean).filter(message => !messages.has(message)),
      [],
    );
  });

  it('의 자리표시는 한국어에서도 같다', () => {
    for (const [message, words] of Object.entries(korean))
      assert.deepEqual(placeholders(words), placeholders(message), message);
  });
});
