/** Abbreviations, and whether a phrase is what one stands for. */
import { singular } from './english-name';

/** `RAG`, `IaC`, `CI/CD` and `H2O` are; `Rag`, `API_KEY`, `A` and names written in humps (`GitHub`) are not. */
export function isAbbreviation(text: string): boolean {
  if (!/^[A-Z][A-Za-z0-9]{0,7}(?:[/&-][A-Z][A-Za-z0-9]{0,5})?$/.test(text)) return false;
  const capitals = text.replace(/[^A-Z]/g, '').length;
  const small = text.replace(/[^a-z]/g, '').length;
  return capitals >= 2 && (capitals >= 2 * small || text.length <= LONGEST_WITH_SMALL);
}

/** `SaaS`, `IoT`. */
const LONGEST_WITH_SMALL = 4;

/** Words that an abbreviation may leave out. */
const SMALL = new Set('a an and as at by for from in into of on or per the to with'.split(' '));

/** How many letters of one word an abbreviation takes at most: two of `Hypertext` in `HTML`, three of `MongoDB`. */
const LETTERS_OF_WORD = 3;
const MOST_WORDS = 12;

/**
 * The end of a text that an abbreviation stands for, letter by letter: `expansionAtEnd('uses a large language model', 'LLM')`
 * is `'large language model'`; undefined where nothing fits. Words of its own count: `of` may be left out, others may not.
 */
export function expansionAtEnd(text: string, abbreviation: string): string | undefined {
  const letters = lettersOf(abbreviation);
  const words = wordsAtEnd(text);
  // The shortest that fits: what stands before belongs to the sentence.
  for (let from = words.length - 1; from >= 0; from--) {
    const parts = words.slice(from);
    if (!fits(partsOf(parts), letters)) continue;
    // A word is no short form of itself.
    const expansion = parts.join(' ');
    return isLonger(expansion, abbreviation) && !/['’]s\s/.test(expansion) ? expansion : undefined;
  }
  return undefined;
}

/** Whether a phrase as a whole is what the abbreviation stands for: `standsFor('Retrieval-Augmented Generation', 'RAG')`. */
export function standsFor(phrase: string, abbreviation: string): boolean {
  const words = phrase.trim().split(/\s+/);
  return words.length <= MOST_WORDS && isLonger(phrase, abbreviation) && fits(partsOf(words), lettersOf(abbreviation));
}

/** Both in the singular: `Large Language Models (LLMs)`. */
export function singularPair(phrase: string, abbreviation: string): readonly [phrase: string, abbreviation: string] {
  const isPlural = /[A-Z]s$/.test(abbreviation);
  const short = isPlural ? abbreviation.slice(0, -1) : abbreviation;
  // The S of `SaaS` and `DNS` is a word of its own.
  return [short.endsWith('S') && !isPlural ? phrase : singular(phrase), short];
}

/** `LOC` is the beginning of `location` and says nothing new. */
function isLonger(phrase: string, abbreviation: string): boolean {
  const isCut = phrase.toLowerCase().startsWith(abbreviation.slice(0, -1).toLowerCase());
  return phrase.length > abbreviation.length + 1 && !(isCut && !/[\s-]/.test(phrase));
}

function lettersOf(abbreviation: string): string {
  return abbreviation
    .replace(/(?<=[A-Z])s$/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/** The words that end a text, as far as they may be one phrase. */
function wordsAtEnd(text: string): readonly string[] {
  const phrase = /[A-Za-z0-9À-ɏ'’/ \t-]{0,120}$/.exec(text.slice(-120))?.[0] ?? '';
  return phrase
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(-MOST_WORDS);
}

/** What may each give a letter: the parts of `Cross-Site Scripting` are three. */
function partsOf(words: readonly string[]): readonly string[] {
  return words
    .flatMap(word => word.split(/[-/]/))
    .filter(part => part !== '')
    .map(part => part.toLowerCase());
}

function fits(parts: readonly string[], letters: string): boolean {
  if (letters.length < 2 || parts.length > MOST_WORDS || SMALL.has(parts[0] ?? '')) return false;
  const tried = new Set<number>();
  const rest = (part: number, letter: number): boolean => {
    if (part === parts.length) return letter === letters.length;
    const key = part * 64 + letter;
    if (tried.has(key)) return false;
    tried.add(key);
    const word = parts[part] ?? '';
    if (SMALL.has(word) && rest(part + 1, letter)) return true;
    return takes(word, letters, letter).some(taken => rest(part + 1, letter + taken));
  };
  return rest(0, 0);
}

/** How many letters from here on a word may give: its first one, and after it others of its inside in their order. */
function takes(word: string, letters: string, from: number): readonly number[] {
  const first = letters[from];
  if (first === undefined) return [];
  const isCross = first === 'x' && /^(?:cross|ex|trans)/.test(word);
  if (word[0] !== first && !isCross) return [];
  const counts = [1];
  let at = 0;
  for (let taken = 1; taken < LETTERS_OF_WORD; taken++) {
    const next = letters[from + taken];
    at = next === undefined ? -1 : word.indexOf(next, at + 1);
    if (at < 0) break;
    counts.push(taken + 1);
  }
  return counts;
}
