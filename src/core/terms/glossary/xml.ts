/** One piece of an XML file, with its place: offsets in the text. Names are without their namespaces' prefixes. */
export type XmlPiece = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
);

/** Where an XML file cannot be read on, and why. */
export interface XmlFault {
  readonly at: number;
  readonly detail: string;
}

const OPEN = /<([\p{L}_][\p{L}\p{N}_:.-]*)/uy;
const ATTRIBUTE = /\s+([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const OPEN_END = /\s*(\/?)>/y;
const CLOSE = /<\/([\p{L}_][\p{L}\p{N}_:.-]*)\s*>/uy;
const TEXT = /[^<]+/y;
const DOCTYPE = /<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>/y;

/** What is passed over, and what it ends with. */
const PASSED = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

const CDATA = '<![CDATA[';

/**
 * Reads XML piece by piece, and returns where it is broken. Nothing is ever unfolded: what a DOCTYPE declares is passed over, and an
 * entity that is none of XML's own five stays as it is written.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece, XmlFault | undefined> {
  const open: { readonly name: string; readonly at: number }[] = [];
  for (let at = 0; at < xml.length; ) {
    const start = at;
    const text = matchAt(TEXT, xml, at)?.[0];
    if (text !== undefined) {
      at += text.length;
      if (open.length > 0) yield { kind: 'text', text: decoded(text), start, end: at };
      else if (text.trim() !== '') return { at: start, detail: 'Text stands outside of the root element' };
      continue;
    }
    if (xml.startsWith(CDATA, at)) {
      const end = xml.indexOf(']]>', at);
      if (end === -1) return { at, detail: 'This section is never closed' };
      at = end + 3;
      yield { kind: 'text', text: xml.slice(start + CDATA.length, end), start, end: at };
      continue;
    }
    const passed = PASSED.find(([begin]) => xml.startsWith(begin, start));
    if (passed) {
      const end = xml.indexOf(passed[1], at + passed[0].length);
      if (end === -1) return { at, detail: 'This is never closed' };
      at = end + passed[1].length;
      continue;
    }
    const doctype = open.length === 0 ? matchAt(DOCTYPE, xml, at)?.[0] : undefined;
    if (doctype !== undefined) {
      at += doctype.length;
      continue;
    }
    const close = matchAt(CLOSE, xml, at);
    if (close) {
      const [{ length }, name = ''] = close;
      const opened = open.pop();
      if (opened?.name !== name) return { at, detail: `Nothing that ends with </${name.slice(0, 50)}> is open here` };
      at += length;
      yield { kind: 'close', name: local(name), start, end: at };
      continue;
    }
    const tag = tagAt(xml, at);
    if ('detail' in tag) return tag;
    at = tag.end;
    yield { kind: 'open', name: local(tag.name), attributes: tag.attributes, start, end: at };
    if (tag.isEmpty) yield { kind: 'close', name: local(tag.name), start, end: at };
    else open.push({ name: tag.name, at: start });
  }
  const unclosed = open.at(-1);
  return unclosed && { at: unclosed.at, detail: `<${unclosed.name.slice(0, 50)}> is never closed` };
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
}

function tagAt(xml: string, start: number): Tag | XmlFault {
  const [opener, name] = matchAt(OPEN, xml, start) ?? [];
  if (opener === undefined || name === undefined) return { at: start, detail: 'No tag begins so' };
  const attributes = new Map<string, string>();
  let at = start + opener.length;
  for (let found = matchAt(ATTRIBUTE, xml, at); found; found = matchAt(ATTRIBUTE, xml, at)) {
    const [{ length }, key = '', inDouble, inSingle] = found;
    attributes.set(key, decoded(inDouble ?? inSingle ?? ''));
    at += length;
  }
  const [closer, slash] = matchAt(OPEN_END, xml, at) ?? [];
  if (closer === undefined) return { at: start, detail: 'This tag is never closed' };
  return { name, attributes, isEmpty: slash === '/', end: at + closer.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const FIVE: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return FIVE.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
