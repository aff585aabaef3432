import { fenceLanguage } from '../../core/markdown/fence-language';

/** Languages that go by another name in VS Code, or that another one stands in for. */
const EDITOR_NAMES: Readonly<Record<string, string>> = {
  docker: 'dockerfile',
  jsx: 'javascriptreact',
  make: 'makefile',
  text: 'plaintext',
  toml: 'ini',
  tsx: 'typescriptreact',
  txt: 'plaintext',
  vue: 'html',
};

/**
 * The language of VS Code's that a fence means, among those that are installed: `codeLanguage('TS', ['typescript'])` is
 * `typescript`. One that nobody brings is plain text; an extension that brings `toml` gets it.
 */
export function codeLanguage(name: string, installed: readonly string[]): string {
  const language = fenceLanguage(name);
  const own = Object.hasOwn(EDITOR_NAMES, language) ? EDITOR_NAMES[language] : undefined;
  const names = [name.toLowerCase(), language, own];
  return names.find(each => each !== undefined && installed.includes(each)) ?? 'plaintext';
}
