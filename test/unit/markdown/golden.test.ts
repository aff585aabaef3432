import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';
import { parseFrontmatter } from '../../../src/core/markdown/parse-frontmatter';
import { createRenderer } from '../../../src/core/markdown/render';
import { contextOf } from './article-context';

/** Each `NAME.md` beside the `NAME.html` it becomes. `UPDATE_GOLDEN=1` writes them anew: read the difference before you keep it. */
const folder = join(process.cwd(), 'test/unit/markdown/golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

describe('방언의 구문마다 정해진 HTML이 있다', () => {
  const renderer = createRenderer();
  for (const name of readdirSync(folder).filter(file => file.endsWith('.md'))) {
    it(name.slice(0, -3), async () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const { data } = parseFrontmatter(splitFrontmatter(text).yaml ?? '');
      const { html } = await renderer.render({ text, format: 'markdown' }, contextOf(data));
      const golden = join(folder, name.replace(/md$/, 'html'));
      if (update) writeFileSync(golden, html);
      assert.ok(existsSync(golden), `${golden} is missing`);
      assert.equal(html, readFileSync(golden, 'utf8'));
    });
  }
});
