import type { MarkdownIt, StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { parseLines, pushHtml, pushInline } from './block-lines';
import { containerKind } from './container-kind';
import { isTabs, type PlannedContainer, planContainers } from './container-plan';
import { pushTabs } from './tabs';

/** `::: tip Title` … `:::`: boxes, folds and groups of tabs, inside each other as their authors like. */
export function containers(md: MarkdownIt): void {
  md.core.ruler.before('block', 'container_plan', state => {
    envOf(state).containers = planContainers(state.src.split('\n'));
  });
  // Before all other rules: a `:::` may be indented like code, and it ends the paragraph, list or quotation above it.
  md.block.ruler.before('table', 'container', container, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
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
  const { kind, title } = containerKind(planned.name, planned.title, planned.text);
  if (kind === 'tabs') {
    pushHtml(state, '', 1);
    if (title !== '') pushTitle(state, title, planned.start);
  } else if (kind === 'details') {
    pushHtml(state, '<details class="fold"><summary>', 1);
    pushInline(state, title || envOf(state).context.labels.details, planned.start);
    pushHtml(state, '</summary>\n', 0);
  } else {
    pushHtml(state, `<div class="callout callout-${kind === 'box' ? 'plain' : kind}">`, 1);
    const shown = title || (kind === 'box' ? '' : envOf(state).context.labels.callouts[kind]);
    if (shown !== '') pushTitle(state, shown, planned.start);
  }
  if (isTabs(planned.name) && planned.tabs.length > 0) pushTabs(state, planned, end);
  else parseLines(state, planned.start + 1, end);
  pushHtml(state, kind === 'tabs' ? '' : kind === 'details' ? '</details>\n' : '</div>\n', -1);
  state.line = end;
}

function pushTitle(state: StateBlock, title: string, line: number): void {
  pushHtml(state, '<p class="callout-title">', 1);
  pushInline(state, title, line);
  pushHtml(state, '</p>\n', -1);
}
