import type { MarkdownIt } from 'markdown-it';

/** The columns of tables are aligned by class: markdown-it does it with styles, which the page does not allow. */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push('table_classes', state => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const align = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = align ? [['class', `align-${align}`]] : null;
    }
  });
}
