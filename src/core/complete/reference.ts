/** What goes to a model besides the file that is being written. Plain data. */
export interface Reference {
  /** Pieces of other files that are open, the likest first. */
  readonly snippets: readonly Snippet[];
  /** What the library knows of terms near the caret. */
  readonly notes: readonly TermNote[];
}

/** A few lines of another file. */
export interface Snippet {
  /** As a model is told: the path inside the folder that is open. */
  readonly name: string;
  readonly text: string;
}

/** What the glossary and the library say of a term. The words are other people's. */
export interface TermNote {
  readonly term: string;
  readonly definition: string;
  readonly passage?: { readonly title: string; readonly text: string };
}

/** Where nothing but the file itself is told. */
export const NO_REFERENCE: Reference = { snippets: [], notes: [] };

/** A note in one line: `RAG: 문서를 찾아 답하는 방법. 찾은 문단만 보고 답한다. (from “문서를 찾아 답하기”)`. */
export function noteLine({ term, definition, passage }: TermNote): string {
  const told = passage === undefined ? '' : ` ${passage.text} (from “${passage.title}”)`;
  return `${term}: ${definition}${told}`.replace(/\s+/g, ' ').trim();
}
