import assert from 'node:assert/strict';
import { namesOf } from '../../../src/core/terms/name';
import { isNameAt } from '../../../src/core/terms/name-at';
import { termOf } from './terms';

/** Whether the name is meant where the text has it between brackets: `‘go [Go] go’`. */
function isMeant(name: string, marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const [first] = namesOf(termOf(name, name));
  assert.ok(first && start >= 0 && end > start, marked);
  return isNameAt(first, marked.replace('[', '').replace(']', ''), start, end);
}

function means(name: string, ...texts: readonly string[]): void {
  for (const text of texts) it(`${name} is meant in ‘${text}’`, () => assert.equal(isMeant(name, text), true));
}

function meansNot(name: string, ...texts: readonly string[]): void {
  for (const text of texts) it(`${name} is not meant in ‘${text}’`, () => assert.equal(isMeant(name, text), false));
}

describe('a name that is another word in small letters', () => {
  means('RAG', 'a [RAG] of ours', '[RAG]는', 'my_[RAG]_index');
  meansNot('RAG', 'a [rag] of ours', 'a [Rag] of ours');
  meansNot('IT', '[it] rains', '[It] rains');
  means('Go', 'written in [Go].', '[Go] compiles quickly');
  meansNot('Go', 'let it [go].', '[go]()');
  meansNot('Rust', 'iron will [rust]');
  meansNot('C', 'for (c of [c])');
});

describe('영어 낱말에는 조사가 붙지 않는다', () => {
  means('RAG', '[rag]를 붙인다');
  means('Rust', '[rust]로 짠다');
  meansNot('Rust', '[rust] 로 짠다');
});

describe('an order at the head of a sentence', () => {
  meansNot('Go', '[Go] to the page.', 'Open it. [Go] ahead.', '- [Go] to it');
  means('Go', 'I like [Go] to bits.');
});

describe('a name that is no other word is meant in any capitals', () => {
  means('LLM', '[llm]_client', '# [llm] 호출', '[Llm]Client');
  means('SFT', '[sft]_trainer');
  means('Node', 'the [node]', 'The [Node]', 'NODE_[NODE]');
  means('LoRA', '[lora]_config');
  meansNot('LoRA', '[Lora] called');
});

describe('a glossary may ask for the small letters', () => {
  means('rag', 'a [rag] of ours', 'A [Rag]');
});

describe('a short word is not taken apart', () => {
  meansNot('AI', '[A I] and you');
  meansNot('RAG', '[R-A-G]');
  meansNot('이해', '[이 해]가 가기 전에');
  means('K-AI', '[K-AI]', '[KAI]');
  means('강화학습', '[강화 학습]을');
});

describe('two letters beside a hump', () => {
  meansNot('UI', '[UI]Kit', 'Swift[UI]');
  meansNot('AI', 'Open[AI]');
  means('UI', '[UI]s', '[ui]_test', '[UI]는');
  means('LLM', 'use[LLM]Client');
});

describe('what a number counts', () => {
  meansNot('KB', '512 [KB]', '512[kb]');
  means('KB', 'our [KB] has 512 pages');
  meansNot('배', '3[배] 빨라졌다', '3 [배]', '열 [배] 싸다', '두 [배]');
  means('배', '꿀 든 [배] 하나', '하얀 [배]를');
  means('앱', '아이폰 15 [앱]', '두 [앱]');
  means('GPU', '8 [GPU]s');
});

describe('an address', () => {
  meansNot('RAG', 'https://x.dev/[RAG]/', 'team@[RAG].example.com', './docs/[RAG]/index.md');
  means('RAG', '[RAG]/LLM', '// [RAG]');
});
