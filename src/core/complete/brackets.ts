const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether the last character closes what the text itself has not opened: of `'b)'` it does, of `'f()'` it does not. */
export function endsUnmatched(text: string): boolean {
  const last = text.slice(-1);
  if (/["'`]/.test(last)) return text.split(last).length % 2 === 0;
  const opener = OPENER[last];
  if (opener === undefined) return false;
  let open = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === last) open++;
    else if (text[i] === opener && --open === 0) return false;
  }
  return true;
}
