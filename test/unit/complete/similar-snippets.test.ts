import assert from 'node:assert/strict';
import { SimilarSnippets } from '../../../src/core/complete/similar-snippets';
import { caretAt } from './carets';

const HERE = caretAt('export function parseInvoice(text: string): Invoice {\n  const total = readAmount(text);\n  |');
const LIKE =
  'export function parseReceipt(text: string): Receipt {\n  const total = readAmount(text);\n  return total;\n}';
const UNLIKE = 'import { Button } from "./button";\nexport const colours = ["red", "green"];';

function file(name: string, text: string, onRead: () => void = () => undefined) {
  return {
    version: `1 ${name}`,
    name,
    text: () => {
      onRead();
      return text;
    },
  };
}

describe('what goes along from open files', () => {
  it('is what is like the lines that are written, and nothing else', () => {
    const files = [file('unlike.ts', UNLIKE), file('like.ts', LIKE)];
    const snippets = new SimilarSnippets();
    snippets.find(HERE, files);
    const found = snippets.find(HERE, files);
    assert.deepEqual(found, [{ name: 'like.ts', text: LIKE }]);
  });

  it('is the piece of a long file that is like them', () => {
    const filler = Array.from({ length: 400 }, (_, i) => `button${i}.paint(colour${i});`).join('\n');
    const [found] = new SimilarSnippets().find(HERE, [file('long.ts', `${filler}\n${LIKE}\n${filler}`)]);
    assert.match(found?.text ?? '', /parseReceipt/);
    assert.ok((found?.text.length ?? 0) <= 900);
  });

  it('is three pieces at most, of three files, and no more than 2,700 characters', () => {
    const files = Array.from({ length: 8 }, (_, i) => file(`${i}.ts`, `${LIKE}\n`.repeat(40)));
    const snippets = new SimilarSnippets();
    // Each call reads one file more.
    for (let i = 0; i < 8; i++) snippets.find(HERE, files);
    const found = snippets.find(HERE, files);
    assert.equal(new Set(found.map(({ name }) => name)).size, 3);
    assert.ok(found.reduce((sum, { text }) => sum + text.length, 0) <= 2700);
  });

  it('is read once for each version, of one file for one request', () => {
    let reads = 0;
    const files = Array.from({ length: 6 }, (_, i) => file(`${i}.ts`, LIKE, () => reads++));
    const snippets = new SimilarSnippets();
    snippets.find(HERE, files);
    assert.equal(reads, 1);
    for (let i = 0; i < 5; i++) snippets.find(HERE, files);
    assert.equal(reads, 6);
  });
});
