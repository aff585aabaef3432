import { build } from 'esbuild';
import { atMost, type Figure, told } from '../report/figure';

/** The reader's script as it ships: what every article loads, and all that some articles load. */
export async function pageScript(): Promise<readonly Figure[]> {
  const { metafile } = await build({
    entryPoints: { main: 'media/reader/main.ts' },
    outdir: 'out/bench-reader',
    bundle: true,
    format: 'esm',
    minify: true,
    splitting: true,
    write: false,
    metafile: true,
    legalComments: 'none',
    // What a chunk brings beside its code is not what is measured here.
    loader: { '.woff2': 'empty', '.css': 'empty' },
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const { path, kind } of outputs.get(name)?.imports ?? []) if (kind === 'import-statement') need(path);
  };
  need('out/bench-reader/main.js');
  const sum = (names: Iterable<string>): number =>
    [...names].reduce((total, name) => total + (outputs.get(name)?.bytes ?? 0), 0);
  return [
    atMost(sum(needed) / 1000, { name: "reader's script, minified", goal: 120, unit: 'kB' }),
    told(
      "reader's script, with what it loads later but for diagrams",
      `${(sum(outputs.keys()) / 1000).toFixed(0)} kB`,
      `${outputs.size} files`,
    ),
  ];
}
