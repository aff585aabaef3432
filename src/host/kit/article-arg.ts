import * as vscode from 'vscode';
import type { ArticleId } from '../../core/library/article';
import type { ArticlePlace } from '../../core/room/answers';
import type { ArticleArg } from '../../manifest/commands';

/** The article a command was called with: an id, or a row of one of our trees. */
export function articleOf(arg: ArticleArg | undefined): ArticleId | undefined {
  return typeof arg === 'object' ? arg.article : arg;
}

/** The file an article is read from. */
export function fileOf({ shelf, path }: ArticlePlace): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(shelf.uri), path);
}
