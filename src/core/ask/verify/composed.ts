/** A text in its composed form (NFC), and the way back to where its characters stood. */
export interface Composed {
  readonly text: string;
  readonly origin: (place: number) => number;
}

/** What is composed as one: a syllable in its letters, or a character with its accents. */
const CLUSTER = /[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11ff\ud7b0-\ud7fb]*\p{M}*|\P{M}\p{M}*|\p{M}+/gsu;

/** `composed('e\u0301a').origin(1)` is 2: the a is there. Nearly every text is composed already. */
export function composed(text: string): Composed {
  if (text.normalize('NFC') === text) return { text, origin: place => place };
  const origins: number[] = [];
  let written = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const one = cluster.normalize('NFC');
    written += one;
    for (let i = 0; i < one.length; i++) origins.push(index + Math.min(i, cluster.length - 1));
  }
  return { text: written, origin: place => origins[place] ?? text.length };
}
