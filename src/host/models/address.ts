/**
 * The address of a server as it was typed: `localhost:11434/v1/` is `http://localhost:11434/v1`; undefined where it is none. Plain
 * http is for this machine and its network only: a key would go through the open otherwise.
 */
export function serverAddress(typed: string): string | undefined {
  const text = typed.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${isNear(text) ? 'http' : 'https'}://${text}`);
  } catch {
    return undefined;
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isNear(url.host))) return undefined;
  return url.href.replace(/\/+$/, '');
}

/** This machine, or one of the private networks (RFC 1918). */
function isNear(host: string): boolean {
  return /^(?:localhost|[\w-]+\.local|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|\[::1\])(?::\d+)?(?:\/|$)/i.test(
    host,
  );
}
