import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { observe } from './observe';
import { provision } from './provision';
import { addTallies, readTally, type Tally } from './tally';

/** One part of `npm test`. */
export interface TestStage {
  readonly name: string;
  readonly title: string;
  readonly needsBuild: boolean;
  run(): Promise<Tally>;
}

/** Each room has a tsconfig of its own, that names the globals it may see. */
const ROOMS = [
  'src/core',
  'src/manifest',
  'src/protocol',
  'src/node',
  'src/worker',
  'src/mcp',
  'src/build',
  'src/host',
  'media',
  'test',
];

/** The parts of `npm test`, the quick ones first. */
export const STAGES: readonly TestStage[] = [
  {
    name: 'types',
    title: 'Types, room by room',
    needsBuild: false,
    run: async () => {
      let tally: Tally = { passed: 0, failed: 0 };
      for (const project of ROOMS.filter(room => existsSync(join(room, 'tsconfig.json')))) {
        tally = addTallies(tally, await check(project, 'node_modules/.bin/tsc', ['-p', project]));
      }
      return tally;
    },
  },
  {
    name: 'lint',
    title: 'Lint and format',
    needsBuild: false,
    run: () => check('biome', 'node_modules/.bin/biome', ['ci', '--colors=off', '.']),
  },
  {
    name: 'contributes',
    title: "package.json's contributes is what src/manifest says",
    needsBuild: true,
    run: () => check('contributes', process.execPath, ['out/src/build/contributes.mjs', '--check']),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    needsBuild: true,
    run: () => suite('out/test/stage/run-suite.mjs', 'out/test/unit', '10000'),
  },
  {
    name: 'node24',
    title: "Tests of what differs between this Node and VS Code's",
    needsBuild: true,
    run: async () => {
      const { node } = await provision({ log: console.log });
      return suiteWith(node, 'out/test/stage/run-suite.mjs', 'out/test/unit/node', '30000');
    },
  },
  {
    name: 'host',
    title: 'Tests in a real extension host',
    needsBuild: true,
    run: () => suite('out/test/stage/run-host-tests.mjs'),
  },
  {
    name: 'e2e',
    title: 'End-to-end tests in a real workbench',
    needsBuild: true,
    run: () => suite('out/test/stage/run-suite.mjs', 'out/test/e2e', '180000'),
  },
];

/** Builds what the stages run; says whether it succeeded. */
export async function build(): Promise<boolean> {
  console.log('## Build');
  const { code } = await observe(process.execPath, ['esbuild.js', '--tests']);
  console.log(code === 0 ? '✔ build' : '✖ build');
  return code === 0;
}

/** One command as one test. */
async function check(name: string, command: string, args: readonly string[]): Promise<Tally> {
  const { code } = await observe(command, args);
  console.log(code === 0 ? `✔ ${name}` : `✖ ${name}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A script that runs a suite and ends with a tally. */
function suite(...args: readonly string[]): Promise<Tally> {
  return suiteWith(process.execPath, ...args);
}

async function suiteWith(node: string, ...args: readonly string[]): Promise<Tally> {
  const { code, output } = await observe(node, args);
  const tally = readTally(output);
  if (tally === undefined) {
    console.log(`The run ended with ${code} before it could count.`);
    return { passed: 0, failed: 1 };
  }
  // An error outside every test fails no test, but it fails the run.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
