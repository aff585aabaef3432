/**
 * A text as a message or a prompt that shows it: VS Code would make a link of `[more](command:...)`, and run the command at a click. What a
 * server says about a failure and what an article is called may be anything: `plainMessage('[a](command:b)')` is `'[a] (command:b)'`.
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}
