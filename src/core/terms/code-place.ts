/** Where in a file an offset lies. `prose` files have no code at all. */
export type CodePlace = 'prose' | 'comment' | 'string' | 'code';

interface Syntax {
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  /** Quotes that open a string; those of three characters and `` ` `` may span lines. */
  readonly quotes: readonly string[];
}

const C_LIKE: Syntax = { line: ['//'], block: [['/*', '*/']], quotes: ['"', "'", '`'] };
const PYTHON: Syntax = { line: ['#'], block: [], quotes: ['"""', "'''", '"', "'"] };
const HASH: Syntax = { line: ['#'], block: [], quotes: ['"', "'"] };
const MARKUP: Syntax = { line: [], block: [['<!--', '-->']], quotes: [] };
const SQL: Syntax = { line: ['--'], block: [['/*', '*/']], quotes: ["'", '"'] };
const LUA: Syntax = { line: ['--'], block: [['--[[', ']]']], quotes: ["'", '"'] };
/** A name may hold `'` there: `foldl'`. */
const HASKELL: Syntax = { line: ['--'], block: [['{-', '-}']], quotes: ['"'] };
const POWERSHELL: Syntax = { line: ['#'], block: [['<#', '#>']], quotes: ['"', "'"] };
const LISP: Syntax = { line: [';'], block: [], quotes: ['"'] };

/** VS Code's language ids whose whole text is prose. */
const PROSE = new Set([
  'markdown',
  'plaintext',
  'restructuredtext',
  'asciidoc',
  'latex',
  'tex',
  'bibtex',
  'git-commit',
  'scminput',
  'log',
  'mdx',
  'typst',
]);

const SYNTAXES: ReadonlyMap<string, Syntax> = new Map<string, Syntax>([
  ...each(
    C_LIKE,
    'typescript javascript typescriptreact javascriptreact java kotlin swift c cpp csharp go rust dart scala php groovy objective-c objective-cpp json jsonc jsonl css scss less proto3 shaderlab hlsl zig',
  ),
  ...each(PYTHON, 'python julia elixir'),
  ...each(
    HASH,
    'ruby shellscript perl r yaml toml dockerfile makefile ini properties coffeescript graphql cmake nix terraform',
  ),
  ...each(MARKUP, 'html xml vue svelte handlebars razor astro'),
  ...each(SQL, 'sql ada'),
  ...each(LUA, 'lua'),
  ...each(HASKELL, 'haskell elm'),
  ...each(POWERSHELL, 'powershell'),
  ...each(LISP, 'clojure lisp scheme'),
]);

/** Languages that VS Code itself opens in every window, for its inputs, logs and settings, whether anybody reads there or not. */
const OWN_PANES = new Set(['plaintext', 'json', 'scminput', 'log']);

/** Languages that only a person opens: a file in one of them is the moment from which a hover may be wanted. */
export const HOVER_LANGUAGES: readonly string[] = [...PROSE, ...SYNTAXES.keys()].filter(
  language => !OWN_PANES.has(language),
);

/** How far above the line a block comment or a long string may have been opened, in characters. */
export const LOOK_BACK = 20_000;

/**
 * Says where an offset of a document lies, from the text before it. An honest heuristic: it knows comment marks and quotes by
 * language, not the language. A language it has never met is `code`, so that nothing is flooded by surprise.
 */
export function codePlace(languageId: string, text: string, offset: number): CodePlace {
  if (PROSE.has(languageId)) return 'prose';
  const syntax = SYNTAXES.get(languageId);
  if (!syntax) return 'code';
  const from = lineStart(text, Math.max(0, offset - LOOK_BACK));
  let place: CodePlace = 'code';
  let close = '';
  for (let at = from; at < offset; ) {
    if (place === 'code') {
      const opened = openedAt(syntax, text, at);
      if (opened) {
        ({ place, close } = opened);
        at += opened.length;
      } else at++;
    } else if (place === 'string' && text[at] === '\\') at += 2;
    else if (text.startsWith(close, at)) {
      at += close.length;
      place = 'code';
    } else if (text[at] === '\n' && place === 'string' && !spansLines(close)) {
      // An unfinished string, or an apostrophe in a place we took for code: it ends with its line.
      place = 'code';
      at++;
    } else at++;
  }
  return place;
}

function openedAt(
  syntax: Syntax,
  text: string,
  at: number,
): { place: CodePlace; close: string; length: number } | undefined {
  // Blocks first: Lua's `--[[` begins like a line comment.
  const block = syntax.block.find(([open]) => text.startsWith(open, at));
  if (block) return { place: 'comment', close: block[1], length: block[0].length };
  const line = syntax.line.find(mark => text.startsWith(mark, at));
  if (line !== undefined && !isInsideWord(text, at, line))
    return { place: 'comment', close: '\n', length: line.length };
  const quote = syntax.quotes.find(mark => text.startsWith(mark, at));
  return quote === undefined ? undefined : { place: 'string', close: quote, length: quote.length };
}

/** `#` in `a#b` and `//` in `https://` open no comment. */
function isInsideWord(text: string, at: number, mark: string): boolean {
  const before = text[at - 1];
  return before !== undefined && (mark === '#' ? /\S/.test(before) : before === ':');
}

function spansLines(quote: string): boolean {
  return quote === '`' || quote.length === 3;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function each(syntax: Syntax, languages: string): readonly (readonly [string, Syntax])[] {
  return languages.split(' ').map(language => [language, syntax]);
}
