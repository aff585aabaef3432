import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

interface Model {
  readonly id: string;
  readonly name: Bilingual;
  readonly maker: Bilingual;
  readonly facts: readonly (Bilingual & { readonly source: string })[];
}

const data = join(process.cwd(), 'data');
const models: readonly Model[] = parse(readFileSync(join(data, 'models.yaml'), 'utf8'));
const slugs = readdirSync(join(data, 'articles')).map(name => name.replace(/\.md$/, ''));

function assertBilingual(text: Bilingual, where: string): void {
  for (const language of ['ko', 'en'] as const) {
    assert.equal(typeof text[language], 'string', `${where}: ${language} is missing`);
    assert.notEqual(text[language].trim(), '', `${where}: ${language} is empty`);
  }
}

describe('models.yaml', () => {
  it('gives every model an id of its own, in kebab-case', () => {
    const ids = models.map(model => model.id);
    assert.ok(ids.length > 0);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has no field that its header does not explain', () => {
    for (const model of models) {
      assert.deepEqual(Object.keys(model), ['id', 'name', 'maker', 'facts'], model.id);
      for (const fact of model.facts) assert.deepEqual(Object.keys(fact), ['ko', 'en', 'source'], model.id);
    }
  });

  it('names model and maker in both languages', () => {
    for (const model of models) {
      assertBilingual(model.name, model.id);
      assertBilingual(model.maker, model.id);
    }
  });

  it('knows at least one fact of every model, as one sentence in each language', () => {
    for (const model of models) {
      assert.ok(model.facts.length > 0, model.id);
      for (const fact of model.facts) {
        assertBilingual(fact, model.id);
        assert.match(fact.ko, /[가-힣].*다\.$/, model.id);
        assert.match(fact.en, /^[^가-힣]+\.$/, model.id);
      }
    }
  });

  it('takes every fact from a bundled article', () => {
    for (const model of models) {
      for (const { source } of model.facts) assert.ok(slugs.includes(source), `${model.id}: no article ${source}`);
    }
  });

  it('leaves no article without a fact', () => {
    const cited = new Set(models.flatMap(model => model.facts.map(fact => fact.source)));
    assert.deepEqual(
      slugs.filter(slug => !cited.has(slug)),
      [],
    );
  });
});
