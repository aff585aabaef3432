import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { envOf } from './article-env';
import { calloutKind } from './container-kind';
import { escapeHtml } from './html-text';

/** `> [!TIP]`: GitHub's alerts, as the same boxes that containers are. */
export function alerts(md: MarkdownIt): void {
  // Before the inline rules, which would take the marker for a link.
  md.core.ruler.after('block', 'alerts', findAlerts);
}

const marker = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i;

function findAlerts(state: StateCore): void {
  const { callouts } = envOf(state).context.labels;
  /** For each quotation that is open: whether it is an alert. */
  const areAlerts: boolean[] = [];
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'blockquote_open') {
      const inline = state.tokens[index + 2];
      const kind = inline?.type === 'inline' ? calloutKind(marker.exec(inline.content)?.[1] ?? '') : undefined;
      areAlerts.push(kind !== undefined);
      if (!inline || kind === undefined) continue;
      inline.content = inline.content.replace(marker, '');
      const title = `<p class="callout-title">${escapeHtml(callouts[kind])}</p>`;
      becomeHtml(token, `<div class="callout callout-${kind}">${title}\n`);
    } else if (token.type === 'blockquote_close' && areAlerts.pop()) {
      becomeHtml(token, '</div>\n');
    }
  }
}

function becomeHtml(token: Token, html: string): void {
  token.type = 'own_html';
  token.content = html;
}
