import { spellingsOf, type TermName } from '../../../src/core/terms/name';
import { isNameAt } from '../../../src/core/terms/name-at';
import type { Term } from '../../../src/core/terms/term';
import { isWordStart } from '../../../src/core/terms/word-edge';

interface Node {
  readonly next: Map<string, Node>;
  readonly names: TermName[];
}

/**
 * The matcher as it was before it had a double array: a trie of objects, one letter of text at a time as a string. It knows the same
 * rules of words and names, but neither line breaks within names nor letters that are taken apart.
 */
export class MapTrie {
  readonly #root: Node = { next: new Map(), names: [] };

  constructor(terms: Iterable<Term>) {
    for (const term of terms) for (const name of spellingsOf(term)) this.#insert(name);
  }

  /** How many terms there are in the text. */
  count(text: string): number {
    let count = 0;
    for (let start = 0; start < text.length; ) {
      const end = this.#endFrom(text, start);
      if (end !== undefined) count++;
      start = end ?? start + 1;
    }
    return count;
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
  }

  #endFrom(text: string, start: number): number | undefined {
    if (!this.#root.next.has(text.charAt(start).toLowerCase()) || !isWordStart(text, start)) return undefined;
    let node: Node | undefined = this.#root;
    let best: number | undefined;
    for (let end = start; end < text.length; ) {
      const char = text.charAt(end++);
      if (isSeparator(char) && !isSeparator(text[end])) continue;
      node = node.next.get(char.toLowerCase());
      if (!node) break;
      if (node.names.some(name => isNameAt(name, text, start, end))) best = end;
    }
    return best;
  }
}

function isSeparator(char: string | undefined): boolean {
  return char === ' ' || char === '-' || char === '_' || char === '\u00A0';
}
