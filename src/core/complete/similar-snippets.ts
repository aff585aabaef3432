import { jaccard } from '../kit/jaccard';
import type { Caret } from './caret';
import type { Snippet } from './reference';

/** A file that is open besides the one that is written. */
export interface OpenFile {
  /** Tells files apart, and changes with the text. */
  readonly version: string;
  readonly name: string;
  /** Called where this version has not been read before. */
  text(): string;
}

/** Some lines of a file, and their words. */
interface Piece {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Lines of a piece; the next one begins in its middle. */
const LINES = 20;
/** Of a file, so much is read, in UTF-16 units; and so many files that were not read before, for one request. */
const READ = 100_000;
const READ_AT_ONCE = 1;
/** Files whose pieces are remembered. */
const REMEMBERED = 16;
/** Pieces that go along, in UTF-16 units one and all. */
const COUNT = 3;
const LONGEST = 900;
/** Less alike than this is not alike. */
const LEAST = 0.1;
/** Two words that both have may be the language's own: `export const`. */
const LEAST_WORDS = 3;
/** What every file holds tells nothing. */
const WORD = /[\p{L}_$][\p{L}\p{N}_$]{2,}/gu;

/**
 * Finds lines of other open files that are like those being written: by the share of words that both have (Jaccard). A text is read once
 * for each version, one file for one request, so that a request never waits for the reading of twenty.
 */
export class SimilarSnippets {
  readonly #pieces = new Map<string, readonly Piece[]>();

  /** The likest pieces, one of each file at most. The files that come first are read first. */
  find(caret: Caret, files: readonly OpenFile[]): readonly Snippet[] {
    const here = wordsOf(
      `${tail(caret.before)}\n${caret.after
        .split('\n')
        .slice(0, LINES / 4)
        .join('\n')}`,
    );
    let unread = READ_AT_ONCE;
    const found = files.flatMap(file => {
      const known = this.#pieces.get(file.version);
      if (!known && unread-- <= 0) return [];
      const pieces = known ?? this.#read(file);
      let best: { readonly likeness: number; readonly snippet: Snippet } | undefined;
      for (const { text, words } of pieces) {
        const likeness = jaccard(here, words, { least: LEAST_WORDS });
        if (likeness >= LEAST && likeness > (best?.likeness ?? 0))
          best = { likeness, snippet: { name: file.name, text } };
      }
      return best ? [best] : [];
    });
    return found
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, COUNT)
      .map(({ snippet }) => snippet);
  }

  #read(file: OpenFile): readonly Piece[] {
    const pieces = piecesOf(file.text().slice(0, READ));
    this.#pieces.set(file.version, pieces);
    for (const oldest of this.#pieces.keys()) {
      if (this.#pieces.size <= REMEMBERED) break;
      this.#pieces.delete(oldest);
    }
    return pieces;
  }
}

function tail(text: string): string {
  return text.split('\n').slice(-LINES).join('\n');
}

function piecesOf(text: string): readonly Piece[] {
  const lines = text.split(/\r?\n/);
  const pieces: Piece[] = [];
  for (let start = 0; start < lines.length; start += LINES / 2) {
    const piece = lines
      .slice(start, start + LINES)
      .join('\n')
      .trimEnd();
    const cut = piece.length > LONGEST ? piece.slice(0, Math.max(piece.lastIndexOf('\n', LONGEST), 0)) : piece;
    if (cut.trim() !== '') pieces.push({ text: cut, words: wordsOf(cut) });
  }
  return pieces;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(WORD));
}
