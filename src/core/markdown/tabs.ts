import type { StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { parseLines, pushHtml, pushInline } from './block-lines';
import type { PlannedContainer } from './container-plan';
import { attributesHtml } from './html-text';
import { iconLabel } from './icon';

/** A group of tabs, in the shape the ARIA practices ask for: a list of buttons, then one panel for each. */
export function pushTabs(state: StateBlock, planned: PlannedContainer, end: number): void {
  const env = envOf(state);
  env.tabGroups += 1;
  const group = `tabs-${env.tabGroups}`;
  const tabs = planned.tabs.filter(tab => tab.line < end);
  const active = Math.max(
    0,
    tabs.findIndex(tab => tab.active),
  );
  // What stands above the first tab belongs to none, so it stays above them all.
  parseLines(state, planned.start + 1, tabs[0]?.line ?? end);
  pushHtml(state, '<div class="tabs">\n<div class="tabs-list" role="tablist">', 1, planned.start);
  for (const [index, tab] of tabs.entries()) {
    pushHtml(state, `<button type="button" class="tab" role="tab"${tabAttributes(group, index, index === active)}>`, 1);
    pushInline(state, iconLabel(tab.title) || tab.title || String(index + 1), tab.line);
    pushHtml(state, '</button>', -1);
  }
  pushHtml(state, '</div>\n', 0);
  for (const [index, tab] of tabs.entries()) {
    const attributes = panelAttributes(group, index, index === active);
    pushHtml(state, `<div class="tab-panel" role="tabpanel"${attributes}>\n`, 1, tab.line);
    parseLines(state, tab.line + 1, tabs[index + 1]?.line ?? end);
    pushHtml(state, '</div>\n', -1);
  }
  pushHtml(state, '</div>\n', -1);
}

function tabAttributes(group: string, index: number, isActive: boolean): string {
  return attributesHtml({
    id: `${group}-tab-${index + 1}`,
    'aria-controls': `${group}-panel-${index + 1}`,
    'aria-selected': String(isActive),
    tabindex: isActive ? '0' : '-1',
  });
}

function panelAttributes(group: string, index: number, isActive: boolean): string {
  return attributesHtml({
    id: `${group}-panel-${index + 1}`,
    'aria-labelledby': `${group}-tab-${index + 1}`,
    tabindex: '0',
    hidden: isActive ? undefined : '',
  });
}
