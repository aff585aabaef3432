import * as vscode from 'vscode';
import type { DefineParts } from './define-box';
import type { DocumentTerms } from './document-terms';

/** Nobody looks up a whole paragraph. */
const LONGEST_NAME = 60;

/** "Define...": what a word means, for who has met it where no hover is. It begins with the word at the cursor. */
export function defineCommand({
  documents,
  ...parts
}: DefineParts & { readonly documents: DocumentTerms }): () => Promise<void> {
  return async () => {
    // Loaded by the first question: activation is paid by windows that never ask.
    const [{ DefineBox }, word] = await Promise.all([import('./define-box'), wordAtCursor(documents)]);
    new DefineBox(parts).show(word);
  };
}

/** What is selected; else the term at the cursor, without its particle; else the word there. */
async function wordAtCursor(documents: DocumentTerms): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  const selected = document.getText(selection).trim();
  if (selected !== '') return selected.length > LONGEST_NAME || selected.includes('\n') ? '' : selected;
  const term = await documents.at(document, selection.active);
  const range = term?.range ?? document.getWordRangeAtPosition(selection.active);
  return range ? document.getText(range).slice(0, LONGEST_NAME) : '';
}
