import type { Pipe } from '../../src/protocol/channel';

/** The pipe from a webview's script to the extension host. */
export function hostPipe(api: WebviewApi): Pipe {
  return {
    send: message => api.postMessage(message),
    listen: receive => {
      const heard = (event: MessageEvent<unknown>): void => receive(event.data);
      window.addEventListener('message', heard);
      return { dispose: () => window.removeEventListener('message', heard) };
    },
  };
}
