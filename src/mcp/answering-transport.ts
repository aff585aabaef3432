import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { Emitter } from '../core/kit/event';

/**
 * Standard input and output as a transport that knows which requests are not answered yet, so that the server can end after
 * its last answer and not before: `printf '...' | node mcp.js` closes the input behind its questions.
 */
export class AnsweringTransport implements Transport {
  readonly #stdio = new StdioServerTransport();
  readonly #unanswered = new Set<RequestId>();
  readonly #answered = new Emitter<void>();
  onclose?: NonNullable<Transport['onclose']>;
  onerror?: NonNullable<Transport['onerror']>;
  onmessage?: NonNullable<Transport['onmessage']>;

  start(): Promise<void> {
    this.#stdio.onmessage = message => {
      if (isJSONRPCRequest(message)) this.#unanswered.add(message.id);
      this.onmessage?.(message);
    };
    this.#stdio.onerror = error => this.onerror?.(error);
    this.#stdio.onclose = () => this.onclose?.();
    return this.#stdio.start();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#stdio.send(message);
    if (!isJSONRPCResultResponse(message) && !isJSONRPCErrorResponse(message)) return;
    if (message.id !== undefined) this.#unanswered.delete(message.id);
    if (this.#unanswered.size === 0) this.#answered.fire();
  }

  /** Resolves once every request has its answer. */
  answered(): Promise<void> {
    if (this.#unanswered.size === 0) return Promise.resolve();
    return new Promise(resolve => {
      const listening = this.#answered.event(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  close(): Promise<void> {
    return this.#stdio.close();
  }
}
