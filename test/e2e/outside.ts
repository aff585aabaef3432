/** Whether a request leaves this machine. VS Code's webviews have addresses of their own, which never reach a network. */
export function isOutside(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isOwn = hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.vscode-cdn.net');
  return /^(?:https?|wss?):$/.test(protocol) && !isOwn;
}
