import type { Term } from '../../../src/core/terms/term';
import { Random } from '../search/random';
import { bundledTerms } from './bundled-terms';
import { longDocument } from './long-document';
import { manyTerms } from './many-terms';

const TERMS = 10_000;
const BYTES = 1e6;

/** The glossary and the document that terms are measured with, the same in every run. */
export function madeUp(): { readonly terms: readonly Term[]; readonly text: string } {
  const real = bundledTerms();
  const terms = manyTerms(real, TERMS, new Random(1));
  return { terms, text: longDocument(real, terms, BYTES, new Random(2)) };
}
