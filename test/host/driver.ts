/**
 * A second test entry: instead of a suite it opens a small server, so that an end-to-end test can mix what a user does in
 * the page with calls into the extension host. Its client is `test/e2e/host-calls.ts`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInThisContext } from 'node:vm';
import * as vscode from 'vscode';
import { DRIVER_MARK, type DriverAnswer, type DriverCall } from './driver-protocol';

/** Serves calls until the window closes. Only a caller who knows the token of the environment is answered. */
export function run(): Promise<void> {
  const server = createServer((request, response) => {
    void answer(request).then(
      body => response.end(JSON.stringify(body)),
      error =>
        response.end(JSON.stringify({ ok: false, message: String(error?.stack ?? error) } satisfies DriverAnswer)),
    );
  });
  // A port the system chooses is announced on the console, which VS Code hands to the page.
  server.listen(0, '127.0.0.1', () => console.log(`${DRIVER_MARK}${(server.address() as AddressInfo).port}`));
  return new Promise(() => undefined);
}

async function answer(request: IncomingMessage): Promise<DriverAnswer> {
  // A web page that guesses the port must not be able to run code here.
  const token = process.env['SEOGA_DRIVER_TOKEN'];
  if (token === undefined || request.headers.authorization !== token) throw new Error('wrong token');
  let body = '';
  for await (const chunk of request) body += chunk;
  const call = JSON.parse(body) as DriverCall;
  const run: unknown = runInThisContext(`(${call.source})`);
  if (typeof run !== 'function') throw new Error('the source is not a function');
  return { ok: true, value: await run(vscode, ...call.args) };
}
