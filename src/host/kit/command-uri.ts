import type { CommandArgs, CommandId } from '../../manifest/commands';

/** One of our own commands as the address of a Markdown link, its arguments checked by type. */
export function commandUri<K extends CommandId>(id: K, ...args: CommandArgs<K>): string {
  // Parentheses stay as they are in a URI, and would end a Markdown link early: `1) 시작하기.md`.
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'));
  return `command:${id}?${encoded}`;
}
