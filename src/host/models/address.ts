/**
 * The address of a server as it was typed: `localhost:11434/v1/` is `http://localhost:11434/v1`; undefined where it is none. Plain
 * http is for this machine and its network only: what is asked would go through the open otherwise.
 */
export function serverAddress(typed: string): string | undefined {
  const text = typed.trim();
  const url = urlOf(
    /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${isNear(hostOf(text)) ? 'http' : 'https'}://${text}`,
  );
  if (!url || url.hostname === '') return undefined;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isNear(url.hostname))) return undefined;
  // What is pasted from a page is often the address of one kind of request.
  return url.href.replace(/(?:\/+(?:chat\/completions|models))?\/*$/, '');
}

/** Whether a key may go there: over https, or without leaving this machine. `mayCarryKey('http://192.168.0.7/v1')` is false. */
export function mayCarryKey(address: string): boolean {
  const url = urlOf(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname));
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The host of an address without its scheme: `[::1]:8080/v1` has `[::1]`. */
function hostOf(text: string): string {
  return /^(?:\[[^\]]*\]|[^:/]*)/.exec(text)?.[0] ?? '';
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|[\w-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host);
}

/** This machine, a private network (RFC 1918, RFC 4193), or a name that only such a network knows. */
function isNear(host: string): boolean {
  return (
    isThisMachine(host) ||
    /^(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/.test(host) ||
    /^\[f[cd][0-9a-f]{2}:[0-9a-f:]*\]$/i.test(host) ||
    /^(?:(?=.*[a-z])[\w-]+|[\w.-]+\.(?:local|internal))$/i.test(host)
  );
}
