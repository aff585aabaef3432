import { stringify } from 'yaml';
import type { TermDraft } from './term-draft';
import { derivedId } from './term-id';

/** Longer definitions stand on lines of their own, in characters. */
const LONGEST_LINE = 100;

/** What no line of YAML may hold, and nobody means to write. */
const UNWRITABLE = /[\p{Cc}\u2028\u2029\uFEFF]/gu;

/**
 * An entry as the lines of YAML that a person would write, without the `- ` before them: values are quoted only where they must be, and a
 * long definition is folded, a sentence on each line. An id is left out where the name makes it.
 */
export function entryYaml(draft: TermDraft): readonly string[] {
  const { id, ko, en, abbr, aliases, definition, related, articles } = draft;
  return [
    ...textLine('id', id === derivedId({ ko, en }) ? undefined : id),
    ...textLine('ko', ko),
    ...textLine('en', en),
    ...textLine('abbr', abbr),
    ...listLine('aliases', aliases),
    'definition:',
    ...definitionLines('ko', definition?.ko),
    ...definitionLines('en', definition?.en),
    ...listLine('related', related),
    ...listLine('articles', articles),
  ];
}

function textLine(key: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${key}: ${scalar(onOneLine(text))}`];
}

function listLine(key: string, texts: readonly string[] | undefined): readonly string[] {
  if (texts === undefined || texts.length === 0) return [];
  return [`${key}: ${flowList(texts)}`];
}

/** A list on one line: `flowList(['해무', 'a, b'])` is `[해무, "a, b"]`. */
function flowList(texts: readonly string[]): string {
  return stringify(texts.map(onOneLine), {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trimEnd();
}

function definitionLines(key: string, text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const paragraphs = text.split(/\n/).map(onOneLine);
  const [only = '', ...others] = paragraphs.filter(paragraph => paragraph !== '');
  if (others.length === 0 && only.length <= LONGEST_LINE) return [`  ${key}: ${scalar(only)}`];
  // In a folded text a line end is a space, and an empty line is a line end.
  const folded = [only, ...others].flatMap((paragraph, index) => {
    const sentences = paragraph.split(/(?<=[.!?]) /).map(sentence => `    ${sentence}`);
    return index === 0 ? sentences : ['', ...sentences];
  });
  return [`  ${key}: >-`, ...folded];
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function onOneLine(text: string): string {
  // Half of a surrogate pair cannot be saved.
  return text
    .replace(UNWRITABLE, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}
