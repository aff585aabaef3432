/**
 * A short name for some bytes: equal bytes have equal names, and among a million files two different ones share theirs
 * with a chance of one in ten million. It begins with the length: `hashOf(new Uint8Array(9))` is `'9-...'`.
 * Two rounds of FNV-1a with different primes, mixed. Not for secrets: who wants two files of one name can make them.
 */
export function hashOf(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b);
  }
  a ^= Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  return [bytes.length, a >>> 0, b >>> 0].map(part => part.toString(36)).join('-');
}
