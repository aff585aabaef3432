import type * as vscode from 'vscode';
import type { DriverAnswer, DriverCall } from '../host/driver-protocol';

/** What a call can carry in either direction. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A function that runs inside the extension host. It is sent as source, so it sees its parameters and nothing else. */
export type HostFunction<A extends readonly Json[], T> = (api: typeof vscode, ...args: A) => T | PromiseLike<T>;

/** Calls into the extension host of one window. */
export class HostCalls {
  readonly #address: string;
  readonly #token: string;

  constructor(port: number, token: string) {
    this.#address = `http://127.0.0.1:${port}/`;
    this.#token = token;
  }

  /** `await calls.run(api => api.window.activeTextEditor?.document.fileName)`; rejects with what the function threw. */
  async run<A extends readonly Json[], T>(inHost: HostFunction<A, T>, ...args: A): Promise<T> {
    const call: DriverCall = { source: inHost.toString(), args };
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: { authorization: this.#token },
      body: JSON.stringify(call),
    });
    const answer = (await response.json()) as DriverAnswer;
    if (!answer.ok) throw new Error(`In the extension host: ${answer.message}`);
    return answer.value as T;
  }
}
