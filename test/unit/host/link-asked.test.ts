import assert from 'node:assert/strict';
import { linkAsked } from '../../../src/host/markdown-links/link-asked';

/** What is asked for at `|`, and what it would replace: `link 강화 <- [강화]`. */
function asked(marked: string, isAsked = false): string | undefined {
  const [before = '', after = ''] = marked.split('|');
  const found = linkAsked(before + after, before.length, isAsked);
  return found && `${found.is} ${found.query} <- ${(before + after).slice(found.start, found.end)}`;
}

describe('what asks for an article', () => {
  it('is where a link leads, by what is typed there, else by its words', () => {
    assert.equal(asked('[말](강화|'), 'destination 강화 <- 강화');
    assert.equal(asked('[강화 학습](|)'), 'destination 강화 학습 <- )');
    assert.equal(asked('본다 [강화 학습](|) 그리고'), 'destination 강화 학습 <- )');
    assert.equal(asked('[a \\] b](|'), 'destination a \\] b <- ');
    assert.equal(asked('[x](a) [y](|)'), 'destination y <- )');
  });

  it('is the whole link, where it has no words yet', () => {
    assert.equal(asked('[](|)'), 'link  <- []()');
    assert.equal(asked('- [](ㄱㅎ|)'), 'link ㄱㅎ <- [](ㄱㅎ)');
  });

  it('replaces what stands there already', () => {
    assert.equal(asked('[말](옛|글.md) 뒤 (x)'), 'destination 옛 <- 옛글.md)');
    assert.equal(asked('[말](| 뒤에 (x)'), 'destination 말 <- ');
  });

  it('is no path, heading or address: those VS Code completes', () => {
    for (const typed of ['./a', '../', '/a', '#h', 'https:', 'https://a', 'folder/', '?q', 'a.md "제'])
      assert.equal(asked(`[말](${typed}|)`), undefined, typed);
  });

  it('is no image, and nothing that ended before', () => {
    for (const line of ['![그림](|)', '\\[말](|', '[말](a)|', '[말] (|', 'f(|)', '[말](<a|>)', '[ ] 할 일|'])
      assert.equal(asked(line), undefined, line);
  });

  it('is a footnote behind its mark, with the bracket that closes it', () => {
    assert.equal(asked('말[^|]'), 'footnote  <- [^]');
    assert.equal(asked('말[^강화|] 뒤'), 'footnote 강화 <- [^강화]');
    assert.equal(asked('말[^rag|'), 'footnote rag <- [^rag');
  });

  it('is no footnote that is being defined', () => {
    assert.equal(asked('[^ra|]: 말'), undefined);
    assert.equal(asked('말[^ra|]: 말'), 'footnote ra <- [^ra]');
  });

  it('is words in brackets only for who asks', () => {
    assert.equal(asked('본다 [강화 학|]'), undefined);
    assert.equal(asked('본다 [강화 학|]', true), 'link 강화 학 <- [강화 학]');
    assert.equal(asked('본다 [강화 학|', true), 'link 강화 학 <- [강화 학');
    for (const line of ['[x|](a)', '[강화|](a)', '[강화|]: a', '[[강화|]]', '![강화|]', '- [x|]', 'a|'])
      assert.equal(asked(line, true), undefined, line);
  });
});
