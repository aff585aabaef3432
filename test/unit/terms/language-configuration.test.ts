import assert from 'node:assert/strict';
import { type CodePlace, codePlace } from '../../../src/core/terms/code-place';
import { syntaxFromConfiguration } from '../../../src/core/terms/place/language-configuration';

/** Where `|` stands in a text of a language that is described so. */
function placeIn(configuration: unknown, marked: string): CodePlace {
  const syntax = syntaxFromConfiguration(configuration);
  return codePlace('unheard-of', marked.replace('|', ''), marked.indexOf('|'), { syntax });
}

describe('a language of which only its configuration is known', () => {
  const configuration = {
    comments: { lineComment: { comment: '--', noIndent: true }, blockComment: ['--[[', ']]'] },
    autoClosingPairs: [['(', ')'], { open: '"', close: '"', notIn: ['string'] }, ["'", "'"], ['"""', '"""']],
  };

  const rows: readonly [marked: string, place: CodePlace][] = [
    ['a -- 설|명', 'comment'],
    ['--[[ 여러\n줄| ]]', 'comment'],
    ['--[[ a ]] |b', 'code'],
    ['a "RAG|"', 'string'],
    ["a 'RAG|'", 'string'],
    ["it's |a", 'code'],
    ['"""여러\n줄|"""', 'string'],
    ['a "b\n|c', 'code'],
  ];
  for (const [marked, place] of rows) {
    it(`${JSON.stringify(marked)} is ${place}`, () => assert.equal(placeIn(configuration, marked), place));
  }

  it('has comments that begin with a word only where that word stands alone', () => {
    const batch = { comments: { lineComment: '@REM ' } };
    assert.equal(placeIn(batch, '@REM 설|명'), 'comment');
    assert.equal(placeIn(batch, '@REMOTE |a'), 'code');
  });

  it('takes no mark of comments that is none', () => {
    // VS Code's own files close a block with a space where a language has none.
    assert.equal(placeIn({ comments: { lineComment: '#', blockComment: ['#', ' '] } }, '# a |b'), 'comment');
    // Three quotes are a string.
    const python = { comments: { blockComment: ['"""', '"""'], lineComment: '#' }, autoClosingPairs: [['"', '"']] };
    assert.equal(placeIn(python, '# 설|명'), 'comment');
  });

  it('is code where there is nothing to go by', () => {
    for (const nothing of [undefined, null, 'x', [], {}, { comments: 1 }, { comments: { lineComment: '' } }]) {
      assert.equal(syntaxFromConfiguration(nothing), undefined);
      assert.equal(placeIn(nothing, '// |a'), 'code');
    }
    const wrong = { comments: { lineComment: '#' }, autoClosingPairs: [1, null, ['"'], { open: 2 }, '""'] };
    assert.equal(placeIn(wrong, '# |a'), 'comment');
  });

  it('may have marks that mean something to regular expressions', () => {
    assert.equal(placeIn({ comments: { lineComment: '(*)', blockComment: ['[.', '.]'] } }, '(*) |a'), 'comment');
    assert.equal(placeIn({ comments: { blockComment: ['[.', '.]'] } }, '[. a .] |b'), 'code');
  });
});
