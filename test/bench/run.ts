/**
 * `npm run bench [-- --library DIR]`: prints bundle sizes, activation time and the time until the tree of a folder is complete, in
 * the real VS Code. Figures are medians over several windows; compare within one run, for machines differ by a fifth from
 * run to run.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openWorkbench } from '../e2e/workbench';

/** Windows opened for each figure: enough for a median, few enough to wait for. */
const ROUNDS = 5;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function milliseconds(values: readonly number[]): readonly string[] {
  return [median(values), Math.max(...values)].map(value => `${value.toFixed(1)} ms`);
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(44)} ${cells.join('   ')}`);
}

function bundleSizes(): void {
  console.log('\n## Bundles (minified, gzip)');
  for (const file of ['dist/extension.js', 'dist/reader.js', 'dist/library/library.mjs']) {
    const bytes = readFileSync(file);
    row(file, kilobytes(bytes.length), kilobytes(gzipSync(bytes).length));
  }
  const chunks = readdirSync('dist/library');
  const total = chunks.reduce((sum, name) => sum + statSync(join('dist/library', name)).size, 0);
  row(`dist/library (${chunks.length} files, loaded as needed)`, kilobytes(total));
}

/** A small extension that comes with VS Code and is not active yet: what activating costs whoever is activated. */
const PEER = 'vscode.references-view';

/** Loads and activates an extension in a window that has asked for nothing yet. In milliseconds, in the extension host. */
async function activation(id: string): Promise<number> {
  const workbench = await openWorkbench();
  try {
    return await workbench.run(async (api, id) => {
      const extension = api.extensions.getExtension(id);
      if (!extension || extension.isActive) throw new Error(`${id} is missing, or was activated before it was asked.`);
      const start = performance.now();
      await extension.activate();
      return performance.now() - start;
    }, id);
  } finally {
    await workbench.dispose();
  }
}

/** From the click on our icon until the row of the folder shows its count of articles. In milliseconds, in the page. */
async function tree(library: string): Promise<{ readonly ms: number; readonly articles: number }> {
  const workbench = await openWorkbench({ machineSettings: { 'seoga.library.folders': [library] } });
  try {
    const name = library.split('/').pop() ?? library;
    const start = performance.now();
    const rows = await workbench.openTree('Seoga');
    const shelf = rows.row(name);
    await shelf.waitFor();
    const count = shelf.locator('.label-description', { hasText: /^\d+$/ });
    // A shelf that is still read says so instead of its count, and an empty one counts 0.
    await count.filter({ hasNotText: /^0$/ }).waitFor({ timeout: 120_000 });
    return { ms: performance.now() - start, articles: Number(await count.innerText()) };
  } finally {
    await workbench.dispose();
  }
}

const library = resolve(option('library') ?? 'test/fixtures/library');
bundleSizes();

console.log(`\n## Activation, cold (${ROUNDS} windows)`);
const activations = { seoga: [] as number[], peer: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  activations.seoga.push(await activation('seoga.seoga'));
  activations.peer.push(await activation(PEER));
}
row('seoga: median, worst', ...milliseconds(activations.seoga));
row(`${PEER}: median, worst`, ...milliseconds(activations.peer));
row('ratio of the medians', (median(activations.seoga) / median(activations.peer)).toFixed(2));

console.log(`\n## Tree of ${library} (${ROUNDS} windows, click to complete)`);
const trees: { readonly ms: number; readonly articles: number }[] = [];
for (let round = 0; round < ROUNDS; round++) trees.push(await tree(library));
row(`${trees[0]?.articles} articles: median, worst`, ...milliseconds(trees.map(({ ms }) => ms)));
process.exit(0);
