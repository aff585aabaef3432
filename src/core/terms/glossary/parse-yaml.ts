import { type Alias, type Document, isAlias, isNode, isScalar, type Node, parseDocument, visit } from 'yaml';
import { tooDeepAt } from './yaml-nesting';

/** What is said of YAML that is nested without end. */
export const TOO_DEEP = 'This is nested too deep';

/** Sentences quote what they complain of, whole. */
const LONGEST_SENTENCE = 200;

/** Parses YAML, unless it is nested deeper than anybody writes: then this says where, as an offset. Mistakes are in the document. */
export function parseYaml(yaml: string): Document | { readonly tooDeepAt: number } {
  const at = tooDeepAt(yaml);
  if (at !== undefined) return { tooDeepAt: at };
  try {
    // Keys are compared where an entry is read: the parser does it in quadratic time, and takes it for broken YAML.
    return parseDocument(yaml, { logLevel: 'error', prettyErrors: false, uniqueKeys: false });
  } catch {
    // The parser calls itself for each level of indentation, and nothing else makes it throw.
    return { tooDeepAt: 0 };
  }
}

/**
 * What a node stands for: the text that its alias repeats, or itself. An alias of anything else stands for nothing: a list or a map
 * that is read again and again would take time without end.
 */
export function textResolver(yaml: string, document: Document): (node: unknown) => Node | undefined {
  const texts = new Map<Alias, Node>();
  // The package's own `resolve` looks through the document for each alias.
  if (yaml.includes('*')) {
    const anchors = new Map<string, Node>();
    visit(document, {
      Node(_, node) {
        const target = isAlias(node) ? anchors.get(node.source) : undefined;
        if (isAlias(node)) target && texts.set(node, target);
        else if (node.anchor !== undefined && isScalar(node)) anchors.set(node.anchor, node);
      },
    });
  }
  return node => {
    if (isAlias(node)) return texts.get(node) ?? node;
    return isNode(node) ? node : undefined;
  };
}

/** What the parser says in one line, without its end: it is as if the source stood behind it. */
export function sentenceOf(message: string): string {
  if (/call stack/.test(message)) return TOO_DEEP;
  return (message.slice(0, LONGEST_SENTENCE).split('\n')[0] ?? '').replace(/[:.\s]+$/, '');
}
