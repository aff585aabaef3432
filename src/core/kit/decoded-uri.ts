/** A part of an address as people read it: `decodedUri('a%20b')` is `'a b'`. What is no encoding stays: `decodedUri('100%')` is `'100%'`. */
export function decodedUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
