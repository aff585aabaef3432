import { adapted, type Dialect, inDialect } from './dialect';
import type { Endpoint } from './endpoint';
import { type Answering, RefusedRequest, send } from './request';

/** Sends the body of a chat, see {@link askInDialect}. */
type Ask = (body: Readonly<Record<string, unknown>>, how: Parameters<typeof send>[2]) => Promise<Answering>;

/**
 * Asks a server for chats in the dialect that it takes: again without a field that it says it refuses, and from then on without it.
 * `learned` hears of each other dialect.
 */
export function askInDialect(
  endpoint: Endpoint,
  { dialect, learned }: { readonly dialect: Dialect; readonly learned: (dialect: Dialect) => void },
): Ask {
  let spoken = dialect;
  return async (body, how) => {
    for (;;) {
      try {
        return await send(endpoint, { path: '/chat/completions', body: inDialect(body, spoken) }, how);
      } catch (error) {
        const other = error instanceof RefusedRequest ? adapted(spoken, error.detail ?? '') : undefined;
        if (!other) throw error;
        spoken = other;
        learned(other);
      }
    }
  };
}
