import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KnownCompletions } from '../../../src/core/complete/known-completions';
import { caretAt } from './carets';

const TEXT = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '가'), maxLength: 30 });

describe('what is known of a place', () => {
  it('serves while one types along it, and after deleting', () => {
    const known = new KnownCompletions();
    known.add(caretAt('const a = |;'), 'items.length');
    const at = (text: string) => known.find(caretAt(text))?.rest;
    assert.equal(at('const a = |;'), 'items.length');
    assert.equal(at('const a = items|;'), '.length');
    assert.equal(at('const a = it|;'), 'ems.length');
    assert.equal(at('const a = ix|;'), undefined);
    assert.equal(at('const a = items.length|;'), undefined);
    assert.equal(at('const b = |;'), undefined);
  });

  it('is, at every place along a completion, the rest of it, and never anything else', () => {
    fc.assert(
      fc.property(TEXT, fc.array(TEXT, { minLength: 1, maxLength: 5 }), TEXT, TEXT, (before, texts, typed, after) => {
        const known = new KnownCompletions();
        for (const text of texts) known.add(caretAt(`${before}|${after}`), text);
        const along = texts.filter(text => text.length > typed.length && text.startsWith(typed));
        const found = known.find(caretAt(`${before}${typed}|${after}`));
        if (found && found.rest !== '') assert.ok(texts.includes(typed + found.rest));
        if (along.length > 0) assert.ok(found, 'something is known');
      }),
    );
  });

  it('글자를 짓는 동안에는 보여 주지 않지만, 다른 것을 묻지도 않는다', () => {
    const known = new KnownCompletions();
    known.add(caretAt('// |'), '검색한다');
    for (const at of ['// ㄱ|', '// 거|', '// 검ㅅ|', '// 검새|']) {
      assert.equal(known.find(caretAt(at)), undefined);
      assert.ok(known.isComposing(caretAt(at)), at);
    }
    assert.equal(known.find(caretAt('// 검색|'))?.rest, '한다');
    assert.ok(!known.isComposing(caretAt('// 단|')));
  });

  it('comes from what was asked nearest', () => {
    const known = new KnownCompletions();
    known.add(caretAt('|'), 'foo(bar)');
    known.add(caretAt('fo|'), 'o(baz)');
    assert.equal(known.find(caretAt('foo|'))?.rest, '(baz)');
    assert.equal(known.find(caretAt('f|'))?.rest, 'oo(bar)');
  });

  it('that nothing is to be said holds of the place alone', () => {
    const known = new KnownCompletions();
    known.add(caretAt('foo|'), '');
    assert.equal(known.find(caretAt('foo|'))?.rest, '');
    assert.equal(known.find(caretAt('foo.|')), undefined);
  });

  it('is bounded', () => {
    const known = new KnownCompletions();
    for (let i = 0; i < 1000; i++) known.add(caretAt(`line${i} = |`), 'x');
    assert.equal(known.find(caretAt('line0 = |')), undefined);
    assert.ok(known.find(caretAt('line999 = |')));
  });
});
