import type { LibraryState } from './tool-library';

/** What a reader of an answer should know of the library's state: nothing, where everything took part. */
export function notesOn(
  { isReading, isIndexing, files, read, missing }: LibraryState,
  unindexed = 0,
): readonly string[] {
  const notes: string[] = [];
  if (isReading) {
    const soFar = files > 0 ? `, ${read} of ${files} files so far` : '';
    notes.push(`The library is still being read${soFar}.`);
  }
  if (unindexed > 0) {
    const until =
      isReading || isIndexing ? 'is not indexed yet' : 'cannot be indexed, perhaps because the disk is full';
    notes.push(`The full text of ${unindexed} articles ${until}, so only their titles took part.`);
  }
  if (isReading || (isIndexing && unindexed > 0)) notes.push('Ask again in a few seconds for the rest.');
  for (const folder of missing) notes.push(`The library folder ${folder} cannot be read any more.`);
  return notes;
}
