import { MARKUPS, SYNTAXES } from './place/languages';
import { MarkdownWalk } from './place/markdown';
import type { Syntax } from './place/syntax';
import { Walk } from './place/walk';
import { yamlPlace } from './place/yaml';

/** Where in a file an offset lies. `prose` is text for people; of strings and comments nobody knows. */
export type CodePlace = 'prose' | 'comment' | 'string' | 'code';

const MARKDOWN = ['markdown', 'mdx', 'quarto', 'rmd', 'prompt', 'instructions', 'chatagent', 'skill', 'juliamarkdown'];

/** VS Code's language ids whose whole text is prose, Markdown aside. */
const PROSE = new Set([
  'plaintext',
  'restructuredtext',
  'asciidoc',
  'latex',
  'tex',
  'bibtex',
  'git-commit',
  'scminput',
  'log',
  'typst',
  'org',
  'textile',
  'search-result',
]);

const YAML = ['yaml', 'dockercompose', 'github-actions-workflow', 'ansible', 'helm'];

/** What authors write behind the three marks of a block of code, where it is not VS Code's own id. */
const FENCE_NAMES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  jsx: 'javascriptreact',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  cs: 'csharp',
  'c#': 'csharp',
  'c++': 'cpp',
  kt: 'kotlin',
  sh: 'shellscript',
  bash: 'shellscript',
  zsh: 'shellscript',
  shell: 'shellscript',
  console: 'shellscript',
  yml: 'yaml',
  ps1: 'powershell',
  hs: 'haskell',
  md: 'markdown',
  golang: 'go',
  objc: 'objective-c',
  tf: 'terraform',
};
/** What stands in such a block, or in one without a name, is text. */
const FENCED_TEXT = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'log', 'md', 'markdown']);

/** Languages that VS Code itself opens in every window, for its inputs, logs and settings, whether anybody reads there or not. */
const OWN_PANES = new Set(['plaintext', 'json', 'scminput', 'log', 'search-result', 'snippets', 'ignore']);

/** Languages that only a person opens: a file in one of them is the moment from which a hover may be wanted. */
export const HOVER_LANGUAGES: readonly string[] = [
  ...new Set([...MARKDOWN, ...PROSE, ...YAML, ...SYNTAXES.keys(), ...MARKUPS.keys()]),
].filter(language => !OWN_PANES.has(language));

/** How far above the line something may have been opened, in characters. */
export const LOOK_BACK = 50_000;

/** What is known besides the text and its language. */
export interface PlaceOptions {
  /** How a language that is not in our tables is read. */
  readonly syntax?: Syntax | undefined;
  /** The text is not the beginning of its file. */
  readonly isCut?: boolean;
}

/** Whether we know ourselves how this language is read. */
export function isKnownLanguage(languageId: string): boolean {
  return (
    PROSE.has(languageId) ||
    MARKDOWN.includes(languageId) ||
    YAML.includes(languageId) ||
    SYNTAXES.has(languageId) ||
    MARKUPS.has(languageId)
  );
}

/**
 * Says where offsets of a document lie, from the text before each and the rest of its line. An honest heuristic: it knows the marks of
 * comments, strings and tags by language, not the language. In one that nobody describes everything is `code`, so that nothing is flooded
 * by surprise.
 */
export class CodePlaces {
  readonly #start: number;
  readonly #placeAt: (offset: number) => CodePlace;

  constructor(languageId: string, text: string, options: PlaceOptions = {}) {
    this.#start = options.isCut ? firstFlushLine(text) : 0;
    this.#placeAt = placesIn(languageId, this.#start === 0 ? text : text.slice(this.#start), options);
  }

  /** The place of an offset. Of several the first of the text must be asked for first. */
  at(offset: number): CodePlace {
    return this.#placeAt(offset - this.#start);
  }
}

/** The place of one offset: `codePlace('python', '# RAG', 2)` is `'comment'`. */
export function codePlace(languageId: string, text: string, offset: number, options: PlaceOptions = {}): CodePlace {
  const from = Math.max(0, offset - LOOK_BACK);
  const isCut = options.isCut === true || from > 0;
  return new CodePlaces(languageId, text.slice(from), { ...options, isCut }).at(offset - from);
}

function placesIn(languageId: string, text: string, { syntax, isCut }: PlaceOptions): (offset: number) => CodePlace {
  if (PROSE.has(languageId)) return () => 'prose';
  if (MARKDOWN.includes(languageId)) return placesInMarkdown(text);
  if (YAML.includes(languageId)) return offset => yamlPlace(text, offset);
  const known = SYNTAXES.get(languageId) ?? syntax;
  const markup = MARKUPS.get(languageId);
  // In the middle of a PHP file, the code that it mostly holds is the better guess.
  const walk = markup && !(isCut && known) ? Walk.markup(markup, text) : known && Walk.code(known, text);
  return offset => walk?.placeAt(offset) ?? 'code';
}

function placesInMarkdown(text: string): (offset: number) => CodePlace {
  const walk = new MarkdownWalk(text);
  let block: { readonly start: number; readonly placeAt: (offset: number) => CodePlace } | undefined;
  return offset => {
    const place = walk.placeAt(offset);
    if (place.kind === 'frontmatter') return yamlPlace(text, offset);
    if (place.kind !== 'code') return place.kind === 'address' ? 'code' : place.kind;
    const language = FENCE_NAMES[place.language] ?? place.language;
    if (FENCED_TEXT.has(language)) return 'prose';
    const { start } = place;
    const inBlock = block?.start === start ? block.placeAt : placesIn(language, text.slice(start), {});
    block = { start, placeAt: inBlock };
    return inBlock(offset - start);
  };
}

/**
 * Where to begin in the middle of a file: at a line that is not indented. What spans lines (a docstring, a template) mostly is, and
 * beginning inside of one would turn code and strings around from there on.
 */
function firstFlushLine(text: string): number {
  const flush = /\n(?=[^\s#*/"'`)\]}])/.exec(text.slice(0, NEAR));
  return flush ? flush.index + 1 : 0;
}

/** How far to look for such a line. */
const NEAR = 8000;
