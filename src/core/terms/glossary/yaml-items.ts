/** One entry of a YAML list, and where it begins in the file. */
export interface YamlItem {
  readonly text: string;
  readonly offset: number;
}

const DASH = 0x2d;
const HASH = 0x23;
const SPACE = 0x20;

/**
 * Cuts a YAML list into its entries without parsing it: each begins with a dash that begins a line, and nothing else may begin one.
 * Undefined where that is not so: such a file has to be parsed as a whole.
 */
export function yamlItems(yaml: string): readonly YamlItem[] | undefined {
  const starts: number[] = [];
  for (let start = 0; start < yaml.length; ) {
    const next = yaml.indexOf('\n', start);
    const end = next === -1 ? yaml.length : next + 1;
    const kind = kindOf(yaml, start, end);
    if (kind === 'item') starts.push(start);
    // Before the first entry there may be the mark of a document, and comments.
    else if (kind === 'other' && !(starts.length === 0 && isMark(yaml.slice(start, end)))) return undefined;
    else if (kind === 'indented' && starts.length === 0 && yaml.slice(start, end).trimStart().at(0) !== '#')
      return undefined;
    start = end;
  }
  return starts.map((offset, index) => ({ text: yaml.slice(offset, starts[index + 1]), offset }));
}

function kindOf(yaml: string, start: number, end: number): 'item' | 'nothing' | 'indented' | 'other' {
  const first = yaml.charCodeAt(start);
  if (first === DASH && /^-(?: |\r?\n|$)/.test(yaml.slice(start, Math.min(end, start + 3)))) return 'item';
  if (first === HASH) return 'nothing';
  if (first === SPACE) return /\S/.test(yaml.slice(start, end)) ? 'indented' : 'nothing';
  return /^\r?\n$/.test(yaml.slice(start, Math.min(end, start + 3))) ? 'nothing' : 'other';
}

function isMark(line: string): boolean {
  return /^---[ \t]*\r?\n?$/.test(line);
}
