/** Names that authors write after a fence, where VS Code's own name for the language is another. */
const LANGUAGES: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'cpp',
  bash: 'shellscript',
  batch: 'bat',
  cjs: 'javascript',
  cmd: 'bat',
  conf: 'ini',
  console: 'shellscript',
  cs: 'csharp',
  cts: 'typescript',
  docker: 'dockerfile',
  golang: 'go',
  gradle: 'groovy',
  js: 'javascript',
  json5: 'jsonc',
  jsx: 'javascriptreact',
  make: 'makefile',
  md: 'markdown',
  mjs: 'javascript',
  mts: 'typescript',
  objc: 'objective-c',
  ps1: 'powershell',
  py: 'python',
  python3: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'shellscript',
  shell: 'shellscript',
  svg: 'xml',
  terminal: 'shellscript',
  tex: 'latex',
  text: 'plaintext',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescriptreact',
  txt: 'plaintext',
  vue: 'html',
  yml: 'yaml',
  zsh: 'shellscript',
};

/**
 * The language of VS Code's that a fence means, among those that are installed: `codeLanguage('TS', ['typescript'])` is
 * `typescript`. One that nobody brings is plain text; an extension that brings `toml` gets it.
 */
export function codeLanguage(name: string, installed: readonly string[]): string {
  const written = name.toLowerCase();
  const own = Object.hasOwn(LANGUAGES, written) ? LANGUAGES[written] : undefined;
  return [written, own].find(language => language !== undefined && installed.includes(language)) ?? 'plaintext';
}
