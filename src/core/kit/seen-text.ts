/**
 * What a reader does not see and a model does: marks that turn the direction of writing round (Trojan source), characters without a
 * width, and the tags and variation selectors in which whole sentences are hidden. What joins letters and emoji stays.
 */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0001}\u{E0020}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu;

/** A text without what nobody sees in it, so that a model reads what a person does: `seenText('a\u202Eb')` is `ab`. */
export function seenText(text: string): string {
  return text.replace(UNSEEN, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** The same of code that somebody may accept: without control characters, too; its lines end with a line feed. */
export function seenCode(code: string): string {
  return seenText(code.replace(/\r\n?/g, '\n')).replace(CONTROL, '');
}
