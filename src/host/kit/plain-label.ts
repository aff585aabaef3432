/** A text as a label that shows it: VS Code would draw `$(trash)` as an icon, and an article's text may say anything. */
export function plainLabel(text: string): string {
  return text.replace(/\$\((?=[\w-]+(?:~\w+)?\))/g, '\\$(');
}
