import type { MarkdownIt, StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { parseLines, pushHtml, pushInline } from './block-lines';
import { containerKind } from './container-kind';
import { isTabs, type PlannedContainer, planContainers } from './container-plan';
import { iconLabel } from './icon';
import { pushTabs } from './tabs';

/** `::: tip Title` … `:::`: boxes, folds and groups of tabs, inside each other as their authors like. */
export function containers(md: MarkdownIt): void {
  md.core.ruler.before('block', 'container_plan', state => {
    envOf(state).containers = planContainers(state.src.split('\n'));
  });
  // Before all other rules: a `:::` may be indented like code, and it ends the paragraph, list or quotation above it.
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('table', 'container', container, { alt });
  md.block.ruler.before('table', 'stray_tab', strayTab, { alt });
}

/** A `@tab` that no tabs are around, because its author closed them too early: its title stands above what it holds. */
function strayTab(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('@tab', start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const line = state.src.slice(start, state.eMarks[startLine]);
  const match = /^@tab(?::active)?(?:#\S+)?(?:[ \t]+(.*))?$/.exec(line);
  if (!match) return false;
  const title = match[1]?.trim() ?? '';
  if (!silent && title !== '') {
    pushHtml(state, '<p class="callout-title">', 1, startLine);
    pushInline(state, iconLabel(title) || title, startLine);
    pushHtml(state, '</p>\n', -1);
  }
  if (!silent) state.line = startLine + 1;
  return true;
}

function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith(':::', first)) return false;
  const plan = envOf(state).containers;
  const planned = plan.containers.get(startLine);
  if (planned) {
    if (!silent) pushContainer(state, planned, Math.min(planned.end, endLine));
    return true;
  }
  if (!plan.closers.has(startLine)) return false;
  if (!silent) state.line = startLine + 1;
  return true;
}

function pushContainer(state: StateBlock, planned: PlannedContainer, end: number): void {
  if (planned.name === 'mermaid' && !/^[\s>]*```/.test(linesOf(state, planned.start + 1, planned.start + 2))) {
    pushDiagram(state, planned.start, end);
    return;
  }
  const { kind, title } = containerKind(planned.name, planned.title, planned.text);
  if (kind === 'tabs') {
    pushHtml(state, '', 1);
    if (title !== '') pushTitle(state, title, planned.start);
  } else if (kind === 'details') {
    pushHtml(state, '<details class="fold"><summary>', 1, planned.start);
    pushInline(state, title || envOf(state).context.labels.details, planned.start);
    pushHtml(state, '</summary>\n', 0);
  } else {
    pushHtml(state, `<div class="callout callout-${kind === 'box' ? 'plain' : kind}">`, 1, planned.start);
    const shown = title || (kind === 'box' ? '' : envOf(state).context.labels.callouts[kind]);
    if (shown !== '') pushTitle(state, shown, planned.start);
  }
  if (isTabs(planned.name) && planned.tabs.length > 0) pushTabs(state, planned, end);
  else parseLines(state, planned.start + 1, end);
  pushHtml(state, kind === 'tabs' ? '' : kind === 'details' ? '</details>\n' : '</div>\n', -1);
  state.line = end;
}

/** `::: mermaid` holds what a fence of that name holds. */
function pushDiagram(state: StateBlock, start: number, end: number): void {
  const token = state.push('fence', 'code', 0);
  token.info = 'mermaid';
  token.content = linesOf(state, start + 1, end);
  token.map = [start, end];
  state.line = end;
}

function linesOf(state: StateBlock, start: number, end: number): string {
  const { blkIndent, lineMax } = state;
  const last = Math.min(end, lineMax);
  // The closing line belongs to the container as the plan has it.
  const isCloser = envOf(state).containers.closers.has(last - 1);
  return start < last ? state.getLines(start, isCloser ? last - 1 : last, blkIndent, true) : '';
}

function pushTitle(state: StateBlock, title: string, line: number): void {
  pushHtml(state, '<p class="callout-title">', 1);
  pushInline(state, title, line);
  pushHtml(state, '</p>\n', -1);
}
