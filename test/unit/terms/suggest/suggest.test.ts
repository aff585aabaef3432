import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleId } from '../../../../src/core/library/article';
import { paragraphsOf } from '../../../../src/core/room/paragraphs';
import { draftOf } from '../../../../src/core/terms/suggest/draft-of';
import { SuggestionCount } from '../../../../src/core/terms/suggest/suggest';
import type { TermSuggestion } from '../../../../src/core/terms/suggest/suggestion';
import { TermMiner } from '../../../../src/core/terms/suggest/term-miner';
import type { Term, TermId } from '../../../../src/core/terms/term';
import { cpuTime } from '../../cpu-time';

/** What articles of these texts suggest. */
function suggested(
  texts: readonly string[],
  { terms = [], leastArticles = 1 }: { readonly terms?: readonly Term[]; readonly leastArticles?: number } = {},
): readonly TermSuggestion[] {
  const miner = new TermMiner();
  texts.forEach((text, index) => {
    miner.add(`notes/${index}.md` as ArticleId, paragraphsOf(text, 'markdown'));
  });
  const count = new SuggestionCount(miner.names, terms);
  for (const text of texts) count.add(text);
  return count.suggestions(50, { leastArticles });
}

const TIDE = '조수 간만(Tidal Range, TR)은 밀물과 썰물의 높이 차이를 말한다.';

describe('terms that articles suggest', () => {
  it('names that stand beside each other are one term, with the sentence that defines it', () => {
    assert.deepEqual(suggested([`# 바다\n\n첫 문장이다. ${TIDE} 끝.`]), [
      {
        id: 'ko:조수간만',
        names: { ko: '조수 간만', en: 'Tidal Range', abbr: 'TR' },
        aliases: [],
        sentence: TIDE,
        isDefined: true,
        article: 'notes/0.md',
        line: 3,
        articles: 1,
      },
    ]);
  });

  it('names that different articles put together are joined', () => {
    const [found] = suggested(['조수 간만(TR)이 크다.', 'The tidal range (TR) is large here.', TIDE]);
    assert.deepEqual(found?.names, { ko: '조수 간만', en: 'Tidal Range', abbr: 'TR' });
    assert.equal(found?.articles, 3);
  });

  it('a second meaning of an abbreviation is another term', () => {
    const found = suggested([
      'The tidal range (TR) grows.',
      'The tidal range (TR) falls.',
      'A tidy room (TR) is nice.',
    ]);
    assert.deepEqual(
      found.map(({ names }) => names.en),
      ['tidal range', 'tidy room'],
    );
    assert.equal(found[1]?.names.abbr, undefined);
  });

  it('what is a term already is not suggested, by whichever name', () => {
    const term: Term = {
      id: 'tide' as TermId,
      en: 'tidal range',
      aliases: [],
      definition: {},
      related: [],
      articles: [],
    };
    assert.deepEqual(suggested([TIDE], { terms: [term] }), []);
  });

  it('what several articles hold comes first, and what only one of many holds is left out', () => {
    const lone = 'An ebb gauge is a tool that measures how far the water falls.';
    const texts = [lone, TIDE, '오늘도 조수 간만을 잰다.', '조수 간만이 컸다.'];
    assert.deepEqual(
      suggested(texts).map(({ articles }) => articles),
      [3, 1],
    );
    assert.deepEqual(
      suggested(texts, { leastArticles: 2 }).map(({ names }) => names.ko),
      ['조수 간만'],
    );
  });

  it('particles are no part of a name, and do not keep it from being counted', () => {
    const [found] = suggested(['파고계란 물결의 높이를 재는 도구이다.', '파고계에서 읽은 값', '파고계로는 모자라다']);
    assert.deepEqual(found?.names, { ko: '파고계' });
    assert.equal(found?.articles, 3);
  });

  it('an item of a list that begins with its name in bold is a definition, and so is a definition list', () => {
    const bold = suggested(['- **Ebb gauge**: A tool that measures how far the water falls.', 'An ebb gauge.']);
    assert.deepEqual(bold, []);
    const asked = suggested([
      '## What is an ebb gauge?\n\n- **Ebb gauge**: A tool that measures how far the water falls.',
    ]);
    assert.equal(asked[0]?.sentence, 'A tool that measures how far the water falls.');
    const listed = suggested([
      '## What is an ebb gauge?\n\nEbb gauge\n: A tool that measures how far the water falls.',
    ]);
    assert.equal(listed[0]?.sentence, 'A tool that measures how far the water falls.');
  });

  it('code, tables, frontmatter and tags suggest nothing', () => {
    const hidden = 'A closure is a function that remembers its scope.';
    const texts = [
      `---\ntitle: ${hidden}\n---\n`,
      `\`\`\`\n${hidden}\n\`\`\``,
      `| ${hidden} |`,
      `<p title="${hidden}">`,
    ];
    assert.deepEqual(suggested(texts), []);
  });

  it('lines that a writer broke are one sentence', () => {
    const [found] = suggested(['An ebb gauge is a tool that measures\nhow far the water\nfalls.']);
    assert.equal(found?.sentence, 'An ebb gauge is a tool that measures how far the water falls.');
  });

  it('a draft has the sentence as its definition only where that defines', () => {
    const [defined] = suggested([TIDE]);
    assert.deepEqual(defined && draftOf(defined).definition, { ko: TIDE });
    const [named] = suggested(['The tidal range (TR) grows.', 'The tidal range (TR) falls.']);
    assert.equal(named?.isDefined, false);
    assert.equal(named && draftOf(named).definition, undefined);
  });

  it('the same articles suggest the same, in whatever order they are read', () => {
    const texts = [
      TIDE,
      '파고계란 물결의 높이를 재는 도구이다.',
      'The tidal range (TR) falls.',
      '파고계(wave gauge)를 본다.',
    ];
    const key = (found: readonly TermSuggestion[]) => found.map(({ names, articles }) => ({ names, articles }));
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 4 }), shuffled => {
        assert.deepEqual(key(suggested(shuffled)), key(suggested(texts)));
      }),
    );
  });

  it('any text is read, and what is suggested has a name and a sentence that stands in it', () => {
    const piece = fc.constantFrom(
      ...[
        '검색',
        '이란 ',
        '은 ',
        '(',
        ')',
        'RAG',
        ' is a ',
        'function that ',
        '. ',
        '\n',
        '\n\n',
        '- **',
        '**: ',
        '`',
        '# ',
      ],
      ...['What is ', '?', '를 말한다', 'large language model', '<', '|', ':', '"', '…'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        for (const { names, sentence, line } of suggested([pieces.join('')])) {
          assert.ok(Object.values(names).every(name => name.trim() !== ''));
          assert.ok(sentence.length > 0 && sentence.length <= 400 && line >= 1);
        }
      }),
    );
  });

  const hostile: readonly (readonly [string, (n: number) => string])[] = [
    ['brackets', n => '('.repeat(n)],
    ['pairs', n => '가나 다라(AB) '.repeat(n / 10)],
    ['words', n => 'a '.repeat(n / 2)],
    ['capitals', n => 'Aa '.repeat(n / 3)],
    ['one word', n => '가'.repeat(n)],
    ['spaces', n => `x${' '.repeat(n)}(AB)`],
    ['points', n => '. '.repeat(n / 2)],
    ['a definition without end', n => `Closure is a ${'function '.repeat(n / 9)}`],
    ['topics', n => '가나는 '.repeat(n / 4)],
    ['bold', n => '**a'.repeat(n / 3)],
    ['lines', n => 'a is\n'.repeat(n / 5)],
    ['definitions', n => 'A\n: b\n'.repeat(n / 6)],
  ];
  for (const [name, make] of hostile) {
    it(`a megabyte of ${name} takes time in proportion to its length`, () => {
      const spent = cpuTime();
      suggested([make(1_000_000)]);
      // Some 50 ms; what grows with the square of its length takes minutes.
      assert.ok(spent() < 4000);
    }).timeout(20_000);
  }
});
