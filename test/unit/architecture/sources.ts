import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** One import as a file writes it. */
export interface Import {
  /** The file it stands in, from the repository's root: `src/core/ports.ts`. */
  readonly from: string;
  /** The file it names, from the root, or the package: `src/core/kit/event`, `vscode`, `node:fs`. */
  readonly to: string;
  /** It disappears when the code is built. */
  readonly isType: boolean;
}

export interface Source {
  /** From the repository's root, `/` between segments. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript below a folder of the repository; tests run from its root. */
export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }));
}

const STATEMENT =
  /^(?:import|export)\s+(?<clause>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<static>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gm;

export function importsOf({ path, text }: Source): readonly Import[] {
  return [...text.matchAll(STATEMENT)].map(({ groups }) => {
    const written = groups?.['static'] ?? groups?.['dynamic'] ?? '';
    const to = written.startsWith('.') ? normalize(join(dirname(path), written)) : written;
    return { from: path, to, isType: groups?.['clause'] !== undefined };
  });
}
