import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readYamlGlossary } from '../../../src/core/terms/glossary/read-yaml';
import { TermMatcher } from '../../../src/core/terms/matcher';
import type { Term } from '../../../src/core/terms/term';

// Tests are bundled into out/, so the repository root is where they are started, not where they lie.
const glossaryFolder = join(process.cwd(), 'data/glossary');
const articleFolder = join(process.cwd(), 'data/articles');

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const HANGUL = /[가-힣]/;
const REQUIRED = ['id', 'ko', 'en', 'aliases', 'definition', 'related', 'articles'];
const ALLOWED = new Set([...REQUIRED, 'abbr']);

type Entry = Readonly<Record<string, unknown>>;

interface GlossarySource {
  readonly name: string;
  readonly text: string;
  /** As the YAML says it, before anything was checked. */
  readonly entries: readonly unknown[];
}

const sources: readonly GlossarySource[] = readdirSync(glossaryFolder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => {
    const text = readFileSync(join(glossaryFolder, name), 'utf8');
    const entries: unknown = parseDocument(text).toJS();
    return { name, text, entries: Array.isArray(entries) ? entries : [] };
  });

/** A term of our own has a name and a definition in both languages. */
type OwnTerm = Term & {
  readonly ko: string;
  readonly en: string;
  readonly definition: { readonly ko: string; readonly en: string };
};

const terms = sources.flatMap(({ text }) => readYamlGlossary(text).entries.map(({ term }) => term as OwnTerm));
const ids: ReadonlySet<string> = new Set(terms.map(term => term.id));

/** The slugs of the bundled articles, each with its prose: no frontmatter, code, link targets or titles of siblings. */
const proseBySlug: ReadonlyMap<string, string> = new Map(
  readdirSync(articleFolder)
    .filter(name => name.endsWith('.md'))
    .map(name => [name.slice(0, -'.md'.length), proseOf(readFileSync(join(articleFolder, name), 'utf8'))]),
);

function proseOf(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^## 다음에 읽을 글\n.*/ms, '')
    .replace(/^```.*?^```$/gms, '')
    .replace(/\]\([^)]*\)/g, ']');
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value === value.trim();
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** What is wrong with the shape of an entry, or nothing. */
function faultsOf(entry: unknown): readonly string[] {
  if (!isEntry(entry)) return ['is no map'];
  const faults = REQUIRED.filter(field => !(field in entry)).map(field => `lacks ${field}`);
  faults.push(
    ...Object.keys(entry)
      .filter(field => !ALLOWED.has(field))
      .map(field => `has an unknown field ${field}`),
  );
  for (const field of ['id', 'ko', 'en']) if (!isText(entry[field])) faults.push(`${field} is no text`);
  for (const field of ['aliases', 'related', 'articles'])
    if (!isTextList(entry[field])) faults.push(`${field} is no list of texts`);
  if ('abbr' in entry && !isText(entry['abbr'])) faults.push('abbr is no text');
  const definition = entry['definition'];
  if (!isEntry(definition) || Object.keys(definition).sort().join() !== 'en,ko')
    faults.push('definition is not {ko, en}');
  else if (typeof definition['ko'] !== 'string' || typeof definition['en'] !== 'string')
    faults.push('a definition is no text');
  return faults;
}

/** Sentences of a definition: no definition holds an abbreviation with a full stop, and `2.0` has no space after it. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["'”’)]?)\s+/);
}

function kebab(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function namesOf(term: OwnTerm): readonly string[] {
  return [term.ko, term.en, ...(term.abbr === undefined ? [] : [term.abbr])];
}

/** As the matcher folds a name: case, spaces and hyphens do not tell two names apart. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '');
}

describe('bundled glossary', () => {
  it('holds at least a hundred terms', () => {
    assert.ok(terms.length >= 100, `${terms.length} terms`);
  });

  for (const { name, text, entries } of sources) {
    it(`${name} says in its first line what belongs in it`, () => {
      assert.match(text, /^# \S.+\.\n- id: /);
    });

    it(`${name} holds terms and nothing else`, () => {
      assert.ok(entries.length > 0, 'no entries');
      const faults = entries.flatMap((entry, at) => faultsOf(entry).map(fault => `entry ${at + 1} ${fault}`));
      assert.deepEqual(faults, []);
    });

    it(`${name} is read by the extension, every entry of it`, () => {
      const file = readYamlGlossary(text);
      assert.deepEqual(file.mistakes, []);
      assert.equal(file.entries.length, entries.length);
    });
  }

  it('gives each term the id its English name makes, and none twice', () => {
    for (const { id, en } of terms) {
      assert.match(id, KEBAB);
      assert.equal(id, kebab(en));
    }
    assert.equal(ids.size, terms.length);
  });

  it('정의는 한국어 두 문장이고 -다로 끝난다', () => {
    for (const { id, definition } of terms) {
      const sentences = sentencesOf(definition.ko);
      assert.equal(sentences.length, 2, `${id}: ${definition.ko}`);
      for (const sentence of sentences) assert.match(sentence, /[가-힣].*다\.$/, id);
    }
  });

  it('defines each term in two English sentences', () => {
    for (const { id, definition } of terms) {
      const sentences = sentencesOf(definition.en);
      assert.equal(sentences.length, 2, `${id}: ${definition.en}`);
      // A Korean word may be quoted, where the word itself is the matter; a sentence is in English.
      for (const sentence of sentences) assert.match(sentence, /^[A-Za-z][^\n]*[a-z0-9]\.$/i, id);
      assert.ok((definition.en.match(new RegExp(HANGUL, 'g')) ?? []).length <= 4, id);
    }
  });

  it('repeats no definition', () => {
    const definitions = terms.flatMap(({ definition }) => [definition.ko, definition.en]);
    assert.equal(new Set(definitions).size, definitions.length);
  });

  it('lets no two terms claim one name', () => {
    const owners = new Map<string, string>();
    for (const term of terms) {
      for (const name of [...namesOf(term), ...term.aliases]) {
        const owner = owners.get(folded(name)) ?? term.id;
        assert.equal(owner, term.id, `${name} is claimed twice`);
        owners.set(folded(name), term.id);
      }
    }
  });

  it('repeats no name as an alias, and no alias', () => {
    for (const term of terms) {
      const written = [
        ...new Set(namesOf(term).map(name => name.toLowerCase())),
        ...term.aliases.map(alias => alias.toLowerCase()),
      ];
      assert.equal(new Set(written).size, written.length, `${term.id}: ${written.join(', ')}`);
    }
  });

  it('has no alias short enough to be an ordinary word', () => {
    for (const { id, aliases } of terms) {
      for (const alias of aliases) assert.ok(alias.length >= (HANGUL.test(alias) ? 2 : 3), `${id}: ${alias}`);
    }
  });

  it('is met by each of its names standing alone', () => {
    const matcher = new TermMatcher(terms);
    for (const term of terms) {
      for (const name of [...namesOf(term), ...term.aliases]) {
        const match = matcher.at(name, 0);
        assert.equal(match?.term.id, term.id, name);
        assert.equal(match.end, name.length, `${name} is met only in part`);
      }
    }
  });

  it('leads from each term to two to five others that exist', () => {
    for (const { id, related } of terms) {
      assert.ok(related.length >= 2 && related.length <= 5, `${id} has ${related.length} related`);
      assert.equal(new Set(related).size, related.length, `${id} names one twice`);
      for (const other of related) {
        assert.ok(ids.has(other), `${id}: ${other} does not exist`);
        assert.notEqual(other, id, 'it leads to itself');
      }
    }
  });

  it('leads to each term from another', () => {
    const reached = new Set<string>(terms.flatMap(term => term.related));
    assert.deepEqual(
      terms.map(term => term.id).filter(id => !reached.has(id)),
      [],
    );
  });

  it('names only articles that exist and mention the term', () => {
    const matcher = new TermMatcher(terms);
    const mentioned = new Map(
      [...proseBySlug].map(([slug, prose]) => [slug, new Set([...matcher.all(prose)].map(match => match.term.id))]),
    );
    for (const { id, articles } of terms) {
      assert.equal(new Set(articles).size, articles.length, `${id} names one twice`);
      for (const slug of articles) {
        assert.ok(proseBySlug.has(slug), `${id}: no article ${slug}`);
        assert.ok(mentioned.get(slug)?.has(id), `${id} is not met in ${slug}`);
      }
    }
  });

  it('explains every bundled article with at least ten terms', () => {
    for (const slug of proseBySlug.keys()) {
      const count = terms.filter(term => term.articles.includes(slug)).length;
      assert.ok(count >= 10, `${slug}: ${count} terms`);
    }
  });
});
