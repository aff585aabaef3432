/**
 * `npm start`: VS Code with Seoga in it. Desktop VS Code where `code` is on the PATH, else a provisioned one in the
 * browser. `--library FOLDER` adds a folder to the library, `--tour` does the main job by itself and prints what it sees.
 */
import { join } from 'node:path';
import { windowAddress } from './address';
import { hasDesktop, openDesktop } from './desktop-window';
import { endWithNpm } from './lineage';
import { provision } from './provision';
import { SAMPLE, SAMPLE_FILE } from './sample';
import { startServer } from './server';
import { runMain } from './stage-error';
import { librarySettings, readStartOptions, type StartOptions } from './start-options';
import { runTour } from './tour';
import { writeFiles } from './write-files';

runMain(async () => {
  endWithNpm();
  const options = readStartOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (options.tour) return runTour(options);
  // A port is asked of a server only.
  if (options.port === undefined && hasDesktop()) return openDesktop(options);
  return serve(options);
});

async function serve({ libraries, port }: StartOptions): Promise<number> {
  const stage = await provision({ log: console.log });
  const server = await startServer(stage, {
    machineSettings: librarySettings(libraries),
    ...(port === undefined ? {} : { port }),
  });
  await writeFiles(server.scratch, SAMPLE);
  const address = windowAddress({
    port: server.port,
    folder: server.scratch,
    file: join(server.scratch, SAMPLE_FILE),
    extension: process.cwd(),
  });
  console.log(`\nVS Code with Seoga is at\n\n  ${address}\n\nCtrl-C ends it.`);
  const code = await server.ended;
  console.error(`The VS Code server ended with ${code}.`);
  return 1;
}
