import type { Webview } from 'vscode';
import type { Pipe } from '../../protocol/channel';

/** How a channel reaches a page of ours: `new Channel(webviewPipe(panel.webview), calls)`. */
export function webviewPipe(webview: Webview): Pipe {
  return {
    send: message => void webview.postMessage(message),
    listen: receive => webview.onDidReceiveMessage(receive),
  };
}
