/** What may be written at a place of a glossary in YAML. Lists in brackets and lists line by line are understood. */
export type GlossaryCursor =
  /** A new entry of the list, or a key of the entry above, which stands `indent` characters in. */
  | { readonly kind: 'entry'; readonly from: number; readonly above?: EntryAbove }
  /** A key of an entry or of its definition; `taken` are those that are there. */
  | {
      readonly kind: 'key';
      readonly of: 'entry' | 'definition';
      readonly taken: ReadonlySet<string>;
      readonly from: number;
    }
  /** A text of one of an entry's lists. */
  | { readonly kind: 'item'; readonly of: 'related' | 'articles'; readonly from: number };

/** An entry that may go on. */
export interface EntryAbove {
  readonly indent: number;
  readonly taken: ReadonlySet<string>;
}

const KEY = /^(?<indent>\s*(?:- +)?)(?<key>[\p{L}_-]+)\s*:/u;

/**
 * Says what may be written at this character of this line: after `- en: Fog` on a line of its own, two spaces in, a key. It looks at
 * indentation only, so that it knows what is wanted in a file that is half written. Completed text begins at `from`.
 */
export function glossaryCursor(lines: readonly string[], line: number, character: number): GlossaryCursor | undefined {
  const before = (lines[line] ?? '').slice(0, character);
  if (/^\s*#/.test(before)) return undefined;
  const [word = ''] = /[\p{L}\p{N}_-]*$/u.exec(before) ?? [];
  const from = character - word.length;
  const dash = lines.find(text => /^\s*- /.test(text))?.search(/\S/) ?? 0;
  const start = entryStart(lines, line, dash);
  const listed = /^\s*(?:- +)?(?<key>related|articles)\s*:\s*\[[^\]]*$/.exec(before)?.groups?.['key'];
  if (listed !== undefined) return { kind: 'item', of: listed as 'related' | 'articles', from };
  const opened = /^(?<indent>\s*(?<item>- *)?)[\p{L}\p{N}_-]*$/u.exec(before)?.groups;
  if (!opened) return undefined;
  const { indent = '', item } = opened;
  const inside = (lines[start ?? line] ?? '').search(/[^\s-]|$/);
  // A dash is part of what is completed: `-` begins an entry as well as nothing does.
  const at = indent.search(/-|$/);
  if (start === undefined || (at <= dash && start !== line)) {
    if (start === undefined || item !== undefined) return { kind: 'entry', from: at };
    const above = { indent: inside - at, taken: keysOf(lines, { start, dash, indent: inside, but: line }) };
    return { kind: 'entry', from: at, above };
  }
  if (start === line || (item === undefined && indent.length === inside)) {
    return { kind: 'key', of: 'entry', taken: keysOf(lines, { start, dash, indent: inside, but: line }), from };
  }
  const parent = parentKey(lines, line, { start, indent: inside });
  if (parent?.key === 'definition' && item === undefined && indent.length > inside) {
    const taken = keysOf(lines, { start: parent.line + 1, dash: inside, indent: indent.length, but: line });
    return { kind: 'key', of: 'definition', taken, from };
  }
  if ((parent?.key === 'related' || parent?.key === 'articles') && item !== undefined) {
    return { kind: 'item', of: parent.key, from };
  }
  return undefined;
}

/** The line of the dash of the entry that this line belongs to. */
function entryStart(lines: readonly string[], line: number, dash: number): number | undefined {
  for (let at = line; at >= 0; at--) {
    const text = lines[at] ?? '';
    if (text.search(/\S/) === dash && text.startsWith('- ', dash)) return at;
  }
  return undefined;
}

/** The nearest key above this line that belongs to the entry itself. */
function parentKey(
  lines: readonly string[],
  line: number,
  { start, indent }: { readonly start: number; readonly indent: number },
): { readonly key: string; readonly line: number } | undefined {
  for (let at = line - 1; at >= start; at--) {
    const found = KEY.exec(lines[at] ?? '')?.groups;
    if (found?.['key'] !== undefined && found['indent']?.length === indent) return { key: found['key'], line: at };
  }
  return undefined;
}

/** The keys that stand at this indentation from `start` on, up to a line that is further out. */
function keysOf(
  lines: readonly string[],
  of: { readonly start: number; readonly dash: number; readonly indent: number; readonly but: number },
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = of.start; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const depth = text.search(/\S/);
    if (at > of.start && depth >= 0 && depth <= of.dash) break;
    const { indent, key } = KEY.exec(text)?.groups ?? {};
    if (at !== of.but && key !== undefined && indent?.length === of.indent) keys.add(key);
  }
  return keys;
}
