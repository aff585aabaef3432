/** `npm run test:desktop`: the suite of test/host in desktop VS Code, which `@vscode/test-electron` downloads once. */
import { resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { runMain, StageError } from './stage-error';

runMain(async () => {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new StageError(
      'Desktop VS Code needs a display, and there is none.',
      'Run "xvfb-run -a npm run test:desktop", or the same suite without a display: npm test -- --only host',
    );
  }
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ reporter: new SilentReporter() }).catch(error => {
    throw new StageError(
      `Desktop VS Code could not be downloaded: ${error instanceof Error ? error.message : error}`,
      'Check the connection, or run the same suite in the VS Code that npm provides: npm test -- --only host',
      { cause: error },
    );
  });
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: resolve('out/test/host/index'),
    launchArgs: ['--disable-extensions', '--disable-workspace-trust'],
  }).catch(() => 1);
});
