import { plainInline } from '../../search/text/plain-inline';

/** What is longer is no sentence. In UTF-16 units. */
const LONGEST = 2000;
const MARK = /^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)?/;

const CODE = /`([^`\n]{1,80})`/g;

/** What a sentence writes as code, folded: of `` use `Arc` `` it is `arc`. */
export function codeIn(markdown: string): string {
  return [...markdown.slice(0, LONGEST).matchAll(CODE)].map(([, code = '']) => code).join(' ');
}

/** A sentence of an answer as the words that it says: `plainClaim('- **RAG**는 [글](a.md)이다')` is `RAG는 글이다`. */
export function plainClaim(markdown: string): string {
  return markdown
    .slice(0, LONGEST)
    .normalize('NFC')
    .split('\n')
    .map(line => plainInline(line.replace(MARK, '')))
    .join(' ')
    .trim();
}
