/**
 * Libraries of any size, grown from one that exists: its own articles first, then ones whose sections come from two or three of
 * them, under a recombined title, with words changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitFrontmatter } from '../../../src/core/markdown/frontmatter';
import { Random } from '../search/random';
import { Vocabulary } from '../search/vocabulary';
import { articlesBelow, type BenchArticle } from './articles';
import { sectionsOf } from './sections';
import { WordChanges } from './word-changes';

/** As much as this; without end where neither is said. */
export interface GrownSize {
  readonly articles?: number;
  readonly megabytes?: number;
}

interface GrownFile {
  readonly path: string;
  readonly source: string;
}

/** The files of a grown library, the same in every run, one after the other: they need not all be held. */
function* grownFrom(originals: readonly BenchArticle[], size: GrownSize): Generator<GrownFile> {
  const random = new Random(7);
  const enough = (count: number, bytes: number) =>
    count >= (size.articles ?? Number.POSITIVE_INFINITY) || bytes >= (size.megabytes ?? Number.POSITIVE_INFINITY) * 1e6;
  let [count, bytes] = [0, 0];
  for (const file of endless(originals, random)) {
    if (enough(count, bytes)) return;
    yield file;
    count++;
    bytes += Buffer.byteLength(file.source);
  }
}

/** Writes a grown library; how many articles and bytes it has. */
export function growInto(folder: string, library: string, size: GrownSize): { articles: number; bytes: number } {
  let [articles, bytes] = [0, 0];
  for (const { path, source } of grownFrom(articlesBelow(library), size)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
    articles++;
    bytes += Buffer.byteLength(source);
  }
  return { articles, bytes };
}

function* endless(originals: readonly BenchArticle[], random: Random): Generator<GrownFile> {
  yield* originals;
  const texts = originals.map(article => article.text);
  const changes = new WordChanges(texts, new Vocabulary(texts));
  const isKorean = (article: BenchArticle) => (article.text.match(/[가-힣]/g)?.length ?? 0) > 400;
  const [ko, en] = [originals.filter(isKorean), originals.filter(article => !isKorean(article))];
  for (let number = 1; originals.length > 0; number++) {
    const first = random.of(originals);
    const others = first !== undefined && isKorean(first) ? ko : en;
    const [second, third, sized] = [random.of(others), random.of(others), random.of(originals)];
    if (!first || !second || !third || !sized) return;
    const change = changes.ofOneArticle(random);
    const title = change(joinedTitle(first.title, second.title, random));
    const body = mixed([first, second, third], splitFrontmatter(sized.source).body.length, random);
    yield { path: first.path.replace(/(\.\w+)$/, `-${number}$1`), source: headed(first, title, random) + change(body) };
  }
}

/** Sections of these, in no order, until there is enough. */
function mixed(articles: readonly BenchArticle[], length: number, random: Random): string {
  const left = articles.flatMap(({ source }) => sectionsOf(splitFrontmatter(source).body));
  const taken: string[] = [];
  for (let size = 0; size < length && left.length > 0; ) {
    const [section = ''] = left.splice(random.below(left.length), 1);
    taken.push(section);
    size += section.length;
  }
  return `${taken.join('\n\n')}\n`;
}

/** The beginning of one title and the end of another. */
function joinedTitle(one: string, other: string, random: Random): string {
  const [head, tail] = [one.split(' '), other.split(' ')];
  return [...head.slice(0, 1 + random.below(head.length)), ...tail.slice(random.below(tail.length))]
    .slice(0, 12)
    .join(' ');
}

/** The frontmatter of an article with another title and date: its topics stay. */
function headed({ source }: BenchArticle, title: string, random: Random): string {
  const yaml = (splitFrontmatter(source).yaml ?? '').replace(/^(?:title|date):.*\n/gm, '');
  const date = new Date(Date.UTC(2015, 0, 1 + random.below(4000))).toISOString().slice(0, 10);
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${yaml}---\n\n`;
}
