/** How far to either side an address is looked at; the rest of a longer one does not change what it is. */
const REACH = 100;

const URL = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i;
/** Some ends of hosts are names of properties too (`this.app`): behind those a path has to follow. */
const HOST =
  /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:(?:com|org|net|kr)(?:[/#]|:\d|$)|(?:io|dev|ai|app|edu|gov|jp|co)(?:[/#]|:\d))/i;
/** The last part of its host is a word: `mcp-server@1.2.3` is a package and its version. */
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]+$/i;
/** Not `//`, which opens a comment, and not a slash alone: `/agent` is a command. */
const ROOTED = /^(?:\.{1,2}|~|[a-z]:)?[/\\](?!\/)[^/\\]+[/\\]|^(?:\.{1,2}|~)[/\\]./i;
const FILE = /[^/\\][/\\][^/\\]*\.[a-z]\w{0,5}(?::\d+)*$/i;

/**
 * Whether a place lies within a web address, a mail address or the path of a file: the `rag` of `https://x.dev/rag/` names a page,
 * and nobody asks there what it means. Alternatives (`LLM/VLM`) and names of models and packages (`openai/gpt-4o`) are no paths.
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > start - REACH && isAddressCharacter(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < end + REACH && isAddressCharacter(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const word = text.slice(from, to).replace(/[.,:;!?]+$/, '');
  if (URL.test(word) || HOST.test(word) || MAIL.test(word)) return true;
  return (ROOTED.test(word) && /^[\s"'`(=:]?$/.test(text.charAt(from - 1))) || FILE.test(word);
}

/** What addresses are made of: ASCII that is no blank, quote or bracket, and no mark of Markdown. */
function isAddressCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f && !OUTSIDE.has(code);
}

const OUTSIDE = new Set([...'"\'`()[]{}<>*|,;'].map(char => char.charCodeAt(0)));
