import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { InTwoLanguages, Term, TermId } from '../term';
import type { GlossaryEntry } from './glossary';
import type { GlossaryFault, GlossaryFile, GlossaryMistake, TextSpan } from './glossary-file';

/** Reads a YAML list of terms. Never throws: what is wrong is told with its place, and entries without errors are used. */
export function readYamlGlossary(yaml: string): GlossaryFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { logLevel: 'silent', lineCounter: lines });
  const pointAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  };
  const spanOf = (node: Node | null | undefined): TextSpan => {
    const [start = 0, end = start] = node?.range ?? [];
    return { start: pointAt(start), end: pointAt(end) };
  };
  const mistakes: GlossaryMistake[] = [];
  const wrong = (fault: GlossaryFault, span: TextSpan): undefined => {
    mistakes.push({ fault, severity: 'error', span });
    return undefined;
  };
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    wrong({ kind: 'syntax', detail: error.message.split('\n')[0] ?? '' }, { start: pointAt(start), end: pointAt(end) });
    return { entries: [], mistakes, isBroken: true };
  }
  if (!isSeq<Node>(document.contents)) {
    if (document.contents !== null) wrong({ kind: 'notAList' }, spanOf(document.contents));
    return { entries: [], mistakes, isBroken: document.contents !== null };
  }
  const entries = document.contents.items.flatMap((node): GlossaryEntry[] => {
    const span = spanOf(node);
    const term = termOf(unfolded(node, document));
    if ('kind' in term) {
      wrong(term, isMap(node) && isScalar(node.items[0]?.key) ? spanOf(node.items[0].key) : span);
      return [];
    }
    const last = span.end.character === 0 ? span.end.line - 1 : span.end.line;
    return [{ term, lines: { first: span.start.line, last: Math.max(span.start.line, last) } }];
  });
  return { entries, mistakes, isBroken: false };
}

/** What a node says; undefined where it would unfold without end. */
function unfolded(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function termOf(entry: unknown): Term | GlossaryFault {
  if (!isRecord(entry)) return { kind: 'notAnEntry' };
  const { id, ko, en, abbr, definition, aliases, related, articles }: { readonly [name: string]: unknown } = entry;
  const names = texts({ ko, en });
  if (names.ko === undefined && names.en === undefined) return { kind: 'noName' };
  const told = texts(isRecord(definition) ? definition : {});
  if (told.ko === undefined && told.en === undefined) return { kind: 'noDefinition' };
  return {
    id: (typeof id === 'string' ? id : (names.en ?? names.ko ?? '')) as TermId,
    ...names,
    ...(typeof abbr === 'string' && { abbr }),
    aliases: strings(aliases),
    definition: told,
    related: strings(related) as readonly TermId[],
    articles: strings(articles),
  };
}

function texts({ ko, en }: { readonly ko?: unknown; readonly en?: unknown }): InTwoLanguages {
  return {
    ...(typeof ko === 'string' && { ko: ko.trim() }),
    ...(typeof en === 'string' && { en: en.trim() }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
