/** What begins a comment up to the end of its line, by language; `//` where nothing else is known. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  '#': [
    'python',
    'ruby',
    'shellscript',
    'perl',
    'r',
    'yaml',
    'toml',
    'makefile',
    'dockerfile',
    'julia',
    'elixir',
    'coffeescript',
    'powershell',
    'nim',
    'gdscript',
    'properties',
    'cmake',
    'terraform',
    'dockercompose',
    'github-actions-workflow',
    'graphql',
  ],
  '--': ['sql', 'lua', 'haskell', 'elm', 'ada', 'vhdl'],
  ';': ['clojure', 'lisp', 'scheme', 'ini', 'asm'],
  '%': ['latex', 'tex', 'matlab', 'erlang', 'prolog'],
  "'": ['vb'],
};
/** Languages without any. */
const NONE = new Set(['html', 'xml', 'css', 'markdown', 'mdx', 'plaintext', 'json', 'restructuredtext', 'asciidoc']);

const MARK_OF = new Map(Object.entries(MARKS).flatMap(([mark, ids]) => ids.map(id => [id, mark] as const)));

/** The mark of line comments: `#` for Python; undefined where a language has none. */
export function lineComment(languageId: string): string | undefined {
  return NONE.has(languageId) ? undefined : (MARK_OF.get(languageId) ?? '//');
}

/** Whether a line holds a comment and nothing else: `  // why`, ` * why`. */
export function isComment(languageId: string, line: string): boolean {
  const text = line.trimStart();
  const mark = lineComment(languageId);
  if (mark === undefined) return text.startsWith('<!--') || text.startsWith('/*');
  return text.startsWith(mark) || (mark === '//' && /^(?:\/\*|\* )/.test(text));
}
