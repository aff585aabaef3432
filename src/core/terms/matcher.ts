import { type Composed, composed } from './composed';
import { gapEnd } from './gap';
import { NO_RUN, runOf } from './letter';
import type { TermName } from './name';
import { isNameAt } from './name-at';
import { NameTrie, NO_KEY, ROOT } from './name-trie';
import { NameGathering } from './names-by-key';
import type { Term } from './term';
import { isWordStart } from './word-edge';

/** A term met in a text. `start` and `end` are UTF-16 offsets of the name as written, its particle excluded. */
export interface TermMatch {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  /** The name or alias of the glossary that matched. */
  readonly name: string;
}

/** Terms whose names are gathered in some 5 ms. */
const SLICE = 300;

/**
 * Finds glossary terms in running text. Capitals and width make no difference (unless a name asks for its capitals), spaces and
 * hyphens inside a name may come and go (`test-time compute`, `testTimeCompute`, `테스트타임 컴퓨트`), also across a line break, a
 * Korean particle may follow (`강화학습을`, `RAG는`), and a name never matches inside another word. Of two terms with the same name
 * the first is meant. Texts whose letters are taken apart (NFD) are read as if they were not; offsets are those of the text given.
 *
 * One pass: from every place where a word begins it walks a trie as far as names go, a few letters on average. An automaton would
 * save no walk, for a name cannot begin where another one fails unless a word begins there.
 */
export class TermMatcher {
  readonly #trie: NameTrie;
  readonly #names: readonly TermName[];
  /** Where the names of a key of the trie begin. */
  readonly #starts: Uint32Array;
  /** Of all names, in UTF-16 units, with a gap behind every letter. */
  readonly #reach: number;

  constructor(terms: Iterable<Term> | NameGathering) {
    const { keys, names, starts } = (terms instanceof NameGathering ? terms : gathered(terms)).byKey();
    this.#trie = new NameTrie(keys);
    this.#names = names;
    this.#starts = starts;
    this.#reach = keys.reduce((longest, key) => Math.max(longest, key.length * 2), 0);
  }

  /** The same of many terms, for a thread with other work to do: `rest` is awaited between every few hundred of them. */
  static async of(terms: readonly Term[], rest: () => Promise<void>): Promise<TermMatcher> {
    const names = new NameGathering();
    for (const [i, term] of terms.entries()) {
      names.add(term);
      if (i % SLICE === SLICE - 1) await rest();
    }
    return new TermMatcher(names);
  }

  /** The longest term that covers this offset: what a hover there means. The first, where several are as long. */
  at(text: string, offset: number): TermMatch | undefined {
    const whole = composed(text);
    const place = whole.placeOf(offset);
    let best: TermMatch | undefined;
    for (let start = Math.max(0, place - this.#reach); start <= place; start++) {
      const match = this.#from(whole.text, start);
      if (match && match.end > place && match.end - match.start > (best ? best.end - best.start : 0)) best = match;
    }
    return best && inOriginal(best, whole);
  }

  /** Every term of the text from left to right, the longest at each place, without overlaps. */
  *all(text: string): Generator<TermMatch> {
    const whole = composed(text);
    let before = NO_RUN;
    for (let start = 0; start < whole.text.length; ) {
      const run = runOf(whole.text.charCodeAt(start));
      // Most places of a text are inside its words, and cost no more than this.
      const match = run === before && run !== NO_RUN ? undefined : this.#from(whole.text, start);
      if (match) yield whole.text === text ? match : inOriginal(match, whole);
      start = match ? match.end : start + 1;
      before = match ? NO_RUN : run;
    }
  }

  /** The longest name that begins at this place. */
  #from(text: string, start: number): TermMatch | undefined {
    const isStart = this.#trie.next(ROOT, text.charCodeAt(start)) !== ROOT && isWordStart(text, start);
    return isStart ? this.#longest(ROOT, text, start, start) : undefined;
  }

  /**
   * The longest name of those behind a node, whose own letters end at `at`. A longer one counts before a shorter one, so that most
   * names are not even looked at.
   */
  #longest(from: number, text: string, start: number, at: number): TermMatch | undefined {
    let node = from;
    let end = at;
    let key: number;
    do {
      if (end >= text.length) return undefined;
      let next = this.#trie.next(node, text.charCodeAt(end));
      if (next === ROOT) {
        const after = gapEnd(text, end);
        if (after === end || after >= text.length) return undefined;
        next = this.#trie.next(node, text.charCodeAt(after));
        if (next === ROOT) return undefined;
        end = after;
      }
      node = next;
      end++;
      key = this.#trie.keyAt(node);
    } while (key === NO_KEY);
    return this.#longest(node, text, start, end) ?? this.#meant(key, text, start, end);
  }

  /** The first name of this key that may be written as these letters are. */
  #meant(key: number, text: string, start: number, end: number): TermMatch | undefined {
    for (let i = this.#starts[key] ?? 0; i < (this.#starts[key + 1] ?? 0); i++) {
      const name = this.#names[i];
      if (name && isNameAt(name, text, start, end)) return { term: name.term, start, end, name: name.name };
    }
    return undefined;
  }
}

function gathered(terms: Iterable<Term>): NameGathering {
  const names = new NameGathering();
  for (const term of terms) names.add(term);
  return names;
}

function inOriginal(match: TermMatch, { origin }: Composed): TermMatch {
  return { ...match, start: origin(match.start), end: origin(match.end) };
}
