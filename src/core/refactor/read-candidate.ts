import { withoutThoughts } from '../ask/without-thoughts';
import { seenCode } from '../kit/seen-text';

/** What a model's answer came to: code, or why there is none. */
export type ReadCandidate =
  | { readonly is: 'code'; readonly code: string }
  /** It ends in the middle. */
  | { readonly is: 'unfinished' }
  | { readonly is: 'nothing' };

const FENCE = /^ {0,3}(`{3,}|~{3,})[^`\n]*$/;
/** A sentence to somebody: it begins as one, has words, and ends as one. */
const SENTENCE = /^(?:[A-Z가-힣][^\n]*\s[^\n]*)[.!:]$/u;

/**
 * The code in a model's answer, without fences, what is said around it, and characters that nobody sees. Of several blocks the longest
 * is meant. `readCandidate('Sure:\n```ts\na();\n```')` is the code `a();`.
 */
export function readCandidate(answer: string): ReadCandidate {
  const lines = withoutThoughts(seenCode(answer)).split('\n');
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const mark = FENCE.exec(lines[at] ?? '')?.[1];
    if (mark === undefined) continue;
    const end = lines.findIndex((line, i) => i > at && closes(line, mark));
    if (end < 0) return { is: 'unfinished' };
    blocks.push(lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  const code = withoutEmptyEnds(blocks.length > 0 ? longest(blocks) : withoutSentences(lines).join('\n'));
  return code === '' ? { is: 'nothing' } : { is: 'code', code };
}

function closes(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === mark.charAt(0).repeat(text.length);
}

function longest(blocks: readonly string[]): string {
  return blocks.reduce((one, other) => (other.length > one.length ? other : one));
}

/** Without a fence, what is said before and after the code can only be told by its form. */
function withoutSentences(lines: readonly string[]): readonly string[] {
  const isSaid = (line: string): boolean => line.trim() === '' || SENTENCE.test(line.trim());
  const start = lines.findIndex(line => !isSaid(line));
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex(line => !isSaid(line)) + 1);
}

function withoutEmptyEnds(code: string): string {
  return code.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
