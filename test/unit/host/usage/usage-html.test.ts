import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { usageHtml } from '../../../../src/host/usage/usage-html';
import type { UsageWords } from '../../../../src/host/usage/usage-words';

const words = new Proxy({} as UsageWords, { get: (_, name) => String(name) });
const parts = { words, language: 'en', labelOf: String, style: 'https://x/usage.css', cspSource: 'https://x' };

describe('the page of usage', () => {
  it('is shown by its style sheet, and not before: unstyled columns are black blocks', () => {
    assert.match(usageHtml([], parts), /<body>\s*<main hidden>[\s\S]*<\/main>\s*<\/body>/);
    assert.match(readFileSync('media/usage/usage.css', 'utf8'), /main\[hidden\] \{\s*display: block;/);
  });

  it('loads its style sheet and nothing else, and runs nothing', () => {
    const html = usageHtml([], parts);
    assert.match(html, /default-src 'none';[^"]*; style-src https:\/\/x"/);
    assert.doesNotMatch(html, /script/);
  });
});
