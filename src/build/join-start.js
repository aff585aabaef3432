const { rmSync } = require('node:fs');
const { basename } = require('node:path');
const esbuild = require('esbuild');

/**
 * Brings all that an entry imports at once into its file. Splitting gives modules that several parts share a file of their own, and
 * every window would load fifty of them; afterwards the parts that come later import those modules from the entry.
 *
 * `options` are those of the build, `outputs` is its metafile's account of what was written.
 */
async function joinStart(options, { entry, outputs }) {
  const start = new Set([entry]);
  for (const file of start) {
    for (const { kind, path } of outputs[file].imports) {
      if (kind === 'import-statement' && path in outputs) start.add(path);
    }
  }
  const shared = [...start].filter(file => file !== entry);
  const later = Object.keys(outputs).filter(file => file.endsWith('.mjs') && !start.has(file));

  const beside = file => `./${basename(file)}`;
  /** What a shared file exports, each with the name under which the entry does. */
  const exportsOf = file => outputs[file].exports.map(name => ({ name, joined: `${name}_${shared.indexOf(file)}` }));
  const reexport = (list, from) => `export { ${list.join()} } from '${beside(from)}';`;

  const fromEntry = {
    name: 'shared modules are in the entry',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path }) => {
        if (kind === 'entry-point') return undefined;
        const file = `${options.outdir}/${basename(path)}`;
        return shared.includes(file) ? { path: file, namespace: 'shared' } : { path, external: true };
      });
      build.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
        contents: reexport(
          exportsOf(path).map(({ name, joined }) => `${joined} as ${name}`),
          entry,
        ),
        resolveDir: options.outdir,
      }));
    },
  };
  const leaveLater = {
    name: 'what comes later stays where it is',
    setup: build =>
      build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      ),
  };
  const everything = [
    `export * from '${beside(entry)}';`,
    ...shared.map(file =>
      reexport(
        exportsOf(file).map(({ name, joined }) => `${name} as ${joined}`),
        file,
      ),
    ),
  ];

  const again = { ...options, splitting: false, allowOverwrite: true };
  await esbuild.build({ ...again, entryPoints: later.map(file => `./${file}`), plugins: [fromEntry] });
  await esbuild.build({
    ...again,
    entryPoints: [],
    stdin: { contents: everything.join('\n'), resolveDir: options.outdir },
    outdir: undefined,
    outfile: entry,
    plugins: [leaveLater],
  });
  for (const file of shared) {
    rmSync(file);
    rmSync(`${file}.map`, { force: true });
  }
}

module.exports = { joinStart };
