import type { GlossaryFile, TextSpan } from './glossary-file';
import { type DraftPlace, GlossaryReading } from './glossary-reading';
import { namesInHeading } from './heading-names';
import { type MarkdownBlock, markdownBlocks, withoutMarkup } from './markdown-blocks';
import { notesIn } from './markdown-notes';
import type { TermDraft } from './term-draft';
import { byLanguage } from './written-language';

/** A term and the texts below it, before they were read. */
interface Section {
  readonly heading: MarkdownBlock;
  readonly paragraphs: readonly MarkdownBlock[];
}

/**
 * Reads the terms of a Markdown file. They are either its headings, `## 검색 증강 생성 (Retrieval-Augmented Generation, RAG)` with a paragraph
 * below, or a definition list, a line with the term and below it `: ` and the definition; of the two whatever there is more of.
 */
export function readMarkdownGlossary(markdown: string): GlossaryFile {
  const reading = new GlossaryReading();
  const blocks = markdownBlocks(markdown);
  const listed = definitionLists(blocks);
  const headed = headedSections(blocks);
  const sections = listed.length > headed.filter(isDefined).length ? listed : headed;
  const lines = markdown.split(/\r\n?|\n/);
  for (const section of sections) {
    if (reading.isFull) break;
    readSection(section, lines, reading);
  }
  if (sections.length === 0 && blocks.length > 0)
    reading.error({ kind: 'notAList' }, spanOfLine(blocks[0]?.first ?? 0, lines));
  return reading.finish();
}

/** The first paragraph is the definition; a second one in the other language is its translation. Notes may stand anywhere. */
function readSection({ heading, paragraphs }: Section, lines: readonly string[], reading: GlossaryReading): void {
  const names = namesInHeading(withoutMarkup(heading.text));
  const told = paragraphs.map(({ text }) => notesIn(text));
  const said = told.flatMap(({ rest }) => (rest === '' ? [] : rest));
  const [definition = '', next = ''] = said.slice(0, 2).map(withoutMarkup);
  const translated = byLanguage([definition, next]);
  const isTranslation = translated.ko !== undefined && translated.en !== undefined;
  const draft: TermDraft = {
    ...names,
    abbr: names.abbr ?? told.find(({ notes }) => notes.abbr !== undefined)?.notes.abbr,
    aliases: [...names.aliases, ...told.flatMap(({ notes }) => notes.aliases)],
    related: told.flatMap(({ notes }) => notes.related),
    definition: isTranslation ? translated : byLanguage([definition]),
  };
  const place: DraftPlace = {
    lines: { first: heading.first, last: paragraphs.at(-1)?.last ?? heading.last },
    at: key => spanOfLine(key === 'definition' ? (paragraphs[0] ?? heading).first : heading.first, lines),
  };
  reading.add(draft, place);
}

/**
 * Terms may be headings of any level: the highest below that of the page's title of which at least half are defined, for above them
 * there may be parts, `## A`, and below them examples. Only in a file without others are the largest headings terms.
 */
function headedSections(blocks: readonly MarkdownBlock[]): readonly Section[] {
  const levels = [2, 3, 4, 5, 6].map(level => sectionsAt(level, blocks));
  const largest = sectionsAt(1, blocks);
  const mostlyDefined = levels.find(some => some.length > 0 && some.filter(isDefined).length * 2 >= some.length);
  if (mostlyDefined) return mostlyDefined;
  const others = levels.find(some => some.length > 0);
  return others ?? (largest.length > 1 ? largest : []);
}

/** What stands between a heading and the next one, of whatever level. */
function sectionsAt(level: number, blocks: readonly MarkdownBlock[]): readonly Section[] {
  const sections: { readonly heading: MarkdownBlock; readonly paragraphs: MarkdownBlock[] }[] = [];
  let isInside = false;
  for (const block of blocks) {
    if (block.level > 0) {
      isInside = block.level === level;
      if (isInside) sections.push({ heading: block, paragraphs: [] });
    } else if (isInside) sections.at(-1)?.paragraphs.push(block);
  }
  return sections;
}

function isDefined({ paragraphs }: Section): boolean {
  return paragraphs.length > 0;
}

/** `Term`, then lines with `: ` before them, with or without an empty line between; what follows those goes on with them. */
function definitionLists(blocks: readonly MarkdownBlock[]): readonly Section[] {
  const sections: { heading: MarkdownBlock; paragraphs: MarkdownBlock[] }[] = [];
  let before: MarkdownBlock | undefined;
  for (const block of blocks) {
    if (block.level > 0) {
      before = undefined;
      continue;
    }
    const texts = block.text.split('\n');
    texts.forEach((text, index) => {
      const line: MarkdownBlock = { level: 0, text, first: block.first + index, last: block.first + index };
      const said = definitionIn(text);
      const current = sections.at(-1);
      if (said !== undefined && before) {
        sections.push({ heading: before, paragraphs: [{ ...line, text: said }] });
        before = undefined;
      } else if (said !== undefined) current?.paragraphs.push({ ...line, text: said });
      else if (definitionIn(texts[index + 1] ?? '') !== undefined || texts.length === 1) before = line;
      else if (current && index > 0) continueLast(current.paragraphs, line);
    });
  }
  return sections;
}

function definitionIn(line: string): string | undefined {
  return /^: +(\S.*)$/.exec(line)?.[1];
}

function continueLast(paragraphs: MarkdownBlock[], line: MarkdownBlock): void {
  const last = paragraphs.pop();
  if (last) paragraphs.push({ ...last, text: `${last.text}\n${line.text}`, last: line.last });
}

function spanOfLine(line: number, lines: readonly string[]): TextSpan {
  const text = lines[line] ?? '';
  const start = text.length - text.trimStart().length;
  return { start: { line, character: start }, end: { line, character: Math.max(start, text.trimEnd().length) } };
}
