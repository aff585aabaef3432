import { block, line, long, type Markup, quoted, raw, type Span, type Syntax } from './syntax';

const SLASHES = line('(?<!:)\\/\\/');
const STARS = block('/*', '*/');
const NESTED_STARS = block('/*', '*/', { nests: true });
/** `#` in `a#b`, `$#` and `&#35;` opens no comment. */
const HASH = line('(?<![^\\s;()[\\]{}])#');
const DASHES = line('--');
const DOUBLE = quoted('"');
const SINGLE = quoted("'");

/** `'a'`, `'\n'` and `'\u{1F600}'`, not a string. */
const CHARACTER = "'(?:\\\\[^\\n][^'\\n]{0,10}|[^\\\\'\\n]{1,2})'";
/** A `'` between digits. */
const DIGIT_MARK = "(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])";
/** A `/` where a value is expected opens an expression; where one has just ended it divides. */
const REGEX =
  '(?<=(?:^|[=(,:;!&|?{}[~+*%<>^\\n-]|\\breturn|\\bcase|\\btypeof|\\band|\\bor|\\bnot|\\bif|\\bunless|\\bwhen)[ \\t]{0,20})' +
  '\\/(?![/*\\s=])(?:\\\\[^\\n]|\\[(?:\\\\[^\\n]|[^\\]\\\\\\n]){1,200}\\]|[^/\\\\\\n[]){1,300}\\/';

const C: Syntax = {
  plain: [DIGIT_MARK, CHARACTER],
  spans: [
    { opens: 'R"[^\\s()\\\\]{0,16}\\(', place: 'string', closes: mark => `)${mark.slice(2, -1)}"`, spansLines: true },
    SLASHES,
    STARS,
    DOUBLE,
    SINGLE,
  ],
};
const JAVA: Syntax = { plain: [CHARACTER], spans: [SLASHES, STARS, long('"""'), DOUBLE, SINGLE] };
const CSHARP: Syntax = {
  plain: [CHARACTER],
  spans: [
    SLASHES,
    STARS,
    raw('"""', { spansLines: true }),
    // A doubled quote ends one string and begins another, which comes to the same.
    raw('"', { opens: '[@$]{0,1}@[$]{0,1}"', spansLines: true }),
    quoted('"', { opens: '\\$"', code: ['{', '}'] }),
    DOUBLE,
  ],
};
const DOLLAR_BRACE: Partial<Span> = { code: ['${', '}'] };
const JAVASCRIPT: Syntax = {
  plain: [REGEX],
  spans: [SLASHES, STARS, DOUBLE, SINGLE, long('`', DOLLAR_BRACE)],
  hasElements: true,
};
/** `<T>` begins a type assertion or type parameters there, never an element. */
const TYPESCRIPT: Syntax = { plain: JAVASCRIPT.plain, spans: JAVASCRIPT.spans };
const GO: Syntax = { plain: [CHARACTER], spans: [SLASHES, STARS, DOUBLE, raw('`', { spansLines: true })] };
const RUST: Syntax = {
  plain: ["b?'(?:\\\\[^\\n][^'\\n]{0,10}|[^\\\\'\\n]{1,2})'", "'[A-Za-z_][A-Za-z0-9_]*"],
  spans: [
    SLASHES,
    NESTED_STARS,
    { opens: '\\br#{0,16}"', place: 'string', closes: mark => `"${mark.slice(1, -1)}`, spansLines: true },
    { opens: '\\bbr#{0,16}"', place: 'string', closes: mark => `"${mark.slice(2, -1)}`, spansLines: true },
    long('"'),
  ],
};
const KOTLIN: Syntax = {
  plain: [CHARACTER],
  spans: [SLASHES, NESTED_STARS, raw('"""', { spansLines: true, ...DOLLAR_BRACE }), quoted('"', DOLLAR_BRACE)],
};
const SCALA: Syntax = { plain: [CHARACTER, "'[A-Za-z_]\\w*"], spans: KOTLIN.spans };
const SWIFT: Syntax = {
  plain: [],
  spans: [
    SLASHES,
    NESTED_STARS,
    { opens: '#{1,4}"""', place: 'string', closes: mark => `"""${mark.slice(0, -3)}`, spansLines: true },
    { opens: '#{1,4}"', place: 'string', closes: mark => `"${mark.slice(0, -1)}` },
    long('"""', { code: ['\\(', ')'] }),
    quoted('"', { code: ['\\(', ')'] }),
  ],
};
const DART: Syntax = {
  plain: [],
  spans: [
    SLASHES,
    NESTED_STARS,
    long('"""', DOLLAR_BRACE),
    long("'''", DOLLAR_BRACE),
    quoted('"', DOLLAR_BRACE),
    quoted("'", DOLLAR_BRACE),
  ],
};
const GROOVY: Syntax = {
  plain: [REGEX],
  spans: [SLASHES, STARS, long('"""', DOLLAR_BRACE), long("'''"), quoted('"', DOLLAR_BRACE), SINGLE],
};
const PHP: Syntax = {
  plain: ['#\\['],
  spans: [
    SLASHES,
    line('#'),
    STARS,
    {
      opens: '<<<[ \\t]{0,4}["\']?[A-Za-z_]\\w{0,60}["\']?',
      place: 'string',
      closes: mark => mark.replace(/[^A-Za-z0-9_]/g, ''),
      spansLines: true,
      closesOnOwnLine: true,
    },
    long('"', { code: ['{$', '}'] }),
    long("'"),
  ],
};
const ZIG: Syntax = {
  plain: [CHARACTER],
  spans: [SLASHES, { opens: '\\\\\\\\', place: 'string', closes: '\n' }, DOUBLE],
};
const CSS: Syntax = { plain: ['\\burl\\([^)"\'\\n]{0,2000}\\)'], spans: [STARS, DOUBLE, SINGLE] };
const SCSS: Syntax = { plain: CSS.plain, spans: [SLASHES, ...CSS.spans] };
const JSON_LIKE: Syntax = { plain: [], spans: [SLASHES, STARS, DOUBLE, SINGLE] };

const braces: Partial<Span> = { code: ['{', '}'] };
const PYTHON: Syntax = {
  plain: [],
  spans: [
    HASH,
    long('"""', { opens: '\\b(?:[fF][rR]?|[rR][fF])"""', ...braces }),
    long("'''", { opens: "\\b(?:[fF][rR]?|[rR][fF])'''", ...braces }),
    quoted('"', { opens: '\\b(?:[fF][rR]?|[rR][fF])"', ...braces }),
    quoted("'", { opens: "\\b(?:[fF][rR]?|[rR][fF])'", ...braces }),
    long('"""'),
    long("'''"),
    DOUBLE,
    SINGLE,
  ],
};
const HASH_BRACE: Partial<Span> = { code: ['#{', '}'] };
const RUBY: Syntax = {
  plain: ['(?<![\\w?])\\?[\'"`#]', REGEX],
  spans: [
    { opens: '(?<=^|\\n)=begin\\b', place: 'comment', closes: '=end', spansLines: true, closesOnOwnLine: true },
    HASH,
    {
      opens: '<<[~-]["\'`]?[A-Za-z_]\\w{0,60}["\'`]?|(?<![\\w)\\]] {0,1})<<[A-Z_]{2,60}\\b',
      place: 'string',
      closes: mark => mark.replace(/[^A-Za-z0-9_]/g, ''),
      spansLines: true,
      closesOnOwnLine: true,
      ...HASH_BRACE,
    },
    long('"', HASH_BRACE),
    long("'"),
    quoted('`', HASH_BRACE),
  ],
};
const ELIXIR: Syntax = {
  plain: ['\\?[\'"#]'],
  spans: [HASH, long('"""', HASH_BRACE), long("'''"), long('"', HASH_BRACE), SINGLE],
};
const JULIA: Syntax = {
  // After a name or a bracket it transposes.
  plain: ["(?<=[\\w)\\]}'])'", CHARACTER],
  spans: [
    block('#=', '=#', { nests: true }),
    line('#'),
    long('"""', { code: ['$(', ')'] }),
    long('"', { code: ['$(', ')'] }),
  ],
};
const HERE: Span = {
  // A number is shifted by names in small letters.
  opens: '(?<!<)<<[-~]?[ \\t]{0,4}(?:["\'\\\\][A-Za-z_]\\w{0,60}["\']?|[A-Z_][A-Z0-9_]{0,60}\\b)',
  place: 'string',
  closes: mark => mark.replace(/[^A-Za-z0-9_]/g, ''),
  spansLines: true,
  closesOnOwnLine: true,
};
const SHELL: Syntax = {
  plain: ['\\\\[\\s\\S]', '\\$\\{#'],
  spans: [HASH, HERE, long("'", { opens: "\\$'" }), raw("'", { spansLines: true }), long('"', { code: ['$(', ')'] })],
};
const PERL: Syntax = {
  plain: ['\\$#', REGEX],
  spans: [
    { opens: '(?<=^|\\n)=[a-z]\\w{0,20}', place: 'comment', closes: '=cut', spansLines: true, closesOnOwnLine: true },
    HASH,
    HERE,
    long('"'),
    long("'"),
  ],
};
const R: Syntax = { plain: ['`[^`\\n]{0,200}`'], spans: [line('#'), long('"'), long("'")] };
const TOML: Syntax = {
  plain: [],
  spans: [line('#'), long('"""'), raw("'''", { spansLines: true }), DOUBLE, raw("'")],
};
const HASHED: Syntax = { plain: [], spans: [HASH, DOUBLE, SINGLE] };
/** Quotes there belong to the words around them. */
const HASH_ALONE: Syntax = { plain: [], spans: [line('(?<=^|\\n)[ \\t]{0,40}[#;]')] };
const COFFEE: Syntax = {
  plain: [REGEX],
  spans: [block('###', '###'), HASH, long('"""', HASH_BRACE), long("'''"), long('"', HASH_BRACE), SINGLE],
};
const GRAPHQL: Syntax = { plain: [], spans: [line('#'), long('"""'), DOUBLE] };
const CMAKE: Syntax = { plain: [], spans: [block('#[[', ']]'), line('#'), long('"')] };
const NIX: Syntax = {
  plain: [],
  spans: [HASH, STARS, raw("''", { spansLines: true, ...DOLLAR_BRACE }), long('"', DOLLAR_BRACE)],
};
const TERRAFORM: Syntax = { plain: [], spans: [HASH, SLASHES, STARS, HERE, quoted('"', DOLLAR_BRACE)] };

const SQL: Syntax = {
  // Names of tables and columns, not strings.
  plain: ['"[^"\\n]{0,200}"', '`[^`\\n]{0,200}`'],
  spans: [DASHES, NESTED_STARS, long("'", { opens: "\\b[eE]'" }), raw("'", { spansLines: true })],
};
const ADA: Syntax = { plain: [CHARACTER, "(?<=\\w)'"], spans: [DASHES, raw('"')] };
const LUA: Syntax = {
  plain: [],
  spans: [
    {
      opens: '--\\[={0,16}\\[',
      place: 'comment',
      closes: mark => mark.slice(2).replaceAll('[', ']'),
      spansLines: true,
    },
    DASHES,
    { opens: '\\[={0,16}\\[', place: 'string', closes: mark => mark.replaceAll('[', ']'), spansLines: true },
    DOUBLE,
    SINGLE,
  ],
};
const HASKELL: Syntax = {
  // A name may hold `'`: `foldl'`.
  plain: ["(?<=[\\w'])'", CHARACTER],
  spans: [
    block('{-', '-}', { nests: true }),
    // `-->` and `|--` are operators.
    line('(?<![!#$%&*+./<=>?@\\\\^|~:-])-{2,80}(?![!#$%&*+./<=>?@\\\\^|~:-])'),
    long('"'),
  ],
};
const ML: Syntax = {
  plain: ["(?<=[\\w'])'", CHARACTER, "'[a-z_]\\w*"],
  spans: [block('(*', '*)', { nests: true }), long('"')],
};
const FSHARP: Syntax = {
  plain: ML.plain,
  spans: [SLASHES, ...ML.spans.slice(0, 1), raw('"""', { spansLines: true }), long('"')],
};
const PASCAL: Syntax = { plain: [], spans: [SLASHES, block('(*', '*)'), block('{', '}'), raw("'")] };
const POWERSHELL: Syntax = {
  plain: [],
  spans: [
    block('<#', '#>'),
    HASH,
    { opens: '@"(?=\\s)', place: 'string', closes: '"@', spansLines: true },
    { opens: "@'(?=\\s)", place: 'string', closes: "'@", spansLines: true },
    long('"', { escape: '`', code: ['$(', ')'] }),
    raw("'", { spansLines: true }),
  ],
};
const LISP: Syntax = { plain: ['#?\\\\[^\\s]'], spans: [block('#|', '|#', { nests: true }), line(';'), long('"')] };
const ERLANG: Syntax = { plain: ['\\$[^\\n]', "'[^'\\n]{0,200}'"], spans: [line('%'), long('"')] };
const MATLAB: Syntax = { plain: ["(?<=[\\w)\\]}'.])'"], spans: [block('%{', '%}'), line('%'), quoted('"'), raw("'")] };
const BASIC: Syntax = { plain: [], spans: [line("'"), raw('"')] };
const BATCH: Syntax = { plain: [], spans: [line('(?<=^|\\n)[ \\t]{0,40}@?(?:[rR][eE][mM]\\b|::)'), raw('"')] };
const FORTRAN: Syntax = { plain: [], spans: [line('!'), raw('"'), raw("'")] };
const ASSEMBLY: Syntax = { plain: [], spans: [line(';'), line('(?<=\\s|^)#'), STARS, DOUBLE] };

/** How code is read, by VS Code's language ids. */
export const SYNTAXES: ReadonlyMap<string, Syntax> = new Map([
  ...each(C, 'c cpp cuda-cpp objective-c objective-cpp proto3 proto shaderlab hlsl glsl wgsl verilog systemverilog'),
  ...each(JAVA, 'java solidity d apex processing'),
  ...each(CSHARP, 'csharp'),
  ...each(JAVASCRIPT, 'javascript javascriptreact typescriptreact'),
  ...each(TYPESCRIPT, 'typescript'),
  ...each(GO, 'go'),
  ...each(RUST, 'rust'),
  ...each(KOTLIN, 'kotlin'),
  ...each(SCALA, 'scala'),
  ...each(SWIFT, 'swift'),
  ...each(DART, 'dart'),
  ...each(GROOVY, 'groovy gradle jenkinsfile'),
  ...each(PHP, 'php hack'),
  ...each(ZIG, 'zig'),
  ...each(CSS, 'css'),
  ...each(SCSS, 'scss less stylus'),
  ...each(JSON_LIKE, 'json jsonc jsonl json5 snippets'),
  ...each(PYTHON, 'python cython starlark bazel mojo'),
  ...each(RUBY, 'ruby crystal'),
  ...each(ELIXIR, 'elixir'),
  ...each(JULIA, 'julia'),
  ...each(SHELL, 'shellscript fish'),
  ...each(PERL, 'perl raku'),
  ...each(R, 'r'),
  ...each(TOML, 'toml'),
  ...each(HASHED, 'nim tcl gdscript'),
  ...each(HASH_ALONE, 'dockerfile makefile ini properties dotenv ignore editorconfig git-rebase'),
  ...each(COFFEE, 'coffeescript'),
  ...each(GRAPHQL, 'graphql'),
  ...each(CMAKE, 'cmake'),
  ...each(NIX, 'nix'),
  ...each(TERRAFORM, 'terraform hcl bicep'),
  ...each(SQL, 'sql mysql pgsql plsql sqlite tsql'),
  ...each(ADA, 'ada vhdl'),
  ...each(LUA, 'lua luau'),
  ...each(HASKELL, 'haskell elm purescript'),
  ...each(ML, 'ocaml ocaml.interface sml coq'),
  ...each(FSHARP, 'fsharp'),
  ...each(PASCAL, 'pascal objectpascal'),
  ...each(POWERSHELL, 'powershell'),
  ...each(LISP, 'clojure lisp scheme racket commonlisp'),
  ...each(ERLANG, 'erlang'),
  ...each(MATLAB, 'matlab'),
  ...each(BASIC, 'vb'),
  ...each(BATCH, 'bat'),
  ...each(FORTRAN, 'fortran fortran-modern FortranFreeForm'),
  ...each(ASSEMBLY, 'asm nasm arm wat'),
]);

const IN_HTML = { script: 'typescript', style: 'scss', pre: 'code' };
const HTML_COMMENT = [['<!--', '-->']] as const;
const HTML: Markup = { text: 'prose', comments: HTML_COMMENT, code: [], elements: IN_HTML };
const TEMPLATE = [['{{', '}}', 'typescript']] as const;

/** How text with tags is read. */
export const MARKUPS: ReadonlyMap<string, Markup> = new Map<string, Markup>([
  ['html', HTML],
  ['vue', { ...HTML, code: TEMPLATE }],
  ['svelte', { ...HTML, code: [], hasBraces: true }],
  ['astro', { ...HTML, code: [], hasBraces: true, frontmatter: 'typescript' }],
  ['handlebars', { ...HTML, comments: [['{{!--', '--}}'], ['{{!', '}}'], ...HTML_COMMENT], code: TEMPLATE }],
  ['razor', { ...HTML, comments: [['@*', '*@'], ...HTML_COMMENT] }],
  ['erb', { ...HTML, code: [['<%', '%>', 'ruby']] }],
  ['jinja-html', { ...HTML, comments: [['{#', '#}'], ...HTML_COMMENT], code: [...TEMPLATE, ['{%', '%}', 'python']] }],
  [
    'php',
    {
      ...HTML,
      code: [
        ['<?php', '?>', 'php'],
        ['<?=', '?>', 'php'],
      ],
    },
  ],
  // Of its values some are text and some are data; whoever wants terms in prose alone wants none there.
  ['xml', { text: 'string', comments: HTML_COMMENT, code: [['<?', '?>', 'code']], elements: {} }],
  ['xsl', { text: 'string', comments: HTML_COMMENT, code: [['<?', '?>', 'code']], elements: {} }],
]);

function each(syntax: Syntax, languages: string): readonly (readonly [string, Syntax])[] {
  return languages.split(' ').map(language => [language, syntax]);
}
