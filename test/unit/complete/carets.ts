import { type Caret, caretIn } from '../../../src/core/complete/caret';

/** The caret where `|` stands in a text: `caretAt('const a = |;')`. */
export function caretAt(text: string, file: Partial<Pick<Caret, 'document' | 'name' | 'languageId'>> = {}): Caret {
  const at = text.indexOf('|');
  const lines = (text.slice(0, at) + text.slice(at + 1)).split('\n');
  const before = text.slice(0, at).split('\n');
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const { document = 'file:///a.ts', name = 'a.ts', languageId = 'typescript' } = file;
  return caretIn({ count: lines.length, at: line => lines[line] ?? '' }, place, { document, name, languageId });
}
