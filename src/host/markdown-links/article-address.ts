import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import { liesBelow, relativePath } from '../../core/library/relative-path';
import { sectionAddress } from '../../core/library/section-link';
import { pathDestination, urlDestination } from '../../core/markdown/written-link';
import { fileOf } from '../kit/article-arg';
import type { Library } from '../kit/library';

/**
 * Where a link from a document to an article leads, as Markdown has it: the way to its file where both lie in one folder of the workspace
 * or of the library, since those move together; else its page on the web; else its place in the library, which only an editor knows.
 */
export function destinationOf(article: Article, document: vscode.Uri, library: Library): string {
  const place = library.placeOf(article.id);
  const file = place && fileOf(place);
  if (file && file.scheme === document.scheme && file.authority === document.authority) {
    const folder = vscode.Uri.joinPath(document, '..').path;
    const roots = [
      folder,
      vscode.workspace.getWorkspaceFolder(document)?.uri.path,
      vscode.Uri.parse(place.shelf.uri).path,
    ];
    const areTogether = (root: string): boolean => liesBelow(root, file.path) && liesBelow(root, document.path);
    if (roots.some(root => root !== undefined && areTogether(root)))
      return pathDestination(relativePath(folder, file.path));
  }
  return article.sourceUrl === undefined
    ? sectionAddress(vscode.env.uriScheme, { id: article.id })
    : urlDestination(article.sourceUrl);
}
