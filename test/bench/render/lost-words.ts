/** Which words of a source its rendering does not show, and the other way round. */

export interface WordDifference {
  readonly words: number;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** Compares what is left of both without marks: `differenceOf('**a** b', 'a')` has lost `b`. */
export function differenceOf(source: string, shown: string): WordDifference {
  const [wanted, found] = [wordsOf(source), wordsOf(shown)];
  const missing = without(wanted, found);
  const added = without(found, wanted);
  return { words: wanted.length, lost: unexplained(missing, added), gained: unexplained(added, missing) };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[*_~=`$\\[\]]+/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter(word => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** Words that are not only written together or apart on the other side. */
function unexplained(words: readonly string[], others: readonly string[]): readonly string[] {
  const glued = others.join('');
  return words.filter(word => !glued.includes(word));
}
