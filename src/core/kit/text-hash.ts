/** A number from 0 to 2³²-1 that stands for a text, by FNV-1a over its UTF-16 units: `textHash('')` is 2166136261. Not for secrets. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
