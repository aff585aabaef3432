export type StoreTrouble = 'full' | 'corrupt' | 'busy' | 'readOnly';

/** Why the library's memory on disk could not be read or written. What was being written is not there, not even by half. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly reason: StoreTrouble;

  constructor(reason: StoreTrouble, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

/** SQLite's primary result codes. Source: sqlite.org/rescode.html. */
const REASONS: ReadonlyMap<number, StoreTrouble> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'readOnly'],
  [10, 'readOnly'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'readOnly'],
  [26, 'corrupt'],
]);
/** Extended codes that say more than their primary one, SQLITE_IOERR. */
const EXTENDED: ReadonlyMap<number, StoreTrouble> = new Map([
  // READ and SHORT_READ: the disk took it once, and does not give it back.
  [266, 'corrupt'],
  [522, 'corrupt'],
  // WRITE: a quota, where there is room for others.
  [778, 'full'],
]);

/** All tables are made with the file: without one, somebody has emptied it. To SQLite that is a mistake in the query. */
const LOST_TABLE = /no such table/i;

/**
 * The same by their English sentences: the WebAssembly engine gives nothing else. Its disk I/O errors all sound alike, and a write
 * that finds no room is the usual one.
 */
const SENTENCES: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/malformed|not a database|corrupt|vtable constructor failed/i, 'corrupt'],
  [LOST_TABLE, 'corrupt'],
  [/disk is full|disk I\/O error/i, 'full'],
  [/is locked/i, 'busy'],
  [/readonly|unable to open|could not open/i, 'readOnly'],
];

/** What an engine's error means; undefined for what no disk is to blame for. */
export function troubleOf(error: unknown): StoreTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StoreError) return error.reason;
  // Extended codes hold the primary one in their lowest byte.
  if ('errcode' in error && typeof error.errcode === 'number') {
    if (LOST_TABLE.test(error.message)) return 'corrupt';
    return EXTENDED.get(error.errcode) ?? REASONS.get(error.errcode & 0xff);
  }
  return SENTENCES.find(([sentence]) => sentence.test(error.message))?.[1];
}

/** The error to throw on: a `StoreError` where the disk is to blame, else the error itself. */
export function storeErrorOf(error: unknown): unknown {
  const trouble = troubleOf(error);
  return trouble === undefined || error instanceof StoreError ? error : new StoreError(trouble, error);
}
