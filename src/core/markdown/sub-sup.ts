import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * `x^2^` and `H~2~O`. Only what is short, and stands right behind a letter, a digit or a bracket: Korean counts with tildes
 * (`3~4개, 5~6개`), and a caret alone is a power in code.
 */
export function subAndSup(md: MarkdownIt): void {
  md.inline.ruler.after(
    'emphasis',
    'sub_sup',
    (state, silent) => raised(state, silent, sup, 'sup') || raised(state, silent, sub, 'sub'),
  );
}

const sup = /(?<=[\p{L}\p{N})\]])\^([\p{L}\p{N}+\-−]{1,12})\^/uy;
const sub = /(?<=[A-Za-z)\]])~([A-Za-z\d+\-−]{1,4})~(?!~)/y;

function raised(state: StateInline, silent: boolean, pattern: RegExp, tag: 'sub' | 'sup'): boolean {
  if (state.src[state.pos] !== (tag === 'sup' ? '^' : '~')) return false;
  pattern.lastIndex = state.pos;
  const text = pattern.exec(state.src)?.[1];
  if (text === undefined || pattern.lastIndex > state.posMax) return false;
  if (!silent) {
    state.push(`${tag}_open`, tag, 1);
    state.push('text', '', 0).content = text;
    state.push(`${tag}_close`, tag, -1);
  }
  state.pos = pattern.lastIndex;
  return true;
}
