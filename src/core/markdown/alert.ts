import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { envOf } from './article-env';
import { calloutKind } from './container-kind';

/** `> [!TIP]`: GitHub's alerts, as the same boxes that containers are; Obsidian's too, which have a title or another name. */
export function alerts(md: MarkdownIt): void {
  // Before the inline rules, which would take the marker for a link.
  md.core.ruler.after('block', 'alerts', findAlerts);
}

const marker = /^\[!([a-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i;

function findAlerts(state: StateCore): void {
  const { callouts } = envOf(state).context.labels;
  /** For each quotation that is open: whether it is an alert. */
  const areAlerts: boolean[] = [];
  const titles = new Map<Token, readonly Token[]>();
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'blockquote_open') {
      const inline = state.tokens[index + 2];
      const found = inline?.type === 'inline' ? marker.exec(inline.content) : null;
      areAlerts.push(found !== null);
      if (!inline || !found) continue;
      const [written, name = '', title = ''] = found;
      const kind = calloutKind(name);
      inline.content = inline.content.slice(written.length);
      becomeHtml(token, `<div class="callout callout-${kind ?? 'plain'}">`);
      titles.set(token, titleTokens(state, title.trim() || (kind ? callouts[kind] : name), token));
    } else if (token.type === 'blockquote_close' && areAlerts.pop()) {
      becomeHtml(token, '</div>\n');
    }
  }
  if (titles.size > 0) state.tokens = state.tokens.flatMap(token => [token, ...(titles.get(token) ?? [])]);
}

function titleTokens({ Token }: StateCore, title: string, { map, level }: Token): readonly Token[] {
  const [open, inline, close] = [
    new Token('own_html', '', 1),
    new Token('inline', '', 0),
    new Token('own_html', '', -1),
  ];
  open.content = '<p class="callout-title">';
  close.content = '</p>\n';
  inline.content = title;
  inline.children = [];
  inline.map = map;
  inline.level = level + 1;
  return [open, inline, close];
}

function becomeHtml(token: Token, html: string): void {
  token.type = 'own_html';
  token.content = html;
}
