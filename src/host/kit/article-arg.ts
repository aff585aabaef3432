import * as vscode from 'vscode';
import { type ArticleId, articleId } from '../../core/library/article';
import type { ArticlePlace } from '../../core/room/answers';
import type { Found } from '../../core/search/text/found';
import type { ArticleArg } from '../../manifest/commands/command-arg';

/** The article a command was called with: an id, or a row of one of our trees. */
export function articleOf(arg: ArticleArg | undefined): ArticleId | undefined {
  return typeof arg === 'object' ? arg.article : arg;
}

/** What a search found in the article of the row a command was called with. */
export function foundOf(arg: ArticleArg | undefined): Found | undefined {
  return typeof arg === 'object' ? arg.found : undefined;
}

/** The file an article is read from. */
export function fileOf({ shelf, path }: ArticlePlace): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(shelf.uri), path);
}

/** The id that the article of a file has, or would have. */
export function idOf({ shelf, path }: ArticlePlace): ArticleId {
  return articleId(shelf.id, path);
}
