/** Other names of languages that authors write after a fence, misspellings met in real articles included. */
const NAMES: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  bash: 'shellscript',
  bash_profile: 'shellscript',
  batch: 'bat',
  cjs: 'javascript',
  clj: 'clojure',
  cmd: 'bat',
  conf: 'ini',
  console: 'shellscript',
  cs: 'csharp',
  cts: 'typescript',
  ex: 'elixir',
  golang: 'go',
  gql: 'graphql',
  gradle: 'groovy',
  hcl: 'terraform',
  hs: 'haskell',
  js: 'javascript',
  json5: 'jsonc',
  kt: 'kotlin',
  kts: 'kotlin',
  md: 'markdown',
  mjs: 'javascript',
  mts: 'typescript',
  objc: 'objective-c',
  ps1: 'powershell',
  protobuf: 'proto',
  py: 'python',
  python3: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'shellscript',
  shell: 'shellscript',
  svg: 'xml',
  terminal: 'shellscript',
  tex: 'latex',
  tf: 'terraform',
  ts: 'typescript',
  vim: 'viml',
  yml: 'yaml',
  zsh: 'shellscript',
};

/**
 * The usual name of the language that an author wrote after a fence, in any case: `fenceLanguage('TS')` is `typescript`. What is no
 * other name of anything is that name itself, in small letters.
 */
export function fenceLanguage(written: string): string {
  const name = written.toLowerCase();
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? name) : name;
}
