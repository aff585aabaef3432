import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

// Tests are bundled into out/, so the repository root is where they are started, not where they lie.
const folder = join(process.cwd(), 'data/articles');

type Field = 'title' | 'lang' | 'date' | 'author' | 'outlet' | 'source' | 'topics' | 'summary' | 'description';
type Basis = Partial<Record<'title' | 'author' | 'outlet' | 'url' | 'date', unknown>>;

interface BundledArticle {
  readonly name: string;
  readonly meta: Readonly<Partial<Record<Field, unknown>>> & { readonly basedOn?: Basis };
  readonly body: string;
}

function readArticle(name: string): BundledArticle {
  const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
  assert.ok(yaml !== undefined && body !== undefined, `${name} has no frontmatter`);
  return { name, meta: parse(yaml), body };
}

/** What a field says; fails, and names the field, where it says nothing. */
function sentence(article: BundledArticle, field: Field): string {
  const value = article.meta[field];
  if (typeof value !== 'string' || value.trim() === '') assert.fail(`${article.name}: ${field} is missing or not text`);
  return value;
}

const withoutFences = (body: string) => body.replace(/^```.*?^```$/gms, '');
const hangul = /[가-힣]/;
const articles = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(readArticle);

describe('bundled articles', () => {
  it('are five, named in kebab-case', () => {
    assert.equal(articles.length, 5);
    for (const { name } of articles) assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*\.md$/);
  });

  it('have titles that differ', () => {
    assert.equal(new Set(articles.map(article => sentence(article, 'title'))).size, articles.length);
  });

  for (const article of articles) {
    describe(article.name, () => {
      it('states its title, language, author and outlet', () => {
        assert.match(sentence(article, 'title'), hangul);
        assert.equal(sentence(article, 'lang'), 'ko');
        assert.equal(sentence(article, 'author'), '서가 편집부');
        sentence(article, 'outlet');
      });

      it('dates itself to the day, or to the month where its source says no more', () => {
        assert.match(sentence(article, 'date'), /^20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/);
      });

      it('names the source it retells, with the same outlet, date and address', () => {
        const basis = article.meta.basedOn;
        assert.ok(basis, 'basedOn is missing');
        assert.equal(basis.outlet, article.meta.outlet);
        assert.equal(basis.date, article.meta.date);
        assert.equal(basis.url, article.meta.source);
        assert.ok(basis.title ?? basis.author, 'neither the title nor the author of the source is named');
      });

      it('carries four to eight topics, none twice', () => {
        const topics = article.meta.topics;
        assert.ok(Array.isArray(topics) && topics.every(topic => typeof topic === 'string'));
        assert.ok(topics.length >= 4 && topics.length <= 8, `${topics.length} topics`);
        assert.equal(new Set(topics).size, topics.length);
      });

      it('is summed up in English and described in one Korean sentence', () => {
        const summary = sentence(article, 'summary');
        assert.doesNotMatch(summary, hangul);
        assert.ok([2, 3].includes(summary.match(/\.(\s|$)/g)?.length ?? 0), summary);
        assert.match(sentence(article, 'description'), /^[^.]*[가-힣][^.]*다\.$/);
      });

      it('has a body of 600 to 1,200 words', () => {
        const words = article.body.split(/\s+/).filter(word => word !== '').length;
        assert.ok(words >= 600 && words <= 1200, `${words} words`);
      });

      it('starts its outline at the second level and skips none', () => {
        const levels = [...withoutFences(article.body).matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);
        assert.ok(levels.length >= 4, `${levels.length} headings`);
        assert.equal(levels[0], 2);
        for (const [at, level] of levels.entries()) {
          assert.ok(level >= 2 && level <= (levels[at - 1] ?? 1) + 1, `heading ${at + 1} is at level ${level}`);
        }
      });

      it('closes every container it opens', () => {
        let open = 0;
        for (const [, name] of withoutFences(article.body).matchAll(/^:::+ ?(\w*)/gm)) {
          open += name === '' ? -1 : 1;
          assert.ok(open === 0 || open === 1, 'containers overlap');
        }
        assert.equal(open, 0);
      });

      it('ends by pointing at siblings that exist', () => {
        const links = [...article.body.matchAll(/\]\((\.[^)#]*)/g)].map(([, target]) => target ?? '');
        assert.ok(links.length >= 2, `${links.length} relative links`);
        for (const link of links) {
          assert.ok(existsSync(resolve(folder, link)), `${link} does not exist`);
          assert.notEqual(link, `./${article.name}`, 'it points at itself');
        }
        assert.match(article.body, /## 다음에 읽을 글\n\n(- \[.+\]\(\.\/.+\.md\): .+\n)+$/);
      });
    });
  }
});
