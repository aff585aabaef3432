/** What every host of the core has, Node, browsers and workers alike, and the ES library does not declare. */
declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { readonly fatal?: boolean });
  /** Throws a `TypeError` where `fatal` is set and the bytes are not UTF-8. */
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare function setTimeout(run: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
