/** A pattern that finds this text as it is, `u` or not: `verbatim('C++')` is `C\+\+`. */
export function verbatim(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
