/** What a reader finds on a rendered page, read from its HTML by a parser of HTML. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export interface ShownText {
  /** The running text, without code and formulas, a line for each block. */
  readonly prose: string;
  /** Everything that is to be read: code too, what stands in place of images, and what they are called. */
  readonly all: string;
}

const blocks =
  /^(?:address|article|aside|blockquote|br|button|caption|dd|details|div|dl|dt|figcaption|figure|h\d|hr|li|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

/** Reads the HTML of an article: `<p>a <code>b</code></p>` has the prose `a` and the whole `a b`. */
export function shownText(html: string): ShownText {
  let [prose, all] = ['', ''];
  const write = (text: string, isCode: boolean): void => {
    all += text;
    // A dot keeps the words around code apart and is no mark.
    prose += isCode ? (text === '\n' ? text : '\u00b7') : text;
  };
  const visit = (node: DefaultTreeAdapterTypes.ChildNode, inCode: boolean): void => {
    if ('value' in node) write(node.value, inCode);
    if (!('tagName' in node)) return;
    const attribute = (name: string) => node.attrs.find(attribute => attribute.name === name)?.value ?? '';
    const classes = attribute('class').split(' ');
    // The table of contents repeats headings; the numbers of footnotes are counted anew.
    if (classes.some(name => /^(?:toc|card-host|code-language|footnote-ref|footnote-backref)$/.test(name))) return;
    const isCode = inCode || node.tagName === 'code' || node.tagName === 'pre' || classes.includes('math');
    const isBlock = blocks.test(node.tagName) || classes.some(name => /^(?:card|code|source)-/.test(name));
    if (isBlock) write('\n', false);
    if (node.tagName === 'img') write(` ${attribute('alt')} `, false);
    if (attribute('title') !== '') all += ` ${attribute('title')} `;
    for (const child of node.childNodes) visit(child, isCode);
    if (isBlock) write('\n', false);
  };
  for (const node of parseFragment(html).childNodes) visit(node, false);
  return { prose, all };
}
