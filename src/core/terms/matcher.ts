import { isSeparator, namesOf, type TermName, withoutSeparators } from './name';
import type { Term } from './term';
import { isWordEnd, isWordStart } from './word-edge';

/** A term met in a text. `start` and `end` are UTF-16 offsets of the name as written, its particle excluded. */
export interface TermMatch {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** The name or alias of the glossary that matched. */
  readonly name: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly names: TermName[];
}

/**
 * Finds glossary terms in running text. A trie over small letters; spaces and hyphens inside a name may come and go
 * (`test-time compute`, `testTimeCompute`, `테스트타임 컴퓨트`), a Korean particle may follow (`강화학습을`, `RAG는`), and a name
 * never matches inside another word. Of two terms with the same name the first is meant.
 */
export class TermMatcher {
  readonly #root: Node = { next: new Map(), names: [] };
  /** In UTF-16 units, with a separator after every character. */
  #longest = 0;

  constructor(terms: Iterable<Term>) {
    for (const term of terms) for (const name of namesOf(term)) this.#insert(name);
  }

  /** The longest term that covers this offset: what a hover there means. The first, where several are as long. */
  at(text: string, offset: number): TermMatch | undefined {
    let best: TermMatch | undefined;
    for (let start = Math.max(0, offset - this.#longest); start <= offset; start++) {
      const match = this.#from(text, start);
      if (match && match.end > offset && match.end - match.start > (best ? best.end - best.start : 0)) best = match;
    }
    return best;
  }

  /** Every term of the text from left to right, the longest at each place, without overlaps. */
  *all(text: string): Generator<TermMatch> {
    for (let start = 0; start < text.length; ) {
      const match = this.#from(text, start);
      if (match) yield match;
      start = match ? match.end : start + 1;
    }
  }

  #insert(name: TermName): void {
    if (name.key === '') return;
    let node = this.#root;
    for (let at = 0; at < name.key.length; at++) {
      const char = name.key.charAt(at);
      let next = node.next.get(char);
      if (!next) {
        next = { next: new Map(), names: [] };
        node.next.set(char, next);
      }
      node = next;
    }
    node.names.push(name);
    this.#longest = Math.max(this.#longest, name.key.length * 2);
  }

  #from(text: string, start: number): TermMatch | undefined {
    // Few letters begin a name, and no separator does: most places of a text cost one look.
    if (!this.#root.next.has(text.charAt(start).toLowerCase()) || !isWordStart(text, start)) return undefined;
    let node: Node | undefined = this.#root;
    let best: TermMatch | undefined;
    for (let end = start; end < text.length; ) {
      const char = text.charAt(end++);
      // A separator belongs to the name only between two of its characters.
      if (isSeparator(char) && !isSeparator(text[end])) continue;
      node = node.next.get(char.toLowerCase());
      if (!node) break;
      const found = node.names.find(name => isWritten(name, text, start, end));
      if (found && isWordEnd(text, start, end)) best = { term: found.term, name: found.name, start, end };
    }
    return best;
  }
}

function isWritten({ name, isExact }: TermName, text: string, start: number, end: number): boolean {
  if (!isExact) return true;
  const written = text.slice(start, end);
  return written === name || written === withoutSeparators(name);
}
