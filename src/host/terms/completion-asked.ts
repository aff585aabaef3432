import type { TermCompletion } from '../../manifest/settings/term-settings';

/** What is typed of a term, and what a chosen term replaces on its line. */
export interface CompletionAsked {
  readonly by: 'brackets' | 'letters';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Languages people write prose in. */
export const COMPLETION_LANGUAGES: readonly string[] = [
  'markdown',
  'mdx',
  'plaintext',
  'restructuredtext',
  'asciidoc',
  'latex',
  'tex',
  'typst',
  'git-commit',
];

const OPEN = '[[';
const CLOSE = ']]';
/** Nothing is called more than this. */
const LONGEST_NAME = 60;

/**
 * What of a line asks for terms at a character: after `[[` what follows it, and where the user said so a word too.
 * `completionAsked('벡터 [[강화]]', 7, 'brackets')` asks for `강화` and replaces `[[강화]]`.
 */
export function completionAsked(line: string, character: number, how: TermCompletion): CompletionAsked | undefined {
  if (how === 'off') return undefined;
  const before = line.slice(Math.max(0, character - OPEN.length - LONGEST_NAME), character);
  const name = before.slice(before.lastIndexOf(OPEN) + OPEN.length);
  if (before.includes(OPEN) && !/[[\]]/.test(name)) {
    const end = character + (line.startsWith(CLOSE, character) ? CLOSE.length : 0);
    return { by: 'brackets', name: name.trim(), start: character - name.length - OPEN.length, end };
  }
  const word = how === 'letters' ? (/[\p{L}\p{N}][\p{L}\p{N}\-_.+#]*$/u.exec(before)?.[0] ?? '') : '';
  return word === '' ? undefined : { by: 'letters', name: word, start: character - word.length, end: character };
}
