import { isJosaAfter } from '../hangul/josa';
import type { Term } from './term';

/** A term met in a text. `start` and `end` are UTF-16 offsets of the name as written, its particle excluded. */
export interface TermMatch {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** The name or alias of the glossary that matched. */
  readonly name: string;
}

interface Name {
  readonly term: Term;
  readonly name: string;
  /** `SFT` and `IT` mean their term only as they are written: the same letters in lower case are another word. */
  readonly exactCase: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  names: Name[];
}

/** Names shorter than this, all capitals, match only in capitals. */
const ACRONYM_LETTERS = 5;

/**
 * Finds glossary terms in running text. A trie over folded characters; spaces and hyphens inside a name may come and go
 * (`test-time compute`, `testTimeCompute`, `테스트타임 컴퓨트`), a Korean particle may follow (`강화학습을`, `RAG는`), and a name
 * never matches inside another word.
 */
export class TermMatcher {
  readonly #root: Node = { next: new Map(), names: [] };

  constructor(terms: Iterable<Term>) {
    for (const term of terms) {
      for (const name of namesOf(term)) this.#insert({ term, name, exactCase: isAcronym(name) });
    }
  }

  /** The longest term that covers this offset: what a hover there means. */
  at(text: string, offset: number): TermMatch | undefined {
    let best: TermMatch | undefined;
    for (let start = Math.max(0, offset - LONGEST_NAME); start <= offset; start++) {
      const match = this.#from(text, start);
      if (match && match.end > offset && match.end - match.start > (best ? best.end - best.start : 0)) best = match;
    }
    return best;
  }

  /** Every term of the text, longest first at each place, without overlaps. */
  *all(text: string): Generator<TermMatch> {
    for (let start = 0; start < text.length; ) {
      const match = this.#from(text, start);
      if (match) yield match;
      start = match ? match.end : start + 1;
    }
  }

  #insert(name: Name): void {
    let node = this.#root;
    for (const char of folded(name.name)) {
      let next = node.next.get(char);
      if (!next) {
        next = { next: new Map(), names: [] };
        node.next.set(char, next);
      }
      node = next;
    }
    node.names.push(name);
  }

  #from(text: string, start: number): TermMatch | undefined {
    if (isSeparator(text[start]) || !isWordStart(text, start)) return undefined;
    let node: Node | undefined = this.#root;
    let best: TermMatch | undefined;
    for (let end = start; node && end < text.length; ) {
      const char = text[end] ?? '';
      // A separator belongs to the name only between two of its characters.
      if (isSeparator(char) && !isSeparator(text[end + 1]) && end > start) {
        end++;
        continue;
      }
      node = node.next.get(char.toLowerCase());
      end++;
      const name: Name | undefined = node?.names.find(candidate => !candidate.exactCase || text.slice(start, end) === candidate.name);
      if (name && isWordEnd(text, start, end)) best = { term: name.term, name: name.name, start, end };
    }
    return best;
  }
}

/** No glossary name is longer, separators included. */
const LONGEST_NAME = 80;

function namesOf(term: Term): readonly string[] {
  return [term.ko, term.en, ...(term.abbr === undefined ? [] : [term.abbr]), ...term.aliases];
}

function folded(name: string): string {
  return [...name.normalize('NFC').toLowerCase()].filter(char => !isSeparator(char)).join('');
}

function isSeparator(char: string | undefined): boolean {
  return char === ' ' || char === '-' || char === '_' || char === '\u00A0';
}

function isAcronym(name: string): boolean {
  return name.length <= ACRONYM_LETTERS && /^[A-Z0-9]+$/.test(name);
}

/** A word starts where the script changes, at a hump (`myRAG` no, `useRag` yes), or after anything that is no letter. */
function isWordStart(text: string, at: number): boolean {
  const before = text[at - 1];
  const here = text[at];
  if (before === undefined || here === undefined) return true;
  if (isHangul(here)) return !isHangul(before);
  if (!isLatin(here)) return !/\d/.test(before) || !/\d/.test(here);
  return !isLatin(before) || (isLower(before) && !isLower(here));
}

/** A word ends where its script ends; after it a Korean particle or an English plural may stand. */
function isWordEnd(text: string, start: number, end: number): boolean {
  const last = text[end - 1] ?? '';
  const after = text[end];
  if (after === undefined) return true;
  if (isLatin(last) || /\d/.test(last)) {
    if (isLatin(after)) return isPlural(text, end) || (isLower(last) && !isLower(after));
    if (/\d/.test(after)) return false;
  }
  const run = /^[가-힣]+/.exec(text.slice(end, end + 12))?.[0];
  if (run === undefined) return true;
  // After Latin any Hangul begins another word; after Hangul only a particle may follow.
  return isLatin(last) || isJosaAfter(text.slice(start, end), run);
}

function isPlural(text: string, end: number): boolean {
  return text[end] === 's' && !isLatin(text[end + 1]);
}

function isHangul(char: string | undefined): boolean {
  return char !== undefined && /[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(char);
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z\u00C0-\u024F]/.test(char);
}

function isLower(char: string): boolean {
  return char.toLowerCase() === char;
}
