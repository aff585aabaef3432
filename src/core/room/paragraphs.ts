import { bodyLines } from '../library/body-lines';
import { splitFrontmatter } from '../markdown/frontmatter';
import { plainInline } from '../search/text/plain-inline';
import type { Paragraph } from '../terms/suggest/paragraph';

const HEADING = /^ {0,3}#{1,6}[ \t]+(?<words>.*)/;
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const QUOTED = /^[\s>]+/;
/** What is no running text: tables, tags, containers, rules, footnotes, definitions of links. */
const OTHER = /^[\s>]*(?:\||<|:{3,}|[-*_=]{3,}\s*$|\[[^\]]{1,200}\]:|@(?:tab|file)|!\[|\{\{|-->|[a-z-]+="|\/>)/;
const LEAD =
  /^(?:\*\*|__)(?<lead>[^*_]{2,60})(?:\*\*|__)(?=\s?[:：–—-]|\s?$)|^(?:\*\*|__)(?<inside>[^*_]{2,60}):(?:\*\*|__)/;
/** A definition list: the term on its own line, and `: ` before what it means. */
const DEFINITION = /^:[ \t]+/;

/** So much of a paragraph is read. */
const LONGEST = 6000;

/** The running text of an article, paragraph by paragraph: lines that a writer broke are joined, code and tables left out. */
export function* paragraphsOf(file: string, format: 'markdown' | 'plain'): Generator<Paragraph> {
  const { body, bodyLine } = format === 'plain' ? { body: file, bodyLine: 1 } : splitFrontmatter(file);
  let open: { raw: string; line: number } | undefined;
  const closed = (): Paragraph | undefined => {
    const paragraph = open && paragraphOf(open.raw, open.line);
    open = undefined;
    return paragraph;
  };
  let line = bodyLine - 1;
  for (const { text: raw, inside } of bodyLines(body.normalize('NFC'))) {
    line++;
    const text = raw.trim();
    const heading = HEADING.exec(raw)?.groups?.['words'];
    const isText = inside === 'prose' && text !== '' && heading === undefined && !OTHER.test(raw);
    if (isText && open && DEFINITION.test(text)) {
      open.raw = `**${open.raw.slice(0, 60).replace(/\*\*/g, '')}**: ${text.replace(DEFINITION, '')}`;
      continue;
    }
    if (isText && open && !ITEM.test(raw) && open.raw.length < LONGEST) {
      open.raw += ` ${text.replace(QUOTED, '')}`;
      continue;
    }
    const done = closed();
    if (done) yield done;
    if (isText) open = { raw: text.replace(ITEM, '').replace(QUOTED, ''), line };
    else if (inside === 'prose' && heading !== undefined)
      yield { text: plainInline(heading.slice(0, 300)), line, isHeading: true };
  }
  const last = closed();
  if (last) yield last;
}

function paragraphOf(raw: string, line: number): Paragraph {
  const text = plainInline(raw.slice(0, LONGEST));
  const { lead, inside } = LEAD.exec(raw)?.groups ?? {};
  const name = lead ?? inside;
  return { text, line, isHeading: false, ...(name !== undefined && { lead: plainInline(name) }) };
}
