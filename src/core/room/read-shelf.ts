import { type CancellationToken, CancelledError, throwIfCancelled } from '../kit/cancellation';
import { hashOf } from '../kit/hash';
import { type ArticleId, articleId } from '../library/article';
import type { FileContent, ShelfRef } from '../library/shelf';
import type { ArticleSource, FoundFile, ReadFile } from '../ports';

/** Files read and told of at a time: small enough to show progress, large enough to cost few messages. */
const BATCH = 64;

/** What reading a shelf tells, in this order. */
export type ShelfNews =
  /** Its folder cannot be read: nothing else comes. */
  | { readonly is: 'missing' }
  /** It has so many files, of which `unchanged` are as they were; `gone` are known articles whose files are not there. */
  | { readonly is: 'listed'; readonly files: number; readonly unchanged: number; readonly gone: readonly ArticleId[] }
  /** These are new or may have changed, with what is in them. */
  | { readonly is: 'read'; readonly files: readonly FoundFile[]; readonly contents: readonly FileContent[] };

/** Compares a shelf's files with what is known of them, and reads those that are new or may have changed. Throws `CancelledError`. */
export async function* readShelf(
  shelf: ShelfRef,
  known: ReadonlyMap<ArticleId, ReadFile>,
  source: ArticleSource,
  token: CancellationToken,
): AsyncGenerator<ShelfNews, void, void> {
  const files = await listOf(shelf, source, token);
  if (!files) return yield { is: 'missing' };
  const ids = new Set(files.map(({ path }) => articleId(shelf.id, path)));
  const changed = files.filter(({ path, stamp }) => !isAsKnown(known.get(articleId(shelf.id, path)), stamp));
  const gone = [...known.keys()].filter(id => !ids.has(id));
  yield { is: 'listed', files: files.length, unchanged: files.length - changed.length, gone };
  const contents = (at: number): Promise<readonly FileContent[]> =>
    source.read(
      shelf,
      changed.slice(at, at + BATCH).map(({ path }) => path),
    );
  let coming = contents(0);
  for (let at = 0; at < changed.length; at += BATCH) {
    throwIfCancelled(token);
    const read = await coming;
    // While one batch is parsed here, the source reads the next.
    if (at + BATCH < changed.length) coming = contents(at + BATCH);
    yield { is: 'read', files: changed.slice(at, at + BATCH), contents: read };
  }
}

function isAsKnown(known: ReadFile | undefined, stamp: string): boolean {
  return known?.stamp === stamp && stamp !== '';
}

/** What tells one state of a file from another: its bytes' hash, or why there are none. */
export function contentHash(content: FileContent): string {
  return typeof content === 'string' ? content : hashOf(content);
}

/** The shelf's files; undefined where its folder cannot be read. */
async function listOf(
  shelf: ShelfRef,
  source: ArticleSource,
  token: CancellationToken,
): Promise<readonly FoundFile[] | undefined> {
  try {
    return await source.list(shelf, token);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return undefined;
  }
}
