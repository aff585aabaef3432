import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { cpuTime } from '../cpu-time';
import { termOf } from './terms';

const glossary = [
  termOf('강화 학습', 'Reinforcement Learning', { abbr: 'RL', aliases: ['강화학습'] }),
  termOf('강화 학습 미세 조정', 'Reinforcement Fine-Tuning', { abbr: 'RFT' }),
  termOf('검색 증강 생성', 'Retrieval-Augmented Generation', { abbr: 'RAG' }),
  termOf('대규모 언어 모델', 'Large Language Model', { abbr: 'LLM' }),
  termOf('데이터', 'Data'),
  termOf('쿠버네티스', 'Kubernetes', { aliases: ['k8s'] }),
  termOf('테스트 타임 컴퓨트', 'Test-Time Compute'),
  termOf('전문가 혼합', 'Mixture of Experts', { abbr: 'MoE' }),
  termOf('저랭크 적응', 'Low-Rank Adaptation', { abbr: 'LoRA' }),
  termOf('생각의 사슬', 'Chain of Thought', { abbr: 'CoT' }),
  termOf('케이에이아이', 'K-AI'),
  termOf('그록', 'Grok'),
  termOf('토큰', 'Token', { aliases: ['token'] }),
  termOf('임베딩', 'Embedding'),
  termOf('지피티', 'GPT-4o', { aliases: ['GPT-4'] }),
  termOf('엠엘옵스', 'MLOps'),
  termOf('네 비트 양자화', '4-bit quantization', { aliases: ['4bit'] }),
];
const matcher = new TermMatcher(glossary);

/** What is found, as it is written. */
function found(text: string): readonly string[] {
  return [...matcher.all(text)].map(({ start, end }) => text.slice(start, end));
}

function rules(rows: readonly (readonly [text: string, found: readonly string[]])[]): void {
  for (const [text, names] of rows) {
    it(names.length === 0 ? `‘${text}’: nothing` : `‘${text}’: ${names.join(', ')}`, () => {
      assert.deepEqual(found(text), names);
    });
  }
}

describe('조사가 붙어도 용어를 찾는다', () => {
  rules([
    ['강화학습을 다시 본다', ['강화학습']],
    ['쿠버네티스에서의 배포', ['쿠버네티스']],
    ['RAG는 문서를, LLM은 문장을 다룬다', ['RAG', 'LLM']],
    ['임베딩처럼 보이는 토큰들을 센다', ['임베딩', '토큰']],
    ['GPT-4o는 빠르다', ['GPT-4o']],
    ['대규모 언어 모델이', ['대규모 언어 모델']],
  ]);
});

describe('띄어쓰기는 있어도 없어도 된다', () => {
  rules([
    ['강화 학습과 강화학습', ['강화 학습', '강화학습']],
    ['대규모언어 모델', ['대규모언어 모델']],
    ['테스트타임 컴퓨트', ['테스트타임 컴퓨트']],
  ]);
});

describe('spaces, hyphens and humps inside a name may come and go', () => {
  rules([
    ['test-time compute', ['test-time compute']],
    ['const testTimeCompute = 1', ['testTimeCompute']],
    ['TEST_TIME_COMPUTE', ['TEST_TIME_COMPUTE']],
    ['retrieval augmented generation', ['retrieval augmented generation']],
    ['test--time compute', []],
    ['K-AI와 KAI', ['K-AI', 'KAI']],
  ]);
});

describe('an abbreviation means its term only as it is written', () => {
  rules([
    ['a rag to wipe with', []],
    ['Moe wrote to Lora on a cot', []],
    ['MoE, LoRA and CoT', ['MoE', 'LoRA', 'CoT']],
    ['k-ai and Kai', ['k-ai']],
    ['R L and R-A-G', []],
    ['gpt-4o and GPT4o, gpt-4', ['gpt-4o', 'GPT4o', 'gpt-4']],
    ['mlops', ['mlops']],
  ]);
});

describe('a short capitalised heading is a proper name, unless an alias says otherwise', () => {
  rules([
    ['Grok answered', ['Grok']],
    ['nobody can grok that', []],
    ['a token, the Token', ['token', 'Token']],
    ['embedding', ['embedding']],
  ]);
});

describe('a plural is its word', () => {
  rules([
    ['embeddings of tokens', ['embedding', 'token']],
    ['LLMs는', ['LLM']],
    ['embeddingsize', []],
  ]);
});

describe('a name is never found inside another word', () => {
  rules([
    ['데이터베이스', []],
    ['빅데이터', []],
    ['FRAGILE storage', []],
    ['metadata', []],
    ['토큰화하다', []],
    ['GPT-45', []],
    ['xk8s', []],
    ['x4bit 14bit 4bit', ['4bit']],
  ]);
});

describe('an identifier is read by its humps', () => {
  rules([
    ['myEmbedding', ['Embedding']],
    ['RAGPipeline', ['RAG']],
    ['useLLMClient()', ['LLM']],
    ['embedding_size', ['embedding']],
    ['LLMOps', ['LLM']],
  ]);
});

describe('글자가 바뀌는 곳에서 낱말이 바뀐다', () => {
  rules([
    ['RAG기반 검색', ['RAG']],
    ['GPT-4기반', ['GPT-4']],
    ['한국어LLM', ['LLM']],
    ['강화학습RL', ['강화학습', 'RL']],
  ]);
});

describe('a term matcher', () => {
  it('prefers the longest name', () => {
    assert.deepEqual(found('강화 학습 미세 조정을'), ['강화 학습 미세 조정']);
  });

  it('says which term and which of its names it found, without the particle', () => {
    const text = '요즘 강화학습을';
    const match = matcher.at(text, 4);
    assert.deepEqual(
      [match?.term.en, match?.name, match?.start, match?.end],
      ['Reinforcement Learning', '강화 학습', 3, 7],
    );
  });

  it('finds at every letter of a name and not beyond it', () => {
    const text = '(RAG)';
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map(offset => matcher.at(text, offset) !== undefined),
      [false, true, true, true, false, false],
    );
  });

  it('takes the longer of two names that overlap', () => {
    const overlapping = new TermMatcher([termOf('학습 데이터', 'Training Data'), termOf('강화 학습', 'RL')]);
    assert.equal(overlapping.at('강화 학습 데이터', 4)?.name, '학습 데이터');
    assert.equal(overlapping.at('강화 학습 데이터', 0)?.name, '강화 학습');
  });

  it('finds a name at its last letter, however it is spaced', () => {
    assert.equal(new TermMatcher([termOf('등대지기', 'x')]).at('등 대 지 기', 6)?.start, 0);
  });

  it('자모로 풀어 적은 용어집도 읽는다', () => {
    assert.equal(new TermMatcher([termOf('물때'.normalize('NFD'), 'x')]).at('물때를', 0)?.end, 2);
  });

  it('of two terms with one name means the first', () => {
    const [first, second] = [termOf('정렬', 'Alignment'), termOf('정렬', 'Sorting')];
    assert.equal(new TermMatcher([first, second]).at('정렬', 0)?.term, first);
  });

  it('finds nothing where there are no terms, or terms without letters', () => {
    assert.equal(new TermMatcher([]).at('RAG', 0), undefined);
    assert.deepEqual([...new TermMatcher([termOf('-', ' ')]).all('a - b')], []);
  });

  const texts = fc
    .array(
      fc.constantFrom(
        ...[
          '강화',
          '학습',
          ' ',
          '-',
          '을',
          'RAG',
          'rag',
          '는',
          '데이터',
          '베이스',
          'test',
          'Time',
          'compute',
          's',
          '4',
          'GPT-4o',
        ],
        ...['MoE', '\n', '미세', '조정', 'ㄱ', '🌊', '대규모 언어 모델', '_', '.'],
      ),
      { maxLength: 14 },
    )
    .map(parts => parts.join(''));

  it('at and all agree: what all finds, at finds at each of its letters, or something longer', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const match of matcher.all(text)) {
          for (let offset = match.start; offset < match.end; offset++) {
            const there = matcher.at(text, offset);
            assert.ok(there && there.start <= offset && offset < there.end, text);
            assert.ok(there.end - there.start >= match.end - match.start, text);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('at finds nothing that is not there by itself: its name, cut out with its surroundings, is found by all', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, offset) => {
        const match = matcher.at(text, offset);
        if (!match) return;
        const rest = [...matcher.all(text.slice(match.start))][0];
        assert.equal(rest?.end, match.end - match.start);
        assert.equal(rest?.term, match.term);
      }),
      { numRuns: 2000 },
    );
  });

  it('all goes from left to right, without overlaps', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) }),
        ),
        text => {
          let last = 0;
          for (const { start, end } of matcher.all(text)) {
            assert.ok(last <= start && start < end && end <= text.length);
            last = end;
          }
        },
      ),
    );
  });

  it('answers a hover in a line of 5,000 characters in much less than a millisecond', () => {
    const line = '대규모 언어 모델은 강화학습을 거쳐 RAG와 함께 쓰인다. test-time compute a-a-a '
      .repeat(100)
      .slice(0, 5000);
    for (let offset = 0; offset < 5000; offset += 50) matcher.at(line, offset);
    const spent = cpuTime();
    for (let offset = 0; offset < 5000; offset += 5) matcher.at(line, offset);
    assert.ok(spent() / 1000 < 0.5);
  });
});
