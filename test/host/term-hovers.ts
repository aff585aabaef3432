import * as vscode from 'vscode';

/** A link of a term's card. */
export interface CardLink {
  readonly text: string;
  readonly command: string;
  readonly args: readonly unknown[];
}

/** What a term's card says, and where it leads. */
export interface TermCard {
  readonly markdown: vscode.MarkdownString;
  readonly range: string;
  readonly links: readonly CardLink[];
}

/** Opens text that is in no file: `await textOf('python', '# RAG')`. */
export function textOf(language: string, content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language, content });
}

/** Our hover in the middle of the first place where these words stand; undefined where we show none. */
export async function cardAt(document: vscode.TextDocument, words: string): Promise<TermCard | undefined> {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`The document does not say "${words}".`);
  const position = document.positionAt(start + Math.floor(words.length / 2));
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  for (const { contents, range } of hovers) {
    for (const markdown of contents) {
      if (!(markdown instanceof vscode.MarkdownString) || !markdown.value.includes('command:seoga.')) continue;
      return { markdown, range: range ? document.getText(range) : '', links: linksOf(markdown.value) };
    }
  }
  return undefined;
}

/** The titles of the articles on a term's card, by their ids. */
export async function articlesOn(term: string): Promise<ReadonlyMap<string, string>> {
  const card = await cardAt(await textOf('plaintext', term), term);
  const articles = (card?.links ?? []).filter(link => link.command === 'seoga.openArticle');
  return new Map(articles.map(link => [String(link.args[0]), link.text]));
}

function linksOf(markdown: string): readonly CardLink[] {
  return [...markdown.matchAll(/\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)/g)].map(([, text = '', target = '']) => {
    const uri = vscode.Uri.parse(target);
    return {
      text: text.replace(/\\(.)/g, '$1').replace(/&nbsp;/g, ' '),
      command: uri.scheme === 'command' ? uri.path : target,
      args: uri.query === '' ? [] : (JSON.parse(uri.query) as readonly unknown[]),
    };
  });
}
