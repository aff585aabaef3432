// Builds what ships (dist/) and what tests run (out/). `node esbuild.js [--production] [--watch] [--tests | --stage]`
const { execFileSync } = require('node:child_process');
const esbuild = require('esbuild');
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');
const { joinStart } = require('./src/build/join-start');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
/** Only what starts VS Code: the test command builds the rest itself, so that a product that does not build is a failed test. */
const stageOnly = process.argv.includes('--stage');

/** Every file below a folder whose name ends so; none where the folder does not exist. */
function filesBelow(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, name))
    .filter(name => name.endsWith(ending) && statSync(name).isFile());
}

// `module` first: the UMD builds that some packages name as `main` require their parts at run time.
const shared = {
  bundle: true,
  mainFields: ['module', 'main'],
  sourcemap: !production,
  minify: production,
  logLevel: 'warning',
  legalComments: 'none',
};

/** The extension host's entry: small, because every window that uses Seoga loads it. What a feature needs later is split off. */
const extension = {
  ...shared,
  entryPoints: { extension: 'src/host/extension.ts' },
  outdir: 'dist/host',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  format: 'esm',
  target: 'node22',
  external: ['vscode'],
  splitting: true,
  chunkNames: '[name]-[hash]',
};

/** The library's thread. Split, so that a grammar is read only when an article needs it. */
const worker = {
  ...shared,
  entryPoints: { library: 'src/worker/start.ts' },
  outdir: 'dist/library',
  outExtension: { '.js': '.mjs' },
  // Packages' browser builds are plain ES modules; their Node builds are CommonJS, which cannot be split.
  platform: 'neutral',
  conditions: ['browser'],
  external: ['node:*'],
  format: 'esm',
  target: 'es2022',
  splitting: true,
  chunkNames: '[name]-[hash]',
};

/** A `.js` outside any package of modules is CommonJS to every Node, and has to be told where it lies. */
const commonJs = {
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** The second shell: one file that any Node runs. */
const mcp = {
  ...shared,
  entryPoints: { mcp: 'src/mcp/main.ts' },
  outdir: 'dist',
  ...commonJs,
  platform: 'node',
  target: 'node20',
};

const browser = {
  ...shared,
  loader: { '.woff2': 'file' },
  outdir: 'dist/reader',
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
};

/** What the page's script loads once it is needed (highlights, the voice, formulas, diagrams), by its name. */
const pageParts = {
  ...browser,
  entryPoints: {
    marking: 'media/reader/highlights/marking.ts',
    reading: 'media/reader/aloud/reading.ts',
    'maths-typeset': 'media/reader/maths-typeset.ts',
    draw: 'media/reader/diagrams/draw.ts',
    // The style of formulas, and what typesets them, which diagrams use, too.
    formulas: 'node_modules/katex/dist/katex.min.css',
    katex: 'media/reader/katex.ts',
  },
  plugins: [{ name: 'woff2 only', setup: onlyWoff2 }],
  splitting: true,
  chunkNames: '[name]-[hash]',
};

/** The page on which the library is asked. */
const askPage = {
  ...browser,
  outdir: 'dist/ask',
  entryPoints: { main: 'media/ask/main.ts', ask: 'media/ask/ask.css', explain: 'media/explain/main.ts' },
};

/** The page of usage runs no script. */
const usagePage = { ...browser, outdir: 'dist/usage', entryPoints: { usage: 'media/usage/usage.css' } };

/** The reader's page. Its script is one file: with each that it imported the first words would come a round trip later. */
const page = {
  ...browser,
  entryPoints: { main: 'media/reader/main.ts', reader: 'media/reader/reader.css' },
  plugins: [{ name: 'parts by name', setup: partsByName }],
};

/**
 * What draws diagrams, loaded by name. It is no part of the page's bundle because the document it knows is another: that of a frame
 * (media/reader/diagrams/drawing.ts).
 */
const diagrams = {
  ...pageParts,
  entryPoints: { 'diagrams-mermaid': 'media/reader/diagrams/mermaid.ts' },
  // Mermaid would bring along a KaTeX of its own.
  alias: { katex: './katex.js' },
  external: ['./katex.js'],
  define: {
    window: 'drawingWindow',
    ...Object.fromEntries(
      ['document', 'CSSStyleSheet', 'DOMParser', 'DocumentFragment', 'HTMLElement', 'SVGGraphicsElement'].map(name => [
        name,
        `drawingWindow.${name}`,
      ]),
    ),
  },
};

/** Leaves what is imported later to `pageParts`. */
function partsByName(build) {
  build.onResolve({ filter: /^\./ }, ({ kind, path }) => {
    if (kind !== 'dynamic-import') return undefined;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!(name in pageParts.entryPoints)) return { errors: [{ text: `pageParts in esbuild.js has no "${name}".` }] };
    return { path: `./${name}.js`, external: true };
  });
}

/** Every browser that runs VS Code reads woff2, so KaTeX's other copies of its fonts are not shipped. */
function onlyWoff2(build) {
  build.onLoad({ filter: /katex\.min\.css$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, ''),
    loader: 'css',
    resolveDir: dirname(path),
  }));
}

/** Scripts and tests that run on Node, one file each; packages stay outside, so that a test sees what users get. */
const node = {
  ...shared,
  minify: false,
  sourcemap: true,
  outdir: 'out',
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
};

/** Tests inside the extension host are required by VS Code, so they are CommonJS. */
const hostTests = { ...node, ...commonJs, outExtension: {}, external: ['vscode'] };

async function main() {
  const stage = { ...node, entryPoints: [...filesBelow('src/build', '.ts'), ...filesBelow('test/stage', '.ts')] };
  if (stageOnly) return build([stage]);
  // Chunks of an earlier build would otherwise pile up beside the current ones.
  for (const folder of ['dist/library', 'dist/host', 'dist/reader', 'dist/ask', 'dist/usage'])
    rmSync(folder, { recursive: true, force: true });
  const builds = [extension, worker, mcp, page, askPage, usagePage, pageParts, diagrams, stage];
  if (tests) {
    builds.push({
      ...node,
      entryPoints: [
        ...filesBelow('test/unit', '.test.ts'),
        ...filesBelow('test/e2e', '.test.ts'),
        ...filesBelow('test/bench', '.ts'),
      ],
    });
    builds.push({ ...hostTests, entryPoints: filesBelow('test/host', '.ts') });
  }
  await build(builds);
  execFileSync(process.execPath, ['out/src/build/bundled-glossary.mjs'], { stdio: 'inherit' });
  copySqlite();
}

async function build(builds) {
  const inputs = new Set();
  for (const options of builds) {
    if (options.entryPoints.length === 0) continue;
    if (watch) {
      await (await esbuild.context(options)).watch();
      continue;
    }
    const { metafile } = await esbuild.build({ ...options, metafile: true });
    if (options === extension)
      await joinStart(options, { entry: 'dist/host/extension.mjs', outputs: metafile.outputs });
    if (options.outdir.startsWith('dist')) for (const input of Object.keys(metafile.inputs)) inputs.add(input);
    // Copied, not bundled.
    if (options.outdir.startsWith('dist')) inputs.add('node_modules/node-sqlite3-wasm/package.json');
  }
  if (inputs.size > 0) writeNotices(inputs);
}

/** SQLite for hosts that have none. It finds its WebAssembly beside itself, so it stays the pair of files it was published as. */
function copySqlite() {
  mkdirSync('dist/sqlite', { recursive: true });
  for (const name of ['node-sqlite3-wasm.js', 'node-sqlite3-wasm.wasm']) {
    copyFileSync(join('node_modules/node-sqlite3-wasm/dist', name), join('dist/sqlite', name));
  }
}

/** The licences of what is bundled, which ask to be shipped along. */
function writeNotices(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
    if (name) packages.add(name);
  }
  const notices = [...packages].sort().map(name => {
    const folder = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(candidate => /^licen[cs]e/i.test(candidate));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}`;
  });
  writeFileSync('dist/ThirdPartyNotices.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

main().catch(error => {
  if (!error.errors) console.error(error);
  process.exit(1);
});
