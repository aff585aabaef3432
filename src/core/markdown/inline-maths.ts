import type { StateInline } from 'markdown-it';

/** Longer formulas stand alone. */
const maxLength = 400;

/** `$x^2$`, `$$x^2$$` inside a sentence, and `\\(x^2\\)`. Dollars of prices, variables and shells stay what they are. */
export function inlineMaths(state: StateInline, silent: boolean): boolean {
  const found = mathsAt(state.src, state.pos, state.posMax);
  if (!found) return false;
  if (!silent) state.push('math_inline', '', 0).content = found.tex;
  state.pos = found.end;
  return true;
}

const delimiters = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\\\(', '\\\\)'],
] as const;

/**
 * The formula that starts at this place and ends before `limit`: `mathsAt('$n$이다', 0, 5)` is `{ tex: 'n', end: 3 }`. The rules are pandoc's, and stricter:
 * dollars touch what is between them and stand apart from Latin letters and digits outside, unless what is between is plainly TeX,
 * and it is no prose.
 */
export function mathsAt(
  source: string,
  at: number,
  limit: number,
): { readonly tex: string; readonly end: number } | undefined {
  const [open, close] = delimiters.find(([open]) => source.startsWith(open, at)) ?? [];
  if (open === undefined || close === undefined || /[$\\]/.test(source[at - 1] ?? '')) return undefined;
  const start = at + open.length;
  const text = source.slice(start, Math.min(limit, start + maxLength));
  const length = closerIn(text, close);
  if (length === undefined) return undefined;
  const tex = text.slice(0, length);
  const end = start + length + close.length;
  const touches = /[A-Za-z0-9]/.test(source[at - 1] ?? '') || /[A-Za-z0-9]/.test(source[end] ?? '');
  return isFormula(tex) && (!touches || isTex(tex)) ? { tex, end } : undefined;
}

/** The first closer on the same line that is not escaped. */
function closerIn(text: string, close: string): number | undefined {
  let at = text.indexOf(close);
  while (at >= 0 && close === '$' && text[at - 1] === '\\') at = text.indexOf(close, at + 1);
  return at < 0 || text.slice(0, at).includes('\n') ? undefined : at;
}

function isTex(tex: string): boolean {
  return /\\[A-Za-z]{2}|\^[\w{]/.test(tex);
}

function isFormula(tex: string): boolean {
  // Spaces at the ends are between two prices; quotes and brackets there are around two lone dollars: `'$'/'$'`.
  if (!/^[^\s"'’”),.;:!?]/.test(tex) || /[\s"‘“(]$/.test(tex)) return false;
  // Markdown and HTML go on behind a dollar, not within a formula.
  if (/[`]|\*\*|<\/|\p{Script=Hangul}/u.test(tex.replace(/\\(?:text|mathrm|mbox)\{[^{}]*\}/g, ''))) return false;
  // `$5 million in US$` has words, a formula of words has signs.
  return /[\\^_{}=<>+]/.test(tex) || (tex.match(/\s/g)?.length ?? 0) <= 1;
}
