import type { MarkdownIt, StateBlock } from 'markdown-it';
import { pushHtml, pushInline } from './block-lines';

/** A term on a line of its own, and below it lines that start with a colon: `용어`, then `: 뜻`. */
export function definitionLists(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'definition_list', definitionList);
}

const definition = /^: +(\S.*)$/;

function definitionList(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (
    definitionAt(state, startLine + 1, endLine) === undefined ||
    definitionAt(state, startLine, endLine) !== undefined
  )
    return false;
  if (silent) return true;
  let line = startLine;
  pushHtml(state, '<dl>\n', 1, startLine);
  while (line < endLine && !state.isEmpty(line) && definitionAt(state, line + 1, endLine) !== undefined) {
    pushPart(state, 'dt', textOf(state, line), line);
    line += 1;
    for (let said = definitionAt(state, line, endLine); said !== undefined; said = definitionAt(state, line, endLine)) {
      pushPart(state, 'dd', said, line);
      line += 1;
    }
    // The next term may stand behind an empty line.
    if (line + 1 < endLine && state.isEmpty(line) && definitionAt(state, line + 2, endLine) !== undefined) line += 1;
  }
  pushHtml(state, '</dl>\n', -1);
  state.line = line;
  return true;
}

function pushPart(state: StateBlock, tag: 'dt' | 'dd', text: string, line: number): void {
  pushHtml(state, `<${tag}>`, 1, line);
  pushInline(state, text, line);
  pushHtml(state, `</${tag}>\n`, -1);
}

function textOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
}

function definitionAt(state: StateBlock, line: number, endLine: number): string | undefined {
  if (
    line >= endLine ||
    (state.sCount[line] ?? 0) - state.blkIndent >= 4 ||
    (state.sCount[line] ?? 0) < state.blkIndent
  )
    return undefined;
  return definition.exec(textOf(state, line))?.[1];
}
