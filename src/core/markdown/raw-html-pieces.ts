import type { CloserSearch } from './closer-search';
import { componentHtml } from './component';
import { droppedElements, htmlElementName, voidElements } from './html-elements';
import { brokenComponentAt, type HtmlTag, htmlTagAt } from './html-tag';
import { attributesHtml } from './html-text';
import { iconEndAt } from './icon';
import type { RenderLabels } from './rendered-article';

/**
 * A piece of HTML an author wrote. Tags are written anew from what was understood of them, so that nothing an author writes
 * reaches a parser of HTML as it is.
 */
export type RawPiece =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly html: string; readonly source: string }
  /** Finished HTML of our own; empty for what does not show. */
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string };

export interface FoundPiece {
  readonly piece: RawPiece;
  readonly end: number;
}

export interface PieceOptions {
  /** Where the text ends in which a closer may be. */
  readonly end: number;
  readonly labels: RenderLabels;
  readonly closers: CloserSearch;
}

/** What an author may say on an element. Classes and styles are ours alone. */
const keptAttributes = [
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'type',
  'value',
  'open',
  'datetime',
  'cite',
  'lang',
  'dir',
];

/**
 * The tag, component or comment that starts at a `<`. Undefined where it is none of them, so that it is text: an unknown name,
 * a generic (`Map<String, User>`), a lone `<`.
 */
export function rawPieceAt(source: string, at: number, options: PieceOptions): FoundPiece | undefined {
  if (source.startsWith('<!--', at)) return commentAt(source, at, options);
  const iconEnd = iconEndAt(source, at);
  if (iconEnd !== undefined && iconEnd <= options.end) return { piece: { kind: 'html', html: '' }, end: iconEnd };
  const tag = htmlTagAt(source, at) ?? brokenComponentAt(source, at);
  if (!tag || tag.end > options.end) return undefined;
  const component = componentHtml(tag, options.labels);
  const name = htmlElementName(tag.name);
  if (name !== undefined && tag.kind === 'open' && droppedElements.has(name)) {
    const end = closerWithin(source, `</${name}\\s*>`, tag.end, options);
    if (end !== undefined) return { piece: { kind: 'html', html: component ?? '' }, end };
    if (component === undefined) return undefined;
  }
  if (component !== undefined) return { piece: { kind: 'html', html: component }, end: tag.end };
  return name === undefined ? undefined : { piece: elementPiece(name, tag, source.slice(at, tag.end)), end: tag.end };
}

/** An unclosed comment hides nothing but its own start. */
function commentAt(source: string, at: number, options: PieceOptions): FoundPiece {
  const end = closerWithin(source, '-->', at + 2, options);
  return { piece: { kind: 'html', html: '' }, end: end ?? at + 4 };
}

function elementPiece(name: string, tag: HtmlTag, source: string): RawPiece {
  if (tag.kind === 'close')
    return voidElements.has(name) ? { kind: 'html', html: '' } : { kind: 'close', name, html: `</${name}>`, source };
  const written: Record<string, string | undefined> = {};
  for (const attribute of keptAttributes) written[attribute] = tag.attributes.get(attribute);
  // Links within the article lead to these.
  if (/^(?:a|h[1-6])$/.test(name)) written['id'] = tag.attributes.get('id') ?? tag.attributes.get('name');
  const html = `<${name}${attributesHtml(written)}>`;
  if (!voidElements.has(name)) return { kind: 'open', name, html, source };
  // `the <meta> element` in a sentence is about HTML and not HTML.
  if (tag.attributes.size === 0 && !/^(?:br|hr|wbr|img|col|input)$/.test(name)) return { kind: 'text', text: source };
  return { kind: 'html', html };
}

function closerWithin(source: string, closer: string, from: number, options: PieceOptions): number | undefined {
  const end = options.closers.find(source, closer, from);
  return end === undefined || end > options.end ? undefined : end;
}
