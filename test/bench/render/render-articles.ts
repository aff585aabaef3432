/** Renders the articles of a folder as the library's thread does, and answers how long that took and what is wrong: `render-articles --library DIR`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRenderer, type Renderer } from '../../../src/core/markdown/render';
import { ThemedHighlighter } from '../../../src/worker/highlighter';
import { answer } from '../answer';
import { pathsBelow } from '../text/articles';
import { checkArticle, checkContext, type Findings } from './check-article';
import { EDITOR_COLOURS } from './editor-colours';
import { longArticle } from './long-article';

/** How long one article takes, in ms. */
export interface Times {
  readonly path: string;
  readonly length: number;
  readonly plain: number;
  readonly coloured: number;
}

export interface Rendered {
  readonly times: readonly Times[];
  /** Articles made of others, by how long they are in kB. */
  readonly long: readonly { readonly kilobytes: number; readonly plain: number; readonly coloured: number }[];
  readonly findings: readonly Findings[];
}

/** Lengths of the long articles, in kB: each twice the one before. */
const LENGTHS = [48, 96, 192, 384, 768];

/** The least of so many times counts: the first one compiles, and a busy machine only ever adds. */
const TIMES = 3;

const { values: options } = parseArgs({ options: { library: { type: 'string' } } });
const { library } = options;
if (library === undefined) throw new Error('Say what to render: --library DIR');
const articles = pathsBelow(library).map(path => ({ path, source: readFileSync(join(library, path), 'utf8') }));

const highlighter = new ThemedHighlighter({ info: () => {}, error: () => {} });
highlighter.setTheme(EDITOR_COLOURS);
const [plain, coloured] = [createRenderer(), createRenderer({ highlighter })];

// Findings first: what is measured then has been compiled.
const findings: Findings[] = [];
for (const { path, source } of articles) findings.push(await checkArticle(coloured, path, source));
const times: Times[] = [];
for (const { path, source } of articles) {
  times.push({
    path,
    length: source.length,
    plain: await timeOf(plain, source),
    coloured: await timeOf(coloured, source),
  });
}
const sources = articles.map(({ source }) => source);
const long: { kilobytes: number; plain: number; coloured: number }[] = [];
for (const kilobytes of LENGTHS) {
  const source = longArticle(sources, kilobytes * 1024);
  long.push({ kilobytes, plain: await timeOf(plain, source), coloured: await timeOf(coloured, source) });
}
answer({ times, long, findings } satisfies Rendered);

/**
 * In ms of this process's own time, which on a quiet machine is what passes and on a busy one is what would. Code that is remembered
 * from the time before is forgotten first.
 */
async function timeOf(renderer: Renderer, source: string): Promise<number> {
  const context = checkContext(source);
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    highlighter.setTheme(EDITOR_COLOURS);
    const start = process.cpuUsage();
    // What it throws is a finding already.
    await renderer.render({ text: source, format: 'markdown' }, context).catch(() => undefined);
    const { user, system } = process.cpuUsage(start);
    taken.push((user + system) / 1000);
  }
  return Math.min(...taken);
}
