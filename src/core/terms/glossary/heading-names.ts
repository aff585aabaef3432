import type { TermDraft } from './term-draft';
import { writtenLanguage } from './written-language';

/** The names of a term as one line tells them. */
export type HeadingNames = Pick<TermDraft, 'ko' | 'en' | 'abbr'> & { readonly aliases: readonly string[] };

/**
 * Reads the names of a term as headings write them: `검색 증강 생성 (Retrieval-Augmented Generation, RAG)` has a Korean name, an English
 * one and an abbreviation. What is left over is an alias.
 */
export function namesInHeading(heading: string): HeadingNames {
  const { outer, inner } = cut(heading.trim());
  return namesAmong([outer, ...inner.split(/[,/;·、]/)]);
}

/** Tells names apart by how they are written; the first of its kind is the name. */
function namesAmong(written: readonly string[]): HeadingNames {
  const names = [...new Set(written.map(name => name.trim()).filter(name => name !== ''))];
  const ko = names.find(name => writtenLanguage(name) === 'ko');
  const latin = names.filter(name => writtenLanguage(name) === 'en');
  const en = latin.find(name => !isAbbreviation(name)) ?? (ko === undefined ? latin[0] : undefined);
  const abbr = latin.find(name => name !== en && isAbbreviation(name));
  return { ko, en, abbr, aliases: names.filter(name => name !== ko && name !== en && name !== abbr) };
}

/** `A (b, c)` in two: brackets count at the very end only, for `LSTM(양방향) 망` is a name. */
function cut(heading: string): { readonly outer: string; readonly inner: string } {
  const close = heading.at(-1);
  const open = close === ')' ? heading.lastIndexOf('(') : close === '）' ? heading.lastIndexOf('（') : -1;
  const outer = heading.slice(0, Math.max(0, open));
  const inner = heading.slice(open + 1, -1);
  // `(주)` has no name without the brackets, `printf()` has nothing in them, and `O(n)` is no O that is also called n.
  const isName = outer.trim() === '' || inner.trim() === '' || (/[A-Za-z]$/.test(outer) && /^[a-z]$/.test(inner));
  return isName ? { outer: heading, inner: '' } : { outer, inner };
}

/** `RAG`, `MoE`, `GPT-4`: one word of several capitals. `LangChain` and `PyTorch` are too long to abbreviate something. */
function isAbbreviation(name: string): boolean {
  return /^[A-Za-z0-9.&/-]{2,8}$/.test(name) && (name.match(/[A-Z]/g)?.length ?? 0) * 2 >= name.length;
}
