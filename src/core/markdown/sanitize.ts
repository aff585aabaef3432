import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment } from 'parse5';
import { allowedClasses, isAllowedAttribute } from './allowed-attributes';
import { hostOf } from './host-of';
import { droppedElements, shownElements, voidElements } from './html-elements';
import { attributesHtml, escapeHtml } from './html-text';
import { imageHtml, linkHtml } from './links-and-images';
import type { RenderContext } from './rendered-article';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is left to be written: a node to visit, or HTML that closes one. */
type Work = Node | string;

interface Page {
  readonly context: RenderContext;
  /** The ids of the article, for links within it. */
  readonly ids: ReadonlySet<string>;
  /** Those written so far: an id stands once. */
  readonly written: Set<string>;
}

/**
 * Makes HTML safe to insert: it is parsed as a browser parses it, and written anew from elements, attributes and classes that
 * are allowed by name. Whatever is not known is not written, text is always escaped, and links and images become what the
 * context says of them. The result holds no element in which text means anything but text, so a second parsing finds the same.
 *
 * Every article goes through here last, also one without any HTML of its author's.
 */
export function sanitize(html: string, context: RenderContext): string {
  const fragment = parseFragment(article, html, {});
  const page: Page = { context, ids: idsOf(fragment.childNodes), written: new Set() };
  let result = '';
  // A stack of our own: an article may nest deeper than calls can.
  const work: Work[] = reversed(fragment.childNodes);
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (typeof next === 'string') result += next;
    else if (isText(next)) result += escapeHtml(next.value);
    else if (isElement(next)) result += openElement(next, page, work);
  }
  return result;
}

/** Writes the start of an element and leaves its children and its end as work. */
function openElement(element: Element, page: Page, work: Work[]): string {
  const name = element.tagName;
  if (element.namespaceURI !== names.NS.HTML || droppedElements.has(name)) return '';
  const children = reversed(element.childNodes);
  const attributes = new Map(element.attrs.map(({ name: attribute, value }) => [attribute, value]));
  // Buttons of an author's own do nothing here; those of tabs are ours.
  if (!shownElements.has(name) || (name === 'button' && attributes.get('role') !== 'tab')) {
    push(work, children);
    return '';
  }
  if (name === 'img') return imageOf(attributes, page);
  if (name === 'input') return checkboxHtml(attributes);
  if (/^(?:p|h[1-6])$/.test(name) && element.childNodes.every(isBlank)) return '';
  const [open, close] = tagsOf(element, attributes, page);
  // A parser drops a line break right behind `<pre>`: one that is meant needs another before it.
  const lineBreak = name === 'pre' && startsWithLineBreak(element) ? '\n' : '';
  if (voidElements.has(name)) return open;
  work.push(close);
  push(work, children);
  return open + lineBreak;
}

function tagsOf(
  element: Element,
  attributes: ReadonlyMap<string, string>,
  page: Page,
): readonly [open: string, close: string] {
  const name = element.tagName;
  const href = attributes.get('href');
  if (name === 'a' && href !== undefined) {
    const className = allowedClasses(attributes.get('class') ?? '');
    const media = /^(?:video|codepen|frame)$/.exec(attributes.get('data-media') ?? '')?.[0];
    const { open, close } = linkHtml(href, page.context, {
      ids: page.ids,
      className,
      media,
      title: attributes.get('title'),
      line: /^\d{1,8}$/.exec(attributes.get('data-line') ?? '')?.[0],
    });
    // A link of nothing but an icon is named by where it leads.
    return className === undefined && element.childNodes.every(isBlank)
      ? [open + escapeHtml(hostOf(href) || href.trim()), close]
      : [open, close];
  }
  const written = allowedAttributes(name, attributes, page);
  if (name === 'table') {
    const around = { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': page.context.labels.table };
    return [`<div${attributesHtml(around)}><table${written}>`, '</table></div>'];
  }
  const shown = shownName(element);
  return [`<${shown}${written}>`, `</${shown}>`];
}

/** The title above the article is its only h1, and a summary of nothing is a paragraph. */
function shownName({ tagName, parentNode }: Element): string {
  if (tagName === 'summary') return parentNode?.nodeName === 'details' ? tagName : 'p';
  return tagName === 'h1' ? 'h2' : tagName;
}

function allowedAttributes(name: string, attributes: ReadonlyMap<string, string>, page: Page): string {
  const allowed: Record<string, string | undefined> = {};
  for (const [attribute, value] of attributes) {
    if (attribute === 'class') allowed['class'] = allowedClasses(value);
    else if (attribute === 'id' && page.written.has(value)) continue;
    else if (isAllowedAttribute(name, attribute, value)) allowed[attribute] = value;
  }
  if (allowed['id'] !== undefined) page.written.add(allowed['id']);
  if (name === 'details') allowed['class'] = 'fold';
  return attributesHtml(allowed);
}

function imageOf(attributes: ReadonlyMap<string, string>, page: Page): string {
  const [title, width, height] = ['title', 'width', 'height'].map(name => attributes.get(name));
  return imageHtml(
    { src: attributes.get('src') ?? '', alt: attributes.get('alt') ?? '', title, width, height },
    page.context,
  );
}

/** The box of a task list shows and does nothing. */
function checkboxHtml(attributes: ReadonlyMap<string, string>): string {
  if (attributes.get('type') !== 'checkbox') return '';
  const checked = attributes.has('checked') ? '' : undefined;
  return `<input${attributesHtml({ type: 'checkbox', class: allowedClasses(attributes.get('class') ?? ''), checked, disabled: '' })}>`;
}

function idsOf(nodes: readonly Node[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const work = reversed(nodes);
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (!isElement(next)) continue;
    const id = next.attrs.find(attribute => attribute.name === 'id')?.value;
    if (id !== undefined) ids.add(id);
    push(work, next.childNodes);
  }
  return ids;
}

/** Where the HTML is parsed as if it stood in: without it, a lone `<td>` at the start would put the parser into a table. */
const article = defaultTreeAdapter.createElement('article', names.NS.HTML, []);

/** Arguments of a call live on the stack, so a long list of children is not spread into one. */
function push(work: Work[], nodes: readonly Work[]): void {
  for (const node of nodes) work.push(node);
}

function reversed(nodes: readonly Node[]): Node[] {
  return [...nodes].reverse();
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function startsWithLineBreak(element: Element): boolean {
  const first = element.childNodes[0];
  return first !== undefined && isText(first) && first.value.startsWith('\n');
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isBlank(node: Node): boolean {
  return isText(node) ? node.value.trim() === '' : node.nodeName === '#comment';
}
